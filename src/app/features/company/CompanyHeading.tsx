import Printer from 'lucide-react/icons/printer';

import type { Archive } from '#contract/filings.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { Button } from '../../ui/Button.tsx';
import { closingWords } from './filings/filing-words.ts';

import styles from './CompanyHeading.module.css';

type Props = {
  siren: Siren;
  company: Archive['company'];
  /** Whether a source may still give the name. */
  searching: boolean;
};

/** The company's name once a source gives it, and which; its SIREN until then. */
export function CompanyHeading({ siren, company, searching }: Props) {
  return (
    <header className={styles['heading']}>
      <div className={styles['names']}>
        <h1>{company === null ? `SIREN ${formatSiren(siren)}` : company.name}</h1>
        {company === null ? (
          <p>{searching ? 'Nom cherché dans les dépôts…' : 'Le nom n’est donné par aucun dépôt lu.'}</p>
        ) : (
          <p>
            SIREN {formatSiren(siren)} · nom lu dans le XML du dépôt {closingWords(company.closingDate)}
          </p>
        )}
      </div>
      <Button className="screen-only" onClick={() => window.print()}>
        <Printer size={16} aria-hidden="true" />
        Imprimer
      </Button>
    </header>
  );
}
