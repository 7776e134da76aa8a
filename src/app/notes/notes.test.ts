import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';

import { leastSide } from '#domain/notes/mark-box.ts';
import type { Note } from '#domain/notes/note.ts';
import { parseSiren } from '#domain/siren.ts';

import { caseKey } from '../api/queries.ts';
import { exportContextSample } from '../exports/testing/exported-sample.ts';
import { caseNotes, holdNotes, markNotesSaved } from './case-notes.ts';
import { followFile, pickNotesFile, writeFollowed } from './followed-file.ts';
import { readNotesFile } from './read-file.ts';
import { noteSample } from './testing/note-sample.ts';
import { notesFile, notesFileName } from './write-file.ts';

const siren = parseSiren('000314153');
const otherSiren = parseSiren('000100115');
if (siren === null || otherSiren === null) throw new Error('not a SIREN');

const company = { siren, name: 'Ateliers (fictive)' };
const context = exportContextSample();
const written = (notes: readonly Note[]) => notesFile(company, notes, context);

async function changed(change: (file: Record<string, unknown>) => unknown): Promise<Blob> {
  const file = JSON.parse(await written([noteSample()]).text()) as Record<string, unknown>;
  return new Blob([JSON.stringify(change(file))]);
}

test('what is written is read as it was, whatever the marks and the words', async () => {
  const fraction = fc.double({ min: 0, max: 1 - leastSide, noNaN: true }).map((part) => part + 0);
  const box = fc.record({ left: fraction, top: fraction, width: fraction, height: fraction });
  const note = fc.record({
    id: fc.uuid(),
    page: fc.integer({ min: 1, max: 300 }),
    marks: fc.array(box, { minLength: 1, maxLength: 4 }),
    quote: fc.option(fc.string()),
    text: fc.string({ unit: 'binary' }),
    document: fc.constant(noteSample().document),
    createdAt: fc.constant('2026-11-22T06:00:00.000Z'),
    changedAt: fc.constant('2026-11-22T06:10:00.000Z'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(note, { maxLength: 5 }), async (notes) => {
      expect(await readNotesFile(written(notes), siren)).toMatchObject({ read: true, notes });
    }),
    { numRuns: 40 },
  );
});

test('a file says who made it, for what, and how far it may go', async () => {
  const file: unknown = JSON.parse(await written([]).text());
  expect(file).toMatchObject({
    format: 'bilanscope-notes',
    version: 1,
    made: { demarche: context.demarche, objet: context.objet, by: context.agent },
    siren,
  });
  expect(JSON.stringify(file)).toContain('ne se rediffuse pas');
  expect(notesFileName(siren, '2026-11-22T06:00:00Z')).toBe('000314153_notes_2026-11-22.json');
});

test.for([
  [
    'another format',
    () => ({ format: 'bilanscope-comptes-saisis', version: 1 }),
    /n’est pas un fichier de notes/,
  ],
  ['a later version', (file: object) => ({ ...file, version: 2 }), /version plus récente/],
  [
    'another company',
    (file: object) => ({ ...file, siren: otherSiren }),
    /autre entreprise, SIREN 000.100.115/,
  ],
  ['a mark beyond its page', withMark({ left: -1, top: 0, width: 1, height: 1 }), /notes, 0, marks, 0, left/],
  ['a field that no one wrote', (file: object) => ({ ...file, script: '' }), /abîmé ou a été modifié/],
] as const)('%s is refused whole, with a sentence', async ([, change, sentence]) => {
  const reading = await readNotesFile(await changed(change), siren);
  expect(reading).toMatchObject({ read: false, reason: expect.stringMatching(sentence) });
});

test('what is no JSON, or too large to be notes, is refused', async () => {
  expect(await readNotesFile(new Blob(['%PDF-1.7']), siren)).toMatchObject({ read: false });
  const large = new Blob([' '.repeat(10_000_001)]);
  expect(await readNotesFile(large, siren)).toMatchObject({
    read: false,
    reason: expect.stringContaining('trop gros'),
  });
});

/** A file of the browser's own, which needs no hand to choose it. */
async function chosenFile(): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getFileHandle('notes.json', { create: true });
}

afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('notes.json').catch(() => undefined);
});

test('the file chosen once holds the notes after each change, and nothing is unsaved then', async () => {
  const client = new QueryClient();
  const handle = await chosenFile();
  const [one, two] = [noteSample({ id: 'one' }), noteSample({ id: 'two', text: 'la suite' })];
  holdNotes(client, 'c1', siren, { notes: [one], unsaved: true });
  await followFile(client, 'c1', siren, { handle, company, contextOf: () => context });
  expect(caseNotes(client, 'c1', siren).unsaved).toBe(false);
  holdNotes(client, 'c1', siren, { notes: [one, two], unsaved: true });
  expect(caseNotes(client, 'c1', siren).unsaved).toBe(true);
  await writeFollowed(client, 'c1', siren);
  expect(await readNotesFile(await handle.getFile(), siren)).toMatchObject({ read: true, notes: [one, two] });
  expect(caseNotes(client, 'c1', siren).unsaved).toBe(false);
});

test('notes that come while the file is written are written after', async () => {
  const client = new QueryClient();
  const handle = await chosenFile();
  const notes = [noteSample({ id: 'one' })];
  holdNotes(client, 'c1', siren, { notes, unsaved: true });
  const following = followFile(client, 'c1', siren, { handle, company, contextOf: () => context });
  const later = [...notes, noteSample({ id: 'two' })];
  holdNotes(client, 'c1', siren, { notes: later, unsaved: true });
  await Promise.all([following, writeFollowed(client, 'c1', siren)]);
  expect(await readNotesFile(await handle.getFile(), siren)).toMatchObject({ read: true, notes: later });
});

test('a file that can no longer be written leaves the notes unsaved', async () => {
  const client = new QueryClient();
  const handle = await chosenFile();
  await followFile(client, 'c1', siren, { handle, company, contextOf: () => context });
  const lock = await handle.createWritable({ mode: 'exclusive' } as FileSystemCreateWritableOptions);
  holdNotes(client, 'c1', siren, { notes: [noteSample()], unsaved: true });
  await writeFollowed(client, 'c1', siren);
  expect(caseNotes(client, 'c1', siren).unsaved).toBe(true);
  await lock.abort();
  await writeFollowed(client, 'c1', siren);
  expect(caseNotes(client, 'c1', siren).unsaved).toBe(false);
});

test('a case that is closed takes its notes with it, and empties no file', async () => {
  const client = new QueryClient();
  const handle = await chosenFile();
  const notes = [noteSample()];
  holdNotes(client, 'c1', siren, { notes, unsaved: true });
  const following = followFile(client, 'c1', siren, { handle, company, contextOf: () => context });
  client.removeQueries({ queryKey: caseKey('c1') });
  await following;
  markNotesSaved(client, 'c1', siren, notes);
  expect(caseNotes(client, 'c1', siren)).toEqual({ notes: [], unsaved: false });
  expect(await readNotesFile(await handle.getFile(), siren)).toMatchObject({ notes });
});

test('an agent who closes the browser’s dialog has chosen nothing; another failure is not hidden', async () => {
  const failing = (name: string) => () => Promise.reject(new DOMException('refused', name));
  expect(await pickNotesFile(failing('AbortError'), siren, context.madeAt)).toBeNull();
  await expect(pickNotesFile(failing('SecurityError'), siren, context.madeAt)).rejects.toThrow('refused');
});

function withMark(mark: object) {
  return (file: { notes?: unknown }) => ({
    ...file,
    notes: [{ ...noteSample(), marks: [mark] }],
  });
}
