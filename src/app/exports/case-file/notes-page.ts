import type { Note } from '#domain/notes/note.ts';
import { formatSiren } from '#domain/siren.ts';

import { formatInstant } from '../../format/dates.ts';
import { inReadingOrder, noteRows } from '../../notes/note-rows.ts';
import type { NotedCompany } from '../../notes/write-file.ts';
import { restrictionSentence, type ExportContext } from '../exported.ts';

/** A note whose passage has no image in the archive, and why. */
export type Unpictured = { note: Note; why: string };

const look = `
  :root { color-scheme: light; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.45 system-ui, sans-serif; }
  article { margin: 2rem 0; padding-top: 1rem; border-top: 1px solid #888; break-inside: avoid; }
  table { border-collapse: collapse; }
  th, td { padding: 0.2rem 1rem 0.2rem 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  .text { white-space: pre-wrap; }
  img { max-width: 100%; border: 1px solid #888; }
`;

/**
 * The notes as a page that any browser opens beside the archive's images. Built node by node: nothing that a document
 * or an agent wrote can be markup.
 *
 * @param passages where in the archive the image of a note is.
 */
export function notesPage(
  { siren, name }: NotedCompany,
  context: ExportContext,
  notes: readonly Note[],
  passages: readonly { name: string; note: Note }[],
  unpictured: readonly Unpictured[],
): Blob {
  const title = ['Notes', name, `SIREN ${formatSiren(siren)}`].filter((part) => part !== null).join(', ');
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = 'fr';
  const add = (parent: Element, tag: string, text = ''): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add(page.head, 'meta').setAttribute('charset', 'utf-8');
  add(page.head, 'style', look);
  add(page.body, 'h1', title);
  add(page.body, 'p', restrictionSentence);
  if (context.demo) add(page.body, 'p', 'Démonstration\u00A0: entreprise et documents inventés.');
  add(
    page.body,
    'p',
    `Par ${context.agent}, le ${formatInstant(context.madeAt)}. Démarche\u00A0: ${context.demarche}. Objet\u00A0: ${context.objet}. Les marques sont posées sur les images\u00A0: les documents ne sont pas modifiés.`,
  );
  for (const note of notes.toSorted(inReadingOrder)) {
    const article = add(page.body, 'article');
    add(article, 'h2', `${note.document.title}, page ${note.page}`);
    if (note.text !== '') add(article, 'p', note.text).className = 'text';
    const passage = passages.find((one) => one.note.id === note.id);
    const why = unpictured.find((one) => one.note.id === note.id)?.why;
    if (passage !== undefined) {
      const image = add(article, 'img');
      image.setAttribute('src', passage.name);
      image.setAttribute('alt', `Passage marqué, page ${note.page}`);
    } else add(article, 'p', `Sans image\u00A0: ${why ?? 'passage non dessiné'}.`);
    const table = add(add(article, 'table'), 'tbody');
    for (const [head, text] of noteRows(note)) {
      const row = add(table, 'tr');
      add(row, 'th', head).setAttribute('scope', 'row');
      add(row, 'td', text);
    }
  }
  const text = `<!doctype html>\n${page.documentElement.outerHTML}\n`;
  return new Blob([text], { type: 'text/html' });
}
