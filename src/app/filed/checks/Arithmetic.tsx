import { useState } from 'react';

import type { Cell, FiledAccounts } from '#domain/filed/accounts.ts';
import { differencesOf, type Check } from '#domain/filed/checks/checks.ts';
import type { Siren } from '#domain/siren.ts';

import { CellPanel } from '../CellPanel.tsx';
import {
  arithmeticWords,
  citation,
  differenceWords,
  emptyCellsWords,
  grouped,
  uncheckedWords,
} from './check-words.ts';
import { DifferenceTable } from './DifferenceTable.tsx';

import styles from './Arithmetic.module.css';

type Props = { siren: Siren; accounts: FiledAccounts; checks: readonly Check[] };

/** The arithmetic of one filing: what holds to the euro, what does not and by which cells, what cannot be checked. */
export function Arithmetic({ siren, accounts, checks }: Props) {
  const [opened, setOpened] = useState<Cell | null>(null);
  const unchecked = checks.filter((check) => check.outcome === 'not-checkable');
  const verified = checks.filter((check) => check.outcome === 'verified');
  return (
    <div className={styles['arithmetic']}>
      <p>
        {`Arithmétique\u00A0: ${arithmeticWords(checks)}, à 1\u00A0€ près.`}
        {accounts.type === null && ' Le type des comptes n’est pas connu\u00A0: aucune règle ne s’applique.'}
      </p>
      <ul className={styles['differences']}>
        {differencesOf(checks).map((difference) => {
          const empty = emptyCellsWords(accounts, difference);
          const { code, column } = citation(accounts, difference.rule.result);
          return (
            <li key={difference.rule.equation}>
              <p>
                <strong>{difference.rule.name}</strong>{' '}
                <small>{`(${difference.rule.source}\u202F; ${code}, ${column})`}</small>
              </p>
              <p>{differenceWords(difference)}</p>
              {empty !== null && <p className={styles['soft']}>{empty}</p>}
              <details>
                <summary>Les cases</summary>
                <DifferenceTable accounts={accounts} difference={difference} onOpen={setOpened} />
              </details>
            </li>
          );
        })}
      </ul>
      {verified.length > 0 && (
        <details>
          <summary>Ce qui a été vérifié</summary>
          <ul className={styles['rules']}>
            {grouped(verified).map(({ name, source, count }) => (
              <li key={`${name} ${source}`}>
                {name} <small>{`(${source}${count === 1 ? '' : `, ${count}\u00A0fois`})`}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {unchecked.length > 0 && (
        <details>
          <summary>Ce qui n’est pas vérifiable</summary>
          <ul className={styles['rules']}>
            {unchecked.map((check) => (
              <li key={check.rule.equation}>
                {check.rule.name} <small>{`(${check.rule.result}\u00A0: ${uncheckedWords(check)})`}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {opened !== null && <CellPanel siren={siren} cells={[opened]} onClose={() => setOpened(null)} />}
    </div>
  );
}
