import { expect, test } from 'vitest';

import { outcomeWords, subjectWords } from './consultation-words.ts';
import { consultationSample } from './testing/consultation.ts';

test('a document says its closing, its size, and whether all of it left', () => {
  expect(subjectWords(consultationSample())).toBe('clôture 31/12/2025, 1,3\u202FMo, en entier');
  expect(subjectWords(consultationSample({ complete: false, bytes: 200_000 }))).toBe(
    'clôture 31/12/2025, interrompu après 200\u202Fko',
  );
});

test('what has no closing is told by its name, and a refused address is not shown', () => {
  const nothing = { filing: null, bytes: null, complete: null, sha256: null, opened: null };
  expect(subjectWords(consultationSample({ ...nothing, what: 'statuts.pdf' }))).toBe('statuts.pdf');
  expect(
    subjectWords(consultationSample({ ...nothing, event: 'request_refused', what: 'GET /api/x' })),
  ).toBeNull();
});

test('an outcome gives its cause in words, or the code that this version does not know', () => {
  expect(outcomeWords(consultationSample())).toBe('Aboutie');
  expect(outcomeWords(consultationSample({ outcome: 'failed', code: 'upstream_timeout' }))).toBe(
    'Échouée\u00A0: source trop lente',
  );
  expect(outcomeWords(consultationSample({ outcome: 'failed', code: 'not_found' }))).toBe(
    'Rien de connu à la source',
  );
  expect(outcomeWords(consultationSample({ outcome: 'refused', code: 'constructor' }))).toBe(
    'Refusée\u00A0: constructor',
  );
});
