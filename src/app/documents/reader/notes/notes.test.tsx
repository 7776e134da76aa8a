import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { parseSiren } from '#domain/siren.ts';

import { filingsQuery } from '../../../api/company-queries.ts';
import { sha256Of } from '../../../files/sha256.ts';
import { caseNotes, holdNotes } from '../../../notes/case-notes.ts';
import { noteSample } from '../../../notes/testing/note-sample.ts';
import { answerSample, filingSample } from '../../../testing/samples.ts';
import { pdfFile, pdfOfPages } from '../testing/pdf-samples.ts';
import { drawnPage, patience, renderReader } from '../testing/render-reader.tsx';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const marks = () => [...document.querySelectorAll<HTMLElement>('.page button span')];

/** Where an element stands on its page, in fractions. */
function onPage(element: Element): { left: number; top: number } {
  const sheet = element.closest('.page')?.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
  const { left, top } = element.getBoundingClientRect();
  return { left: (left - sheet.left) / sheet.width, top: (top - sheet.top) / sheet.height };
}

async function opened(file: Blob, client = new QueryClient()) {
  const screen = await renderReader({ file }, client);
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  return { screen, client, held: () => caseNotes(client, 'a-case', siren!) };
}

/** Selects the text of a page as a mouse would. */
async function select(text: string): Promise<HTMLElement> {
  const word = page.getByText(text, { exact: true }).element() as HTMLElement;
  window.getSelection()?.selectAllChildren(word);
  return word;
}

/** Whether the mark on the page lies over its words, as they stand now. */
function covers(): boolean {
  const [mark] = marks().map((span) => span.getBoundingClientRect());
  const word = document.querySelector('.textLayer [role="presentation"]')?.getBoundingClientRect();
  if (mark === undefined || word === undefined) return false;
  return (['left', 'top', 'right', 'bottom'] as const).every((edge) => Math.abs(mark[edge] - word[edge]) < 3);
}

test('a rectangle is placed, sized and set by keys, and its note is written at once', async () => {
  const { screen, held } = await opened(await pdfOfPages(2));
  await userEvent.keyboard('a');
  const frame = screen.getByRole('button', { name: /^Cadre de la note, page 1/ });
  await expect.element(frame).toHaveFocus();
  const before = onPage(frame.element());
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}');
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
  await userEvent.keyboard('{Enter}');
  const field = screen.getByRole('textbox', { name: 'Texte de la note, page 1' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('ma remarque');
  await expect.element(screen.getByRole('button', { name: 'Note, page 1\u00A0: ma remarque' })).toBeVisible();
  const [note] = held().notes;
  expect(note).toMatchObject({ page: 1, quote: null, text: 'ma remarque' });
  expect(note?.marks[0]?.top).toBeCloseTo(before.top - 0.02, 2);
  expect(note?.marks[0]?.width).toBeCloseTo(0.61, 2);
  expect(held().unsaved).toBe(true);
});

test('a note says the code of its filing’s nature, and that « B-S » does not tell the form', async () => {
  const client = new QueryClient();
  client.setQueryData(filingsQuery('a-case', siren).queryKey, {
    siren,
    filings: [filingSample({ id: 'a-filing', nature: 'B-S' })],
    answers: [],
    source: answerSample().source,
    fetchedAt: '2026-11-21T09:00:00Z',
  });
  const { held } = await opened(await pdfOfPages(1), client);
  await userEvent.keyboard('a');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => held().notes).toHaveLength(1);
  expect(held().notes[0]?.document.nature).toMatch(
    /^Bilan simplifié \(code «\sB-S\s»\)\. .*ne désigne pas sûrement des comptes simplifiés/u,
  );
});

test('Escape draws nothing', async () => {
  const { screen, held } = await opened(await pdfOfPages(1));
  await userEvent.keyboard('a');
  await expect.element(screen.getByRole('button', { name: /^Cadre/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: /^Cadre/ })).not.toBeInTheDocument();
  expect(held().notes).toHaveLength(0);
});

test('a rectangle is drawn by pointer where the pointer went', async () => {
  const { screen, held } = await opened(await pdfOfPages(1));
  await userEvent.keyboard('a');
  await expect.element(screen.getByText(/^Tracez un rectangle/)).toBeVisible();
  const paper = drawnPage(1)?.getBoundingClientRect() ?? new DOMRect();
  const sheet = document.querySelector('.page > div:last-child');
  const point = (type: string, left: number, top: number) =>
    sheet?.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        button: 0,
        bubbles: true,
        clientX: paper.left + left * paper.width,
        clientY: paper.top + top * paper.height,
      }),
    );
  // A synthetic pointer cannot be captured.
  Element.prototype.setPointerCapture = () => undefined;
  point('pointerdown', 0.5, 0.3);
  point('pointermove', 0.4, 0.35);
  point('pointerup', 0.2, 0.4);
  await expect.poll(() => held().notes).toHaveLength(1);
  const [box] = held().notes[0]!.marks;
  expect(box?.left).toBeCloseTo(0.2, 2);
  expect(box?.top).toBeCloseTo(0.3, 2);
  expect(box?.width).toBeCloseTo(0.3, 2);
  expect(box?.height).toBeCloseTo(0.1, 2);
});

