import { expect, test } from 'vitest';

import { readNotesFile } from '../../notes/read-file.ts';
import { noteSample } from '../../notes/testing/note-sample.ts';
import { caseSample, sessionSample } from '../../testing/samples.ts';
import { exportContextSample, exportedSample } from '../testing/exported-sample.ts';
import { manifestOf, noticeOf } from './manifest.ts';
import { notedFiles } from './noted-files.ts';

const company = exportedSample();
const context = exportContextSample();
const hostile = '<img src=x onerror="alert(1)"> & « suite »';
const one = noteSample({ id: 'one', text: hostile });
const two = noteSample({ id: 'two', page: 5, quote: 'HN</td><script>' });

/** A white image of 300 × 100. */
async function image() {
  const canvas = new OffscreenCanvas(300, 100);
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('no canvas');
  ink.fillStyle = '#fff';
  ink.fillRect(0, 0, 300, 100);
  return { png: await canvas.convertToBlob(), requestId: 'r-7', receivedAt: '2026-11-22T06:00:00.000Z' };
}

async function taken(download: 'original' | 'stamped' | 'none', drawn: readonly string[] = ['one']) {
  const { demarche } = caseSample();
  const access = { current: caseSample({ demarche: { ...demarche, download } }), session: sessionSample() };
  const images = new Map(await Promise.all(drawn.map(async (id) => [id, await image()] as const)));
  return notedFiles({ company, context, notes: [two, one], images, access });
}

const named = ({ files }: Awaited<ReturnType<typeof taken>>) => files.map(({ name }) => name);

test('the archive holds the notes, a page to read, and the passages as they were drawn', async () => {
  const noted = await taken('original');
  expect(named(noted)).toEqual([
    expect.stringMatching(/^\d{9}_notes_\d{4}-\d\d-\d\d\.json$/),
    'notes.html',
    'notes/passage-001_page-2.png',
  ]);
  const reading = await readNotesFile(noted.files[0]!.file, company.siren);
  expect(reading).toMatchObject({ read: true, notes: [two, one] });
  expect(noted.files[2]!.file).toMatchObject({ size: (await image()).png.size });
  expect(noted.unpictured).toMatchObject([
    { note: { id: 'two' }, why: expect.stringMatching(/pas été ouvert/) },
  ]);
});

test('what an agent or a document wrote is text on the page, whatever it holds', async () => {
  const noted = await taken('original');
  const page = new DOMParser().parseFromString(await noted.files[1]!.file.text(), 'text/html');
  expect(page.querySelectorAll('script')).toHaveLength(0);
  expect(Array.from(page.images, (found) => found.getAttribute('src'))).toEqual([
    'notes/passage-001_page-2.png',
  ]);
  expect(page.body.textContent).toContain(hostile);
  expect(page.body.textContent).toContain('HN</td><script>');
  expect(page.body.textContent).toContain('a'.repeat(64));
});

test('the nature of a document stands in a row of its own, never as a part of its name', async () => {
  const page = new DOMParser().parseFromString(
    await (await taken('original')).files[1]!.file.text(),
    'text/html',
  );
  const rows = Array.from(page.querySelectorAll('article:first-of-type tr'), (row) =>
    Array.from(row.children, (cell) => cell.textContent),
  );
  expect(rows).toContainEqual(['Document', 'Comptes annuels clos le 31/12/2025, dépôt non daté']);
  expect(rows).toContainEqual(['Nature', 'Bilan complet (code « B-CO »)']);
});

test('where the procedure lets no document leave, no passage does, and the archive says so', async () => {
  const noted = await taken('none', ['one', 'two']);
  expect(noted.files.map(({ kind }) => kind)).toEqual(['notes', 'notes-page']);
  expect(noted.unpictured).toHaveLength(2);
  expect(noted.unpictured[0]?.why).toContain('ne laisse sortir aucun document');
});

test('where copies are stamped, so are passages, under the image and not over it', async () => {
  const noted = await taken('stamped');
  const bitmap = await createImageBitmap(noted.files[2]!.file);
  expect(bitmap.height).toBeGreaterThan(100);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0);
  const dark = (top: number, height: number): number =>
    canvas.getImageData(0, top, bitmap.width, height).data.filter((value, at) => at % 4 === 0 && value < 90)
      .length;
  expect(dark(0, 100)).toBe(0);
  expect(dark(100, bitmap.height - 100)).toBeGreaterThan(200);
});

test('the manifest tells whose passage each image is, and which are missing', async () => {
  const noted = await taken('original');
  const files = noted.files.map(({ name, file }) => ({ name, bytes: file.size, sha256: null }));
  const made = {
    company,
    context,
    sources: [],
    gathered: { documents: [], missing: [] },
    stamped: false,
    facts: null,
    noted,
    files,
  };
  const manifest = manifestOf(made);
  expect(manifest.files.map(({ kind }) => kind)).toEqual(['notes', 'notes-page', 'passage']);
  expect(manifest.files[2]).toMatchObject({ note: 'one', page: 2, document: { sha256: 'a'.repeat(64) } });
  expect(manifest.notesWithoutImage).toMatchObject([{ note: 'two', page: 5 }]);
  expect(noticeOf(made)).toContain('image du passage noté, Comptes annuels clos le 31/12/2025, page 5');
});

test('without a note there is nothing of notes', async () => {
  const access = { current: caseSample(), session: sessionSample() };
  expect(await notedFiles({ company, context, notes: [], images: new Map(), access })).toEqual({
    files: [],
    unpictured: [],
  });
});
