import { expect, test } from 'vitest';

import type { YearMonth } from '#domain/calendar.ts';
import { filedYears } from '#domain/filed/figures/filed-years.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';

import { exerciseDetail, exerciseWords, headDetail, readersWords } from './exercise-words.ts';

const received = { closing: '2025-12' as YearMonth, durationMonths: 12 };
const [entered, keyed] = filedYears([
  madeAccounts({ '03.FJ': [null, null, 9] }, { keyedBy: 'agent', durationMonths: 14 }),
  madeAccounts({ '03.FJ': [null, null, 8] }, { closing: '2024-12-31' }),
]).map(({ closing, durationMonths, ...filed }) => ({ closing, durationMonths, filed }));

test('an exercise that the agent read says so wherever it is named', () => {
  if (entered === undefined || keyed === undefined) throw new Error('two years were filed');
  expect(exerciseWords(entered)).toBe('déc.\u00A02025 (14\u00A0mois, saisi par l’agent)');
  expect(exerciseDetail(entered)).toBe('14\u00A0mois, saisi par l’agent');
  expect(headDetail(entered, [entered, keyed])).toBe('14\u00A0mois, saisi par l’agent');
  expect(exerciseWords(keyed)).toBe('déc.\u00A02024');
  expect(headDetail(keyed, [entered, keyed])).toBeNull();
  expect(readersWords([entered, keyed])).toBe(
    'lus dans la saisie de l’INPI, et dans celle de l’agent pour 1',
  );
  expect(readersWords([entered])).toBe('lus dans la saisie de l’agent');
  expect(readersWords([keyed])).toBe('lus dans la saisie de l’INPI');
});

test('an exercise that the Banque de France tells has its duration alone', () => {
  expect(exerciseWords(received)).toBe('déc.\u00A02025');
  expect(exerciseDetail(received)).toBe('12\u00A0mois');
  expect(
    headDetail({ ...received, durationMonths: null }, [{ ...received, durationMonths: null }]),
  ).toBeNull();
});
