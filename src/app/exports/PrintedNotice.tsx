import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { Case } from '#contract/cases.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { sessionQuery } from '../api/queries.ts';
import { formatInstant } from '../format/dates.ts';
import { usePrintMargins } from './print-margins.ts';

import styles from './PrintedNotice.module.css';

type Props = { siren: Siren; current: Case; size?: 'A4 portrait' | 'A4 landscape' };

/** What a printed sheet must say of itself: when, by whom, in whose name, and that it does not circulate. */
export function PrintedNotice({ siren, current, size = 'A4 portrait' }: Props) {
  const { data: session } = useQuery(sessionQuery());
  const [printedAt, setPrintedAt] = useState(() => Date.now());
  useEffect(function dateTheSheet() {
    const date = (): void => setPrintedAt(Date.now());
    window.addEventListener('beforeprint', date);
    return () => window.removeEventListener('beforeprint', date);
  }, []);
  const agent = session?.agent ?? null;
  const agentWords =
    agent === null ? 'non identifié' : [agent.name, agent.organisation].filter(Boolean).join(', ');
  const printed = formatInstant(new Date(printedAt).toISOString());
  usePrintMargins({
    notice: 'Confidentiel\u00A0: réservé à la mission indiquée, ne pas rediffuser.',
    about: `SIREN ${formatSiren(siren)} · ${current.demarche.label} · ${current.objet} · ${agentWords} · ${printed}`,
    size,
  });
  return (
    <section className={`print-only ${styles['notice']}`}>
      <dl>
        <dt>Imprimé le</dt>
        <dd>{printed}</dd>
        <dt>Agent</dt>
        <dd>{agentWords}</dd>
        <dt>Démarche</dt>
        <dd>{current.demarche.label}</dd>
        <dt>Objet</dt>
        <dd>{current.objet}</dd>
      </dl>
      <p>
        Les comptes non publics et les chiffres de la Banque de France sont confidentiels : cette feuille ne
        s’utilise que dans le cadre de la mission indiquée, et ne se rediffuse pas.
        {session?.demo === true && ' Démonstration : entreprise et chiffres inventés.'}
      </p>
    </section>
  );
}
