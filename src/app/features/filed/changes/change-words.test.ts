import { expect, test } from 'vitest';

import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { repeatedDepositsOf } from '#domain/filed/changes/deposits.ts';
import { restatementsOf } from '#domain/filed/changes/restatements.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';

import {
  bothDeposits,
  confrontationSentence,
  doubtWords,
  hindranceWords,
  minorWords,
  oneSidedWords,
  percentText,
  sideHeads,
} from './change-words.ts';

const earlier = { closing: '2025-06-30', depositDate: '2025-12-12', filingId: 'f25' } as const;
const later = { closing: '2026-06-30', depositDate: '2026-11-12', filingId: 'f26' } as const;

function restated(before: FiledAccounts, after: FiledAccounts) {
  const [found] = restatementsOf([before, after], 'company');
  if (found === undefined) throw new Error('not a pair');
  return found;
}

test('exercises that do not end in December are named by both years', () => {
  const pair = restated(
    madeAccounts({ '02.DL': [100, 1], '02.DX': [5, 1] }, earlier),
    madeAccounts({ '02.DL': [1, 90], '02.DY': [1, 7] }, later),
  );
  expect(confrontationSentence(pair)).toBe(
    '3\u00A0écarts entre ce qui a été déposé pour 2024-2025 et ce que le dépôt suivant en dit, dont 2 d’un seul côté',
  );
  expect(sideHeads(pair)).toEqual(['Déposé pour 2024-2025', 'Redit par le dépôt 2025-2026']);
  expect(pair.differences.map(percentText)).toEqual(['\u221210,0\u202F%', null, null]);
});

test('why two filings are not compared is said in words', () => {
  const complete = madeAccounts({ '02.DL': [1, 1] }, earlier);
  expect(
    hindranceWords(restated(complete, madeAccounts({ '02.310': [1, 1] }, { ...later, type: 'S' }))),
  ).toBe('la liasse a changé (comptes complets, puis simplifiés)\u00A0: aucune ligne ne se compare');
  expect(hindranceWords(restated(complete, madeAccounts({}, { ...later, currency: 'FRF' })))).toContain(
    'monnaie',
  );
  expect(hindranceWords(restated(complete, madeAccounts({}, later)))).toContain('aucun montant en commun');
  expect(hindranceWords(restated(complete, madeAccounts({}, { ...later, type: null })))).toContain(
    'n’est pas connu',
  );
});

test('forms read on one side only are named with the filing that has them', () => {
  const pair = restated(
    madeAccounts({ '02.DL': [1, 1], '03.FJ': [0, 0, 9, 9], '04.HN': [5, 5] }, earlier),
    madeAccounts({ '02.DL': [1, 1], '01.CO': [9, 1, 8, 8] }, later),
  );
  expect(oneSidedWords(pair)).toBe(
    'Lignes non comparées, faute d’être saisies des deux côtés\u00A0: 2052, 2053 dans le dépôt 2024-2025 seulement\u202F; 2050 dans le dépôt 2025-2026 seulement.',
  );
  expect(oneSidedWords(restated(madeAccounts({}, earlier), madeAccounts({}, later)))).toBeNull();
});

test('roundings and empty cells are counted apart, and two deposits told by their dates', () => {
  const first = madeAccounts({ '02.DL': [100, 0], '02.DX': [7, 0] }, earlier);
  const again = madeAccounts(
    { '02.DL': [101, null], '02.DX': [6, null] },
    { ...earlier, depositDate: null, filingId: 'again', keyedBy: 'agent' },
  );
  const second = { ...again, keyedBy: 'inpi' as const };
  const [found] = repeatedDepositsOf([first, second], 'company');
  if (found === undefined) throw new Error('one deposit');
  expect(minorWords(found.overall.differences)).toBe(
    '2\u00A0arrondis d’un euro, 2\u00A0cases vides d’un côté, zéro de l’autre',
  );
  expect(sideHeads(found.overall)).toEqual(['Dépôt non daté', 'Dépôt du 12/12/2025']);
  const [entered] = repeatedDepositsOf([first, again], 'company');
  expect(entered === undefined ? '' : bothDeposits(entered.overall)).toBe(
    'clos le 30/06/2025, dépôt non daté, document\u00A0again (saisi par l’agent)\u202F; clos le 30/06/2025, déposé le 12/12/2025, document\u00A0f25',
  );
});

test('what the agent entered is told to be, and is not laid at the filing’s door', () => {
  const keyed = madeAccounts({ '02.DL': [100, 1] }, earlier);
  const next = madeAccounts({ '02.DL': [1, 90] }, later);
  const entered = <Accounts extends FiledAccounts>(accounts: Accounts) => ({
    ...accounts,
    keyedBy: 'agent' as const,
  });
  expect(confrontationSentence(restated(entered(keyed), next))).toBe(
    '1\u00A0écart entre ce qui a été déposé pour 2024-2025 d’après votre saisie et ce que le dépôt suivant en dit',
  );
  expect(confrontationSentence(restated(keyed, entered(next)))).toBe(
    '1\u00A0écart entre ce qui a été déposé pour 2024-2025 et ce que le dépôt suivant en dit d’après votre saisie',
  );
  expect(sideHeads(restated(keyed, entered(next)))[1]).toBe(
    'Redit par le dépôt 2025-2026 d’après votre saisie',
  );
  const other = madeAccounts(
    { '02.DL': [300, 1] },
    { ...earlier, depositDate: '2026-01-15', filingId: 'g25' },
  );
  const sentence = (...filed: FiledAccounts[]) => {
    const [found] = repeatedDepositsOf(filed, 'company');
    return found === undefined ? '' : confrontationSentence(found.overall);
  };
  expect(sentence(keyed, entered(other))).toBe(
    '1\u00A0écart entre deux dépôts pour 2024-2025, l’un d’après votre saisie',
  );
  expect(sentence(entered(keyed), entered(other))).toBe(
    '1\u00A0écart entre deux dépôts pour 2024-2025, tous deux d’après votre saisie',
  );
});

test('a line keyed twice is told with all its amounts, and with its filing where both hold it twice', () => {
  const twice = (accounts: FiledAccounts, again: FiledAccounts) => ({
    ...accounts,
    lines: [...accounts.lines, ...again.lines],
  });
  const before = twice(
    madeAccounts({ '04.HM': [959_070, 1] }, earlier),
    madeAccounts({ '04.HM': [1_090_000, 1] }),
  );
  const once = madeAccounts({ '04.HM': [1, 7] }, later);
  const words = (after: FiledAccounts) =>
    restated(before, after).differences.map((difference) => doubtWords(difference, ['Un', 'Autre']));
  const told = 'ligne saisie deux fois\u00A0: 959\u202F070\u202F€ et 1\u202F090\u202F000\u202F€';
  expect(words(once)).toEqual([told]);
  expect(words(twice(once, madeAccounts({ '04.HM': [1, 9] })))).toEqual([
    `Un, ${told}\u202F; Autre, ligne saisie deux fois\u00A0: 7\u202F€ et 9\u202F€`,
  ]);
  const sure = restated(madeAccounts({ '04.HM': [5, 1] }, earlier), once);
  expect(sure.differences.map((difference) => doubtWords(difference, ['Un', 'Autre']))).toEqual([null]);
});