test('words selected are quoted, and their mark stays on them at any zoom and rotation', async () => {
  const { screen, held } = await opened(await pdfFile({ pages: ['Capitaux propres'] }));
  await expect.element(screen.getByText('Capitaux propres')).toBeInTheDocument();
  await select('Capitaux propres');
  await userEvent.keyboard('a');
  await expect.poll(() => held().notes).toHaveLength(1);
  expect(held().notes[0]).toMatchObject({ page: 1, quote: 'Capitaux propres' });
  await userEvent.keyboard('{Escape}');
  await expect.poll(covers, patience).toBe(true);
  for (const key of ['+', '+', 'r', '-', 'r', 'R']) {
    await userEvent.keyboard(key);
    await expect.poll(covers, patience).toBe(true);
  }
});

test('words of a page that was straightened are marked where they stand', async () => {
  const { screen, held } = await opened(await pdfFile({ pages: ['Capitaux propres'] }));
  await expect.element(screen.getByText('Capitaux propres')).toBeInTheDocument();
  const sheet = document.querySelector<HTMLElement>('.page')!;
  sheet.style.rotate = '3deg';
  await select('Capitaux propres');
  const word = window.getSelection()!.getRangeAt(0).getBoundingClientRect();
  await userEvent.keyboard('a');
  await expect.poll(() => held().notes).toHaveLength(1);
  const [box] = held().notes[0]!.marks;
  sheet.style.rotate = '';
  await expect.poll(covers, patience).toBe(true);
  // What the browser says of tilted words is higher than they are.
  expect(word.height).toBeGreaterThan((box?.height ?? 1) * sheet.clientHeight + 3);
});

test('a note that is removed can be put back', async () => {
  const { screen, held } = await opened(await pdfOfPages(1));
  await userEvent.keyboard('a');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: /Texte de la note/ })).toHaveFocus();
  await userEvent.keyboard('gardee');
  await screen.getByRole('button', { name: /^Supprimer/ }).click();
  await expect.element(screen.getByRole('button', { name: 'Annuler' })).toHaveFocus();
  expect(held().notes).toHaveLength(0);
  expect(marks()).toHaveLength(0);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => held().notes[0]?.text).toBe('gardee');
});

test('the passage is drawn with its mark, and nothing of it is blank', async () => {
  const { client, held } = await opened(await pdfFile({ pages: ['Capitaux propres'] }));
  await expect.element(page.getByText('Capitaux propres')).toBeInTheDocument();
  await select('Capitaux propres');
  await userEvent.keyboard('a');
  await expect.poll(() => held().notes).toHaveLength(1);
  const image = async (): Promise<ImageBitmap | null> => {
    const images = client.getQueryData<Map<string, { png: Blob } | null>>([
      'company',
      'a-case',
      siren,
      'note-images',
    ]);
    const png = images?.get(held().notes[0]?.id ?? '')?.png;
    return png === undefined ? null : createImageBitmap(png);
  };
  await expect.poll(image, patience).not.toBeNull();
  const bitmap = (await image())!;
  // 20 points of text and 3 % of an A4 page on each side, at 150 dots per inch.
  expect(bitmap.height).toBeGreaterThan(90);
  expect(bitmap.height).toBeLessThan(200);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0);
  const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  const count = (is: (red: number, blue: number) => boolean): number =>
    Array.from({ length: data.length / 4 }, (_, at) => is(data[at * 4]!, data[at * 4 + 2]!)).filter(Boolean)
      .length;
  expect(count((red) => red < 80)).toBeGreaterThan(200);
  expect(count((red, blue) => red > 240 && blue < 160)).toBeGreaterThan(1_000);
});

test('notes of other bytes are told apart, and marked on no page', async () => {
  const file = await pdfOfPages(2);
  const client = new QueryClient();
  const { document: noted } = noteSample();
  const mine = { ...noted, sha256: await sha256Of(file) };
  holdNotes(client, 'a-case', siren, {
    notes: [
      noteSample({ id: 'old', page: 1, text: 'sur l’ancien fichier' }),
      noteSample({ id: 'mine', page: 1, text: 'sur celui-ci', document: mine }),
    ],
    unsaved: false,
  });
  const { screen } = await opened(file, client);
  await expect.element(screen.getByRole('button', { name: /^Note, page 1/ })).toBeVisible();
  await userEvent.keyboard('m');
  await expect
    .element(screen.getByRole('heading', { name: 'Ce document a changé depuis ces notes' }))
    .toBeVisible();
  await expect.element(screen.getByText('sur l’ancien fichier', { exact: true }).last()).toBeVisible();
  expect(marks()).toHaveLength(1);
});
