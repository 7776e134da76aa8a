// Runs in Chromium, served by pdf-reader.ts beside pdf.js.
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.min.mjs';

GlobalWorkerOptions.workerSrc = '/legacy/build/pdf.worker.min.mjs';

const pixelsPerPoint = 2;
const pointsPerCell = 6;
const darkness = 128;

export async function read(password) {
  const nothing = { lang: null, title: null, outline: [], tags: [], pages: [] };
  const task = getDocument({
    url: '/document',
    wasmUrl: '/wasm/',
    ...(password === null ? {} : { password }),
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const outline = (await document.getOutline()) ?? [];
    const pages = [];
    const tags = new Set();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      collectTags(await page.getStructTree(), tags);
      pages.push(await readPage(page));
      page.cleanup();
    }
    const titles = outline.map(({ title }) => title);
    return { failure: null, lang: info.Language, title: info.Title, outline: titles, tags: [...tags], pages };
  } catch (error) {
    return { failure: error.name, ...nothing };
  } finally {
    await task.destroy();
  }
}

function collectTags(node, tags) {
  if (node?.role === undefined) return;
  tags.add(node.role);
  for (const child of node.children) collectTags(child, tags);
}

async function readPage(page) {
  const shown = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: pixelsPerPoint });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const canvasContext = canvas.getContext('2d', { willReadFrequently: true });
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  const { items } = await page.getTextContent();
  const texts = items
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, width, transform }) => {
      const [left, baseline] = shown.convertToViewportPoint(transform[4], transform[5]);
      return { text: str, left, right: left + width, baseline };
    });
  const { width, height, rotation } = shown;
  return { width, height, rotation, texts, ...inkOf(canvasContext, canvas) };
}

function inkOf(context, { width, height }) {
  const side = pixelsPerPoint * pointsPerCell;
  const columns = Math.ceil(width / side);
  const ink = Array.from({ length: columns * Math.ceil(height / side) }, () => 0);
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] + data[at + 1] + data[at + 2] >= 3 * darkness) continue;
    const pixel = at / 4;
    ink[Math.floor(Math.floor(pixel / width) / side) * columns + Math.floor((pixel % width) / side)] += 1;
  }
  return { columns, ink };
}
