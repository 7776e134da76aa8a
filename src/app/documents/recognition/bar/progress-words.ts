import type { SessionState } from '../session.ts';
import { timeLeft } from './time-left.ts';

type Progress = Pick<SessionState, 'reading' | 'stopped' | 'failed' | 'unavailable'> & {
  page: number;
  pageCount: number;
  /** Pages whose text is known. */
  read: number;
  /** Whether that of the page in view is. */
  pageRead: boolean;
  secondsPerPage: number;
};

/** How far the reading is, for the bar. */
export function progressWords(progress: Progress): string {
  const { reading, stopped, failed, unavailable, page, pageCount, read, pageRead, secondsPerPage } = progress;
  const plural = read > 1 ? 's' : '';
  if (unavailable)
    return 'La lecture des images n’est pas disponible\u00A0: ce navigateur est trop ancien, ou un fichier manque.';
  if (reading === 'page') return `Lecture de la page en cours…`;
  if (reading === 'all') {
    const left = Math.max(0, pageCount - read - failed.length) * secondsPerPage;
    return `${read} page${plural} sur ${pageCount}, ${timeLeft(left)}.`;
  }
  if (failed.length > 0) return failedWords(failed);
  if (read >= pageCount) return pageCount > 1 ? `Les ${pageCount} pages sont lues.` : 'La page est lue.';
  if (stopped) return `Lecture arrêtée\u00A0: ${read} page${plural} lue${plural} sur ${pageCount}.`;
  if (read > 1) return `${read} pages lues sur ${pageCount}.`;
  return pageRead ? `La page ${page} est lue.` : `La page ${page} n’est pas lue.`;
}

function failedWords(failed: readonly number[]): string {
  if (failed.length === 1) return `La page ${failed[0] ?? ''} n’a pas pu être lue.`;
  const listed = new Intl.ListFormat('fr', { type: 'conjunction' }).format(failed.map(String));
  return `${failed.length} pages n’ont pas pu être lues\u00A0: ${listed}.`;
}
