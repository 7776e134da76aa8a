import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseSiren } from '../siren.ts';
import { byPlace, matchOf, mergeNotes, withNote, withoutNote, type Note } from './note.ts';

const siren = parseSiren('000314153');
const otherSiren = parseSiren('000100115');
if (siren === null || otherSiren === null) throw new Error('not a SIREN');

const noted = {
  siren,
  kind: 'filing',
  id: 'f1',
  closing: null,
  depositDate: null,
  nature: null,
  fileName: 'f1.pdf',
  title: 'Comptes annuels',
  sha256: 'aa',
} as const;

const anyNote: fc.Arbitrary<Note> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  document: fc.constant(noted),
  page: fc.integer({ min: 1, max: 3 }),
  marks: fc.constant([{ left: 0, top: 0, width: 1, height: 1 }]),
  quote: fc.constant(null),
  text: fc.string({ maxLength: 3 }),
  createdAt: fc.constant('2026-11-22T06:00:00.000Z'),
  changedAt: fc.constantFrom('2026-11-22T06:00:00.000Z', '2026-11-22T07:00:00.000Z'),
});
const anyNotes = fc.uniqueArray(anyNote, { selector: ({ id }) => id });

test('merging a file twice is merging it once, and merging one’s own changes nothing', () => {
  fc.assert(
    fc.property(anyNotes, anyNotes, (own, read) => {
      const once = mergeNotes(own, read);
      expect(mergeNotes(once, read)).toEqual(once);
      expect(mergeNotes(own, own)).toEqual(own);
    }),
  );
});

test('a merge holds every id once, and of each the text changed last', () => {
  fc.assert(
    fc.property(anyNotes, anyNotes, (own, read) => {
      const merged = mergeNotes(own, read);
      const ids = merged.map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set([...own, ...read].map(({ id }) => id)));
      expect(ids).toHaveLength(new Set(ids).size);
      for (const note of merged) {
        const both = [...own, ...read].filter(({ id }) => id === note.id);
        expect(both.every(({ changedAt }) => changedAt <= note.changedAt)).toBe(true);
        expect(both).toContainEqual(note);
      }
    }),
  );
});

test('of two notes changed at the same time, one’s own stands', () => {
  const [own, read] = ['own', 'read'].map((text) => ({
    ...fc.sample(anyNote, 1)[0]!,
    id: 'a',
    changedAt: '2026-11-22T07:00:00.000Z',
    text,
  }));
  expect(mergeNotes([own!], [read!])).toEqual([own]);
});

test('a note put in and taken out leaves the others as they were', () => {
  fc.assert(
    fc.property(anyNotes, anyNote, (notes, note) => {
      const others = notes.filter(({ id }) => id !== note.id);
      expect(withoutNote(withNote(notes, note), note.id)).toEqual(others);
      expect(withNote(notes, note)).toContain(note);
    }),
  );
});

test('the same bytes are the same document under any name, other bytes of a filing a changed one', () => {
  expect(matchOf(noted, { ...noted, id: 'renamed' })).toBe('same');
  expect(matchOf(noted, { ...noted, sha256: 'bb' })).toBe('changed');
  expect(matchOf(noted, { ...noted, id: 'f2', sha256: 'bb' })).toBe('other');
  expect(matchOf(noted, { ...noted, kind: 'deed', sha256: 'bb' })).toBe('other');
  expect(matchOf(noted, { ...noted, siren: otherSiren })).toBe('other');
});

test('a fingerprint that is not known accuses no document of having changed', () => {
  expect(matchOf(noted, { ...noted, sha256: null })).toBe('same');
  expect(matchOf({ ...noted, sha256: null }, noted)).toBe('same');
  expect(matchOf({ ...noted, sha256: null }, { ...noted, id: 'f2', sha256: null })).toBe('other');
});

test('notes are read by page, then from top to bottom', () => {
  const at = (id: string, page: number, top: number): Note => ({
    ...fc.sample(anyNote, 1)[0]!,
    id,
    page,
    marks: [{ left: 0, top, width: 0.1, height: 0.1 }],
  });
  const notes = [at('a', 2, 0.1), at('b', 1, 0.8), at('c', 1, 0.2)];
  expect(notes.toSorted(byPlace).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
