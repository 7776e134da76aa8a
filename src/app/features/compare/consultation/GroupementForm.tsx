import X from 'lucide-react/icons/x';
import { useState } from 'react';

import { formatSiren, type Siren } from '#domain/siren.ts';

import { Button } from '../../../ui/Button.tsx';
import type { Compared } from '../figures/compared.ts';

import styles from './Consultation.module.css';

type Props = {
  compared: readonly Compared[];
  groupements: readonly (readonly Siren[])[];
  onChange: (groupements: readonly (readonly Siren[])[]) => void;
};

/** Candidates who apply together: judged as a whole. */
export function GroupementForm({ compared, groupements, onChange }: Props) {
  const [chosen, setChosen] = useState<readonly Siren[]>([]);
  const free = compared.filter(({ siren }) => !groupements.flat().includes(siren));
  const nameOf = (siren: Siren): string =>
    compared.find((company) => company.siren === siren)?.name ?? formatSiren(siren);
  const form = (): void => {
    onChange([...groupements, chosen]);
    setChosen([]);
  };
  return (
    <details className={`${styles['groupements']} screen-only`}>
      <summary>Groupements</summary>
      {groupements.map((members, index) => (
        <p key={members.join(' ')}>
          {`Groupement ${index + 1}\u00A0: ${members.map(nameOf).join(', ')}`}
          <Button
            variant="quiet"
            aria-label={`Défaire le groupement ${index + 1}`}
            onClick={() => onChange(groupements.filter((other) => other !== members))}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        </p>
      ))}
      {free.length > 1 ? (
        <fieldset>
          <legend>Membres d’un groupement</legend>
          {free.map(({ siren }) => (
            <label key={siren}>
              <input
                type="checkbox"
                checked={chosen.includes(siren)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked ? [...chosen, siren] : chosen.filter((other) => other !== siren),
                  )
                }
              />
              {nameOf(siren)}
            </label>
          ))}
          <Button disabled={chosen.length < 2} onClick={form}>
            Former le groupement
          </Button>
        </fieldset>
      ) : (
        <p>Il faut au moins deux entreprises hors groupement pour en former un.</p>
      )}
    </details>
  );
}
