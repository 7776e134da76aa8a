import type { Note } from '#domain/notes/note.ts';

/** Characters of a note that name it. */
const longestName = 60;

/** « Note, page 3 : écart à justifier » */
export function noteName({ page, text, quote }: Pick<Note, 'page' | 'text' | 'quote'>): string {
  const said = text.trim() === '' ? (quote ?? '') : text.trim();
  return said === '' ? `Marque, page ${page}` : `Note, page ${page}\u00A0: ${shortened(said)}`;
}

/** « 3 notes » */
export function noteCount(count: number): string {
  return `${count}\u00A0${count < 2 ? 'note' : 'notes'}`;
}

function shortened(text: string): string {
  return text.length <= longestName ? text : `${text.slice(0, longestName).trimEnd()}…`;
}
