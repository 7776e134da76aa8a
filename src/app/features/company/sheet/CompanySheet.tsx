import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

import type { Case } from '#contract/cases.ts';
import type { Identity } from '#contract/directory.ts';
import type { Filings } from '#contract/filings.ts';
import type { Session } from '#contract/session.ts';
import { formatSiren } from '#domain/siren.ts';

import { seatWords, statusWords } from '../../../directory/company-words.ts';
import { exportContext, restrictionSentence, type ExportedCompany } from '../../../exports/exported.ts';
import { missingWords, sourceWords } from '../../../exports/missing.ts';
import { formatInstant } from '../../../format/dates.ts';
import { SheetFigures } from './SheetFigures.tsx';
import { SheetFilings } from './SheetFilings.tsx';

import styles from './CompanySheet.module.css';

type Props = {
  company: ExportedCompany;
  /** Null where no directory told it. */
  identity: Identity | null;
  /** Null where none were listed. */
  filings: Filings | null;
  current: Case;
  session: Session;
  onPrinted: () => void;
};

/** One A4 page about a company, printed as soon as it is drawn, alone: what stands on the screen is not. */
export function CompanySheet({ company, identity, filings, current, session, onPrinted }: Props) {
  const [context] = useState(() => exportContext(session, current));
  const { siren, name, figures } = company;
  useEffect(
    function printAlone() {
      document.documentElement.dataset['sheet'] = '';
      // Once the sheet is laid out, and once only where effects run twice.
      const frame = requestAnimationFrame(() => window.print());
      window.addEventListener('afterprint', onPrinted);
      return () => {
        cancelAnimationFrame(frame);
        delete document.documentElement.dataset['sheet'];
        window.removeEventListener('afterprint', onPrinted);
      };
    },
    [onPrinted],
  );
  const seat = identity === null ? null : seatWords(identity);
  const missing = missingWords(company);
  return createPortal(
    <article className={styles['sheet']} data-company-sheet="">
      <header>
        <h1>{name ?? `SIREN ${formatSiren(siren)}`}</h1>
        <p>
          {[
            `SIREN ${formatSiren(siren)}`,
            identity === null ? null : statusWords(identity),
            seat === null ? null : `siège\u00A0: ${seat}`,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        <p>
          {`Démarche\u00A0: ${context.demarche} · Objet\u00A0: ${context.objet} · Agent\u00A0: ${context.agent} · Fait le ${formatInstant(context.madeAt)} par Bilanscope ${context.version}`}
        </p>
        <p className={styles['notice']}>
          {restrictionSentence}
          {context.demo && ' Démonstration\u00A0: entreprise et chiffres inventés.'}
        </p>
      </header>
      {figures !== null && <SheetFigures figures={figures} />}
      {filings !== null && <SheetFilings filings={filings} />}
      <section>
        <h2>Sources et manques</h2>
        <p>
          {figures === null
            ? `Chiffres\u00A0: ${company.absence}.`
            : `Chiffres\u00A0: ${sourceWords(company)}, reçus le ${formatInstant(figures.fetchedAt)}.`}
          {identity !== null &&
            ` Identité\u00A0: ${identity.source.service} (${identity.source.provider}), reçue le ${formatInstant(identity.fetchedAt)}.`}
        </p>
        <p>
          {missing.length === 0 ? 'Aucun chiffre ne manque.' : `Manquent\u00A0: ${missing.join('\u202F; ')}.`}
        </p>
      </section>
    </article>,
    document.body,
  );
}
