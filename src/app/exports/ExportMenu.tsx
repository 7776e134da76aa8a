import ChevronDown from 'lucide-react/icons/chevron-down';
import Download from 'lucide-react/icons/download';
import { useState, type KeyboardEvent, type ReactNode } from 'react';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { Session } from '#contract/session.ts';

import { unitKey, unitOptions } from '../figures/words/shown-unit.ts';
import type { Cell } from '../files/csv.ts';
import type { AmountUnit } from '../format/amounts.ts';
import { announce } from '../ui/announce.ts';
import { storedChoice } from '../ui/stored-choice.ts';
import { exportContext, type ExportedCompany } from './exported.ts';
import type { FileForm } from './files.ts';

import styles from './ExportMenu.module.css';

type Props = {
  /** Empty as long as there is nothing to take away. */
  companies: readonly ExportedCompany[];
  filings?: readonly FilingView[];
  /** The table as it is shown, in a unit. */
  grid: (unit: AmountUnit) => Promise<Cell[][]>;
  current: Case;
  session: Session;
  /** Other ways of taking it away, as {@link ExportItem}s. */
  children?: ReactNode;
};

const noFilings: readonly FilingView[] = [];

/** « Exporter »: what stands on the screen, as a table to paste, a file, or paper. */
export function ExportMenu({ companies, filings = noFilings, grid, current, session, children }: Props) {
  const [said, setSaid] = useState('');
  const nothing = companies.every(({ figures }) => figures === null);
  const run = async (action: () => Promise<string>, failure: string): Promise<void> => {
    const words = await action().catch(() => failure);
    setSaid(words);
    announce(words);
  };
  const copy = async (): Promise<string> => {
    const [{ copyTable }, rows] = await Promise.all([
      import('./copied-table.ts'),
      grid(storedUnit(companies)),
    ]);
    await copyTable(rows);
    return 'Tableau copié.';
  };
  const save = async (form: FileForm): Promise<string> => {
    const { saveFigures } = await import('./files.ts');
    const context = exportContext(session, current);
    return `Fichier enregistré\u00A0: ${await saveFigures(form, { companies, filings, unit: storedUnit(companies), context })}`;
  };
  const saving = (form: FileForm) => () => void run(() => save(form), 'Le fichier n’a pas pu être fait.');
  return (
    <div className="screen-only">
      {/* A click on an item, Escape, and the focus that leaves close it: conveniences beside the native toggle. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <details
        className={styles['menu']}
        onKeyDown={(event) => closeOnEscape(event)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
        }}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button') !== null)
            event.currentTarget.open = false;
        }}
      >
        <summary>
          <Download size={16} aria-hidden="true" />
          Exporter
          <ChevronDown size={14} aria-hidden="true" />
        </summary>
        <ul>
          <ExportItem
            disabled={nothing}
            onClick={() =>
              void run(copy, 'Le navigateur n’a pas permis la copie\u00A0: exportez plutôt un fichier.')
            }
            hint="à coller dans un tableur"
          >
            Copier le tableau
          </ExportItem>
          <ExportItem
            disabled={nothing}
            onClick={saving('xlsx')}
            hint="nombres, évolutions, sources, méthode"
          >
            Excel (XLSX)
          </ExportItem>
          <ExportItem disabled={nothing} onClick={saving('csv')} hint="dans l’unité affichée">
            CSV
          </ExportItem>
          <ExportItem disabled={nothing} onClick={saving('machine')} hint="en euros, noms de champs">
            CSV pour logiciels
          </ExportItem>
          {children}
          <ExportItem onClick={() => window.print()} hint="la page entière">
            Imprimer
          </ExportItem>
          {nothing && <li className={styles['nothing']}>Aucun chiffre n’est reçu à exporter.</li>}
        </ul>
      </details>
      <output className={styles['said']}>{said}</output>
    </div>
  );
}

type ItemProps = { onClick: () => void; hint: string; disabled?: boolean; children: string };

export function ExportItem({ onClick, hint, disabled = false, children }: ItemProps) {
  return (
    <li>
      <button type="button" onClick={onClick} disabled={disabled}>
        {children} <small>{hint}</small>
      </button>
    </li>
  );
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary')?.focus();
}

/** The unit that the screen shows: that of the figures of one company, or the usual one of several. */
function storedUnit(companies: readonly ExportedCompany[]): AmountUnit {
  const [first] = companies;
  return storedChoice(unitKey, unitOptions(companies.length === 1 ? (first?.figures?.years ?? []) : []));
}
