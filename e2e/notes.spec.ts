import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';

import { bothSettled, cast, consult, filings, pageIsDrawn, watch } from './journey.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Notes', exact: true });
const field = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Texte de la note, page ${number}` });

/** Opens the latest filing of a company whose documents are images. */
async function openScan(page: Page): Promise<void> {
  await consult(page, cast.scans);
  await bothSettled(page);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
}

/** Draws a rectangle on the first page with the mouse; fractions of the page. */
async function drawRectangle(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const box = await page.locator('.page[data-page-number="1"] canvas').first().boundingBox();
  if (box === null) throw new Error('the first page is not in view');
  const at = ([left, top]: [number, number]) => [box.x + left * box.width, box.y + top * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}

async function noViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('a passage of a scan is marked, noted, carried to another browser as JSON, and joined to the case file', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const seen = watch(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await openScan(page);
  await page.keyboard.press('a');
  await expect(page.getByText(/Tracez un rectangle/)).toBeVisible();
  await noViolation(page);
  await drawRectangle(page, [0.1, 0.12], [0.7, 0.3]);
  await expect(field(page, 1)).toBeFocused();
  await field(page, 1).pressSequentially('montant à recouper');
  const mark = page.getByRole('button', { name: /^Note, page 1 : montant à recouper$/ });
  await expect(mark).toBeVisible();
  await noViolation(page);

  const place = async () => {
    const [paper, box] = await Promise.all([
      page.locator('.page[data-page-number="1"] canvas').first().boundingBox(),
      mark.boundingBox(),
    ]);
    if (paper === null || box === null) return null;
    return [(box.x - paper.x) / paper.width, (box.y - paper.y) / paper.height].map((part) => part.toFixed(2));
  };
  const before = await place();
  expect(before).toEqual(['0.10', '0.12']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('+');
  await expect.poll(place).toEqual(before);
  await page.keyboard.press('r');
  await expect.poll(place).not.toEqual(before);
  await page.keyboard.press('R');
  await expect.poll(place).toEqual(before);

  const downloading = page.waitForEvent('download');
  await panel(page)
    .getByRole('button', { name: /Enregistrer une copie/ })
    .click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^000101618_notes_\d{4}-\d{2}-\d{2}\.json$/);
  const path = await download.path();
  const file = JSON.parse(await readFile(path, 'utf8')) as { notes: { document: { sha256: string } }[] };
  expect(file).toMatchObject({
    format: 'bilanscope-notes',
    notes: [{ text: 'montant à recouper', page: 1 }],
  });
  expect(file.notes[0]?.document.sha256).toMatch(/^[0-9a-f]{64}$/);

  const other = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await openScan(other);
  await other.keyboard.press('m');
  await panel(other).getByLabel('Charger un fichier de notes').setInputFiles(path);
  await expect(panel(other).getByText(/^1\snote du fichier, enregistré le/)).toBeVisible();
  await expect(other.getByRole('button', { name: /^Note, page 1 : montant/ })).toBeVisible();
  await other.goBack();
  await bothSettled(other);
  await expect(other.getByText(/^1\snote dans 1\sdocument$/)).toBeVisible();
  await noViolation(other);
  await other.getByText('Exporter', { exact: true }).click();
  await other.getByRole('button', { name: /^Dossier/ }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ne rien choisir' }).click();
  await expect(dialog.getByText(/^1\snote y est jointe, avec l’image/)).toBeVisible();
  const making = other.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Constituer le dossier/ }).click();
  const zip = await JSZip.loadAsync(await readFile(await (await making).path()));
  const names = Object.keys(zip.files);
  expect(names).toContain('notes/passage-001_page-1.png');
  expect(names).toContain('notes.html');
  const manifest = JSON.parse((await zip.file('manifeste.json')?.async('text')) ?? '') as object;
  expect(manifest).toMatchObject({ notesWithoutImage: [] });
  await other.context().close();

  expect(seen.problems).toEqual([]);
  expect(sent.join('\n')).not.toContain('recouper');
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain('recouper');
});

test('the browser asks before notes are lost, until a file chosen once holds each of them', async ({
  page,
}) => {
  test.setTimeout(90_000);
  // The dialog in which a file is chosen is the browser's own: a file of its private storage stands for it.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('notes.json', { create: true }),
    });
  });
  await openScan(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await field(page, 1).fill('première');
  const wouldAsk = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await wouldAsk()).toBe(true);
  await panel(page)
    .getByRole('button', { name: /en continu/ })
    .click();
  await expect(panel(page).getByText('À jour dans « notes.json ».')).toBeVisible();
  expect(await wouldAsk()).toBe(false);
  await field(page, 1).fill('première, puis la suite');
  await expect.poll(wouldAsk).toBe(false);
  const written = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      return (await (await root.getFileHandle('notes.json')).getFile()).text();
    });
  await expect.poll(written).toContain('première, puis la suite');
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('notes.json'));
});

test('notes are printed on sheets of their own, with the passage; the document prints without a mark', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  await openScan(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await field(page, 1).fill('à verser au dossier');
  await panel(page).getByRole('button', { name: 'Imprimer les notes' }).click();
  const sheet = page.locator('[data-printed-alone] article');
  await expect(sheet).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByText('à verser au dossier')).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  const picture = sheet.getByRole('img', { name: 'Passage marqué, page 1' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(200);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Imprimer', exact: true }).click();
  const printed = page.locator('[data-printed-document] img').first();
  await expect(printed).toBeAttached({ timeout: 30_000 });
  // A mark is amber: nothing of the sheet is.
  const amber = await printed.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const ink = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
    ink?.drawImage(image, 0, 0);
    const { data } = ink?.getImageData(0, 0, image.naturalWidth, image.naturalHeight) ?? { data: [] };
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) - (data[at + 2] ?? 0) > 60) count += 1;
    return count;
  });
  expect(amber).toBe(0);
});

test('words read off a scan, selected by mouse, are marked by the button of the panel', async ({ page }) => {
  test.setTimeout(150_000);
  await consult(page, cast.sound);
  await bothSettled(page);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  await page.keyboard.press('i');
  await page.keyboard.press('m');
  const words = page
    .locator('.textLayer [role="presentation"]')
    .filter({ hasText: /BESANÇON/ })
    .first();
  await expect(words).toBeVisible({ timeout: 90_000 });
  const quoted = (await words.textContent())?.trim() ?? '';
  await words.dblclick();
  await panel(page).getByRole('button', { name: 'Annoter' }).click();
  const mark = page.getByRole('button', { name: /^Note, page 1/ });
  await expect(mark).toBeVisible();
  const [said] = (await panel(page).getByRole('blockquote').allTextContents()) ?? [];
  expect(quoted).toContain(said ?? 'nothing was quoted');
  await noViolation(page);
});

test('a file of another company, and one that is no file of notes, are refused with a sentence', async ({
  page,
}) => {
  await openScan(page);
  await page.keyboard.press('m');
  const load = panel(page).getByLabel('Charger un fichier de notes');
  await load.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(panel(page).getByRole('alert')).toHaveText(/n’est pas un fichier de notes/);
});
