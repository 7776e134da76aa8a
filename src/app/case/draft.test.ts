import { expect, test } from 'vitest';

import { sessionSample } from '../testing/samples.ts';
import { blankDraft, draftErrors, isCommitted } from './draft.ts';

const session = sessionSample();
const draft = { demarche: 'marches', objet: 'marché n° 2026-041', commitment: null };

test('the procedure is preset only where there is no other', () => {
  expect(blankDraft(session).demarche).toBe('');
  expect(blankDraft(sessionSample({ demarches: session.demarches.slice(0, 1) })).demarche).toBe('marches');
  expect(blankDraft(undefined).demarche).toBe('');
});

test('an objet has 1 to 49 characters once its ends are trimmed', () => {
  expect(draftErrors(draft)).toEqual({});
  expect(draftErrors({ ...draft, objet: 'x' })).toEqual({});
  expect(draftErrors({ ...draft, objet: ` ${'x'.repeat(49)} ` })).toEqual({});
  expect(draftErrors({ ...draft, objet: '   ' }).objet).toMatch(/^Indiquez l’objet/);
  expect(draftErrors({ ...draft, objet: 'x'.repeat(52) }).objet).toBe(
    'L’objet a 52\u00A0caractères\u00A0: 3 de trop.',
  );
});

test('each missing field has its own sentence', () => {
  expect(Object.keys(draftErrors({ demarche: '', objet: '', commitment: true }))).toEqual([
    'demarche',
    'objet',
  ]);
});

test('a commitment given since login is restated, and can be withheld', () => {
  const committed = sessionSample({ committed: ['marches'] });
  expect(isCommitted(draft, session)).toBe(false);
  expect(isCommitted(draft, committed)).toBe(true);
  expect(isCommitted({ ...draft, demarche: 'fraude' }, committed)).toBe(false);
  expect(isCommitted({ ...draft, commitment: false }, committed)).toBe(false);
  expect(isCommitted({ ...draft, commitment: true }, session)).toBe(true);
});
