import type { ReactNode } from 'react';

import type { Archive } from '#contract/filings.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { bestWritten } from '../../directory/best-written.ts';
import { TrayButton } from '../../tray/TrayButton.tsx';
import { closingWords } from './filings/filing-words.ts';

import styles from './CompanyHeading.module.css';

type Props = {
  siren: Siren;
  /** As the directory gives it; null where there is none, or it does not tell. */
  name: string | null;
  /** As an XML gives it. */
  company: Archive['company'];
  /** Whether a source may still give the name. */
  searching: boolean;
  /** What can be done with the page. */
  tools?: ReactNode;
  /** What the directory tells besides. */
  children?: ReactNode;
};

/** The company's name once a source gives it, and which; its SIREN until then. */
export function CompanyHeading({ siren, name, company, searching, tools, children }: Props) {
  const shown = bestWritten(name, company?.name ?? null);
  return (
    <header className={styles['heading']}>
      <div className={styles['names']}>
        <h1>{shown ?? `SIREN ${formatSiren(siren)}`}</h1>
        {shown !== null && (
          <p>
            SIREN {formatSiren(siren)}
            {name === null &&
              company !== null &&
              ` · nom lu dans le XML du dépôt ${closingWords(company.closingDate)}`}
          </p>
        )}
        {shown === null && (
          <p>{searching ? 'Nom cherché dans les sources…' : 'Le nom n’est donné par aucune source.'}</p>
        )}
        {children}
      </div>
      <div className={styles['tools']}>
        <TrayButton siren={siren} name={shown} />
        {tools}
      </div>
    </header>
  );
}
