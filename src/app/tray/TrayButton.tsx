import Scale from 'lucide-react/icons/scale';

import type { Siren } from '#domain/siren.ts';

import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { addToTray, mostCompared, removeFromTray, useTray } from './tray.ts';

type Props = { siren: Siren; name: string | null };

/** Puts a company aside for the comparison, or takes it back. */
export function TrayButton({ siren, name }: Props) {
  const companies = useTray();
  const held = companies.some((company) => company.siren === siren);
  const full = !held && companies.length >= mostCompared;
  const toggle = (): void => {
    if (held) removeFromTray(siren);
    else addToTray({ siren, name });
    announce(held ? 'Retirée de la comparaison.' : 'Ajoutée à la comparaison.');
  };
  return (
    <Button
      className="screen-only"
      aria-pressed={held}
      disabled={full}
      title={full ? `La comparaison a déjà ${mostCompared} entreprises.` : undefined}
      onClick={toggle}
    >
      <Scale size={16} aria-hidden="true" />
      {held ? 'Retirer de la comparaison' : 'Ajouter à la comparaison'}
    </Button>
  );
}
