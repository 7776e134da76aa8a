import { expect, test } from 'vitest';

import type { ProblemCode } from '#contract/problem.ts';
import type { IsoDate } from '#domain/calendar.ts';

import type { Unread } from '../../../filed/useFiledAccounts.ts';
import { filingSample } from '../../../testing/samples.ts';
import { filingWords, progressWords, reasonWords, unreadGroups } from './unread-words.ts';

const today = '2026-11-22' as IsoDate;

function unread(code: ProblemCode | null, metadata: 'awaited' | 'absent' | 'present' = 'present'): Unread {
  const filing = filingSample({
    id: code ?? metadata,
    archive: { document: 'present', metadata, nameDifferences: [] },
  });
  const problem = code === null ? null : { type: '', status: 0, code, title: `Titre ${code}`, detail: '' };
  return { filing, problem };
}

test('what failed, what the commitment closes and what was not keyed are told apart', () => {
  const all = [
    unread('upstream_timeout'),
    unread('commitment_required'),
    unread('document_missing'),
    unread(null),
  ];
  const { failed, closed, unkeyed } = unreadGroups(all);
  expect(failed.map(({ problem }) => problem?.code)).toEqual(['upstream_timeout']);
  expect(closed.map(({ problem }) => problem?.code)).toEqual(['commitment_required']);
  expect(unkeyed).toHaveLength(2);
});

test('a reason is the failure’s own, else what is usual of INPI’s keying', () => {
  expect(reasonWords(unread('upstream_timeout'), today)).toBe('Titre upstream_timeout');
  expect(reasonWords(unread(null), today)).toMatch(/n’est pas une saisie des comptes/);
  expect(reasonWords(unread(null, 'absent'), today)).toMatch(/^Aucune donnée n’accompagne/);
  const fresh = {
    filing: filingSample({ depositDate: '2026-11-20' }),
    problem: unread('document_missing').problem,
  };
  expect(reasonWords(fresh, today)).toMatch(/^Données attendues vers le 04\/12\/2026/);
});

test('progress counts what is read and what is awaited; dates that are not known are said', () => {
  expect(progressWords(5, 3, 8)).toBe('5\u00A0dépôts lus sur 8, 3\u00A0en cours de lecture');
  expect(progressWords(1, 0, 1)).toBe('1\u00A0dépôt lu sur 1');
  expect(filingWords(filingSample({ closingDate: null, depositDate: null }))).toBe(
    'Exercice sans date de clôture, dépôt non daté',
  );
});
