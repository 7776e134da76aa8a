import type { Counterpart } from './counterpart.ts';
import type { ScrollMode } from './useTogether.ts';

export const modeWords: Readonly<Record<ScrollMode, string>> = {
  page: 'Par page',
  form: 'Par formulaire',
  free: 'Libre',
};

const markWords: Readonly<Record<string, string>> = {
  cover: 'La page de garde',
  notes: 'L’annexe',
  report: 'Le rapport du commissaire aux comptes',
  minutes: 'Le procès-verbal',
};

/** Where forms were recognised since both were aligned without them. */
export const formsCome = 'Formulaires reconnus\u00A0: réaligner (u)';

/** How the other document follows, where it is not plain to see: « même page, faute de formulaires reconnus ». */
export function togetherWords(mode: ScrollMode, counterpart: Counterpart | null, shift: number): string {
  if (mode === 'free' || counterpart === null) return '';
  if (counterpart.by === 'absent')
    return `${markWords[counterpart.mark] ?? `Le formulaire ${counterpart.mark}`} n’est pas reconnu dans l’autre document`;
  if (counterpart.by === 'form') return 'Même formulaire';
  if (counterpart.by === 'near') return 'D’après le dernier formulaire commun';
  const pages = shiftWords(shift);
  return mode === 'form' ? `${pages}, faute de formulaires reconnus` : pages;
}

function shiftWords(shift: number): string {
  if (shift === 0) return 'Même page';
  const pages = Math.abs(shift);
  return `Décalage de ${pages}\u00A0${pages === 1 ? 'page' : 'pages'} gardé`;
}
