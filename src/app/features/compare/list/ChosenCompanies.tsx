import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import X from 'lucide-react/icons/x';

import { formatSiren, type Siren } from '#domain/siren.ts';

import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';

import styles from './ChosenCompanies.module.css';

type Company = { siren: Siren; name: string | null };

type Props = { companies: readonly Company[]; onChange: (sirens: Siren[]) => void };

/** The companies in their order, which the agent decides: to move, to take out. */
export function ChosenCompanies({ companies, onChange }: Props) {
  const sirens = companies.map(({ siren }) => siren);
  const move = (index: number, by: -1 | 1): void => {
    const moved = [...sirens];
    const [siren] = moved.splice(index, 1);
    if (siren === undefined) return;
    moved.splice(index + by, 0, siren);
    onChange(moved);
    announce(`En place ${index + by + 1} sur ${sirens.length}.`);
  };
  return (
    <ol className={`${styles['companies']} screen-only`} aria-label="Entreprises choisies">
      {companies.map(({ siren, name }, index) => {
        const title = name ?? `SIREN ${formatSiren(siren)}`;
        return (
          <li key={siren}>
            <span>{title}</span>
            <Button
              variant="quiet"
              disabled={index === 0}
              onClick={() => move(index, -1)}
              aria-label={`Avancer ${title}`}
            >
              <ArrowLeft size={16} aria-hidden="true" />
            </Button>
            <Button
              variant="quiet"
              disabled={index === companies.length - 1}
              onClick={() => move(index, 1)}
              aria-label={`Reculer ${title}`}
            >
              <ArrowRight size={16} aria-hidden="true" />
            </Button>
            <Button
              variant="quiet"
              onClick={() => onChange(sirens.filter((other) => other !== siren))}
              aria-label={`Retirer ${title}`}
            >
              <X size={16} aria-hidden="true" />
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
