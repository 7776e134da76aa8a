import type { Texts } from '../../../documents/texts/texts.ts';
import type { Progress } from '../../../files/download.ts';
import { formatSize } from '../../../format/size.ts';
import type { Held } from '../queue/held.ts';

/** What is known of the reading of a document. */
export type Known = { texts: Texts; held: Held | null };

/** Whether every page that can be read has been. */
export function isRead({ texts, held }: Known): boolean {
  return held !== null && texts.size + held.failed.length >= held.pages;
}

/** « lu : 12 pages, dont 8 reconnues », « 4 pages lues sur 12 », « non lu ». */
export function readWords({ texts, held }: Known): string {
  const count = texts.size;
  if (held === null) return count === 0 ? 'non lu' : `${pagesWords(count, 'lue')} dans le lecteur`;
  if (!isRead({ texts, held })) return `${pagesWords(count, 'lue')} sur ${held.pages}`;
  const recognised = [...texts.values()].filter(
    ({ origin, lines }) => origin === 'recognised' && lines.length > 0,
  ).length;
  const parts = [
    `lu\u00A0: ${pagesWords(held.pages)}`,
    recognised > 0 && `dont ${recognised} reconnue${recognised > 1 ? 's' : ''} sur leur image`,
    held.failed.length > 0 && `${pagesWords(held.failed.length, 'illisible')} (${held.failed.join(', ')})`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** What is left to read, at the pace of this machine: « environ 2 min ». Null where nothing says how many pages. */
export function leftWords({ texts, held }: Known, secondsPerPage: number): string | null {
  if (held === null) return null;
  return durationWords((held.pages - texts.size - held.failed.length) * secondsPerPage);
}

/** « environ 40 s », « environ 3 min » */
export function durationWords(seconds: number): string {
  const rounded = Math.max(1, Math.ceil(seconds));
  return rounded < 90 ? `environ ${rounded}\u202Fs` : `environ ${Math.round(rounded / 60)}\u202Fmin`;
}

/** « reçu : 1,2 Mo sur 3,4 Mo » */
export function receivedWords(progress: Progress | null): string {
  if (progress === null) return 'demandé à l’INPI…';
  const { received, total } = progress;
  return `reçu\u00A0: ${formatSize(received)}${total === null ? '' : ` sur ${formatSize(total)}`}`;
}

function pagesWords(count: number, adjective?: string): string {
  const plural = count > 1 ? 's' : '';
  return `${count} page${plural}${adjective === undefined ? '' : ` ${adjective}${plural}`}`;
}
