import type { Metadata } from '#contract/metadata.ts';
import { formatSiren, parseSiren } from '#domain/siren.ts';

import { formatDay } from '../../../format/dates.ts';

import styles from './DataPanel.module.css';

type Identity = Metadata['identity'];

/** Who filed what, as the XML says; what it leaves out is left out. */
export function IdentityList({ identity }: { identity: Identity }) {
  return (
    <dl className={styles['identity']}>
      {rowsOf(identity).map(([term, value]) =>
        value === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function rowsOf(identity: Identity): [term: string, value: string | null][] {
  const { closingDate, previousClosingDate, depositDate, greffe } = identity;
  return [
    ['Dénomination', identity.denomination],
    ['SIREN', sirenText(identity.siren)],
    ['Adresse', identity.address],
    ['Activité', identity.activityCode],
    ['Comptes', labelText(identity.accountsType)],
    ['Clôture', closingDate === null ? null : exerciseText(formatDay(closingDate), identity.durationMonths)],
    [
      'Clôture précédente',
      previousClosingDate === null
        ? null
        : exerciseText(formatDay(previousClosingDate), identity.previousDurationMonths),
    ],
    ['Dépôt', depositText(depositDate === null ? null : formatDay(depositDate), identity.depositNumber)],
    ['Greffe', greffe === null ? null : `${greffe.label ?? 'Greffe inconnu'} (${greffe.code})`],
    ['Numéro de gestion', identity.managementNumber],
    ['Confidentialité', labelText(identity.confidentiality)],
    ['Monnaie', identity.currency],
    ['Saisie', labelText(identity.keyingReason)],
    ['Traitements', identity.treatments.map(labelText).join(', ') || null],
  ];
}

function sirenText(siren: string | null): string | null {
  const parsed = siren === null ? null : parseSiren(siren);
  return parsed === null ? siren : formatSiren(parsed);
}

function labelText(labelled: { code: string; label: string } | null): string | null {
  return labelled === null ? null : `${labelled.label} (${labelled.code})`;
}

function exerciseText(closing: string, months: number | null): string {
  return `${closing}, ${months === null ? 'durée non indiquée' : `exercice de ${months}\u00A0mois`}`;
}

function depositText(day: string | null, number: string | null): string | null {
  if (day === null) return number === null ? null : `n°\u00A0${number}, non daté`;
  return number === null ? day : `${day}, n°\u00A0${number}`;
}
