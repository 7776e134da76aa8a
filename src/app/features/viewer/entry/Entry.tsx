import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { entrySections, type FormLine } from '#domain/filed/entry/asked-lines.ts';
import {
  blankAccounts,
  closingBefore,
  withAmount,
  withPage,
  type EnteredAccounts,
} from '#domain/filed/entry/entered.ts';
import { closingsOf } from '#domain/filed/history.ts';
import type { Siren } from '#domain/siren.ts';

import { enter, useEntered } from '../../../entered/entered.ts';
import { useFiledAccounts } from '../../../filed/useFiledAccounts.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Balance } from './Balance.tsx';
import { lastYearWords } from './entry-words.ts';
import { EntryGrid } from './EntryGrid.tsx';
import { EntryHead } from './EntryHead.tsx';
import { pasteTable, pasteWords } from './paste.ts';

import styles from './Entry.module.css';

type Props = { current: Case; siren: Siren; filing: FilingView; filings: readonly FilingView[] };

/** The accounts of a filing as the agent reads them on its pages. */
export function Entry({ current, siren, filing, filings }: Props) {
  const client = useQueryClient();
  const [address] = useSearchParams();
  const shownPage = Number(address.get('page')) || null;
  const [blank, setBlank] = useState(() => blankOf(filing, filings));
  const [added, setAdded] = useState<readonly FormLine[]>([]);
  const [pasted, setPasted] = useState('');
  const entered = useEntered(current.id, siren).accounts.find(({ filingId }) => filingId === filing.id);
  const accounts = entered ?? blank;
  const lastYear = useLastYear(current, siren, accounts, filings);
  const sections = entrySections(accounts.type, [
    ...accounts.lines,
    ...added.map((line) => ({ ...line, amounts: noAmounts, documentPage: null })),
  ]);
  const change = (next: EnteredAccounts): void => {
    // What was chosen of the form and the exercise outlives the last amount erased.
    setBlank({ ...next, lines: [] });
    enter(client, current.id, siren, next);
  };
  const paste = (text: string, row: number, column: 0 | 1): void => {
    const rows = sections.flatMap(({ rows }) => rows).slice(row);
    const result = pasteTable(text, accounts, rows, column, shownPage);
    change(result.accounts);
    setPasted(pasteWords(result));
    announce(pasteWords(result));
  };
  const erase = (): void => {
    change({ ...accounts, lines: [] });
    setAdded([]);
    announce('Saisie effacée.');
  };
  return (
    <>
      <details className={styles['hint']}>
        <summary>Tapez les montants comme sur la page, en euros entiers.</summary>
        <p>
          Les flèches, Entrée et Tab vont de case en case, jusqu’au numéro de page. Échap rend ce que la case
          contenait. Page suiv. et Page préc. tournent les pages du document. Une colonne copiée d’un tableur
          se colle d’un coup. Une case vide est un montant absent&nbsp;: tapez 0 pour zéro.
        </p>
      </details>
      <EntryHead accounts={accounts} onChange={change} />
      {lastYear !== null && <p className={styles['hint']}>{lastYearWords(lastYear, accounts.type)}</p>}
      {pasted !== '' && <p className={styles['hint']}>{pasted}</p>}
      <EntryGrid
        accounts={accounts}
        sections={sections}
        lastYear={lastYear}
        shownPage={shownPage}
        changes={{
          onAmount: (line, place, amount) => change(withAmount(accounts, line, place, amount, shownPage)),
          onPage: (line, page) => change(withPage(accounts, line, page)),
          onAdd: (line) => {
            setAdded([...added, line]);
            announce(`Ligne ${line.code} ajoutée à la grille.`);
          },
          onPaste: paste,
        }}
      />
      <Balance accounts={accounts} />
      {entered !== undefined && (
        <p>
          <Button variant="quiet" onClick={erase}>
            Effacer la saisie de ce dépôt
          </Button>
        </p>
      )}
    </>
  );
}

const noAmounts = [null, null, null, null] as const;

function blankOf(filing: FilingView, filings: readonly FilingView[]): EnteredAccounts {
  const alike = filings.filter(({ consolidated }) => consolidated === filing.consolidated);
  const previousClosing = closingBefore(
    filing.closingDate,
    alike.map(({ closingDate }) => closingDate),
  );
  return blankAccounts({ ...filing, previousClosing });
}

/** What was filed for the exercise before, keyed or entered, the latest deposit; null while it is not known. */
function useLastYear(
  { id }: Case,
  siren: Siren,
  { previousClosing, scope }: EnteredAccounts,
  filings: readonly FilingView[],
): FiledAccounts | null {
  const ofThatYear = filings.filter(
    ({ closingDate }) => previousClosing !== null && closingDate === previousClosing,
  );
  const { accounts } = useFiledAccounts(id, siren, ofThatYear);
  const [closing] = closingsOf(accounts.filter((one) => one.scope === scope));
  return closing?.accounts ?? null;
}
