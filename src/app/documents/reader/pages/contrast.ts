import { storedChoice } from '../../../ui/stored-choice.ts';
import { createStore } from '../../store.ts';

export const contrasts = ['none', 'strong', 'black-and-white'] as const;

/** How pale scans are shown; the file and what is printed stay as they are. */
export type Contrast = (typeof contrasts)[number];

export const contrastLabels: Readonly<Record<Contrast, string>> = {
  none: 'Tel quel',
  strong: 'Fort',
  'black-and-white': 'Noir et blanc',
};

const key = 'bilanscope.contrast';

/** Remembered in this browser, for every document. */
export const contrastStore = createStore({ contrast: storedChoice(key, contrasts) });

export function chooseContrast(contrast: Contrast): void {
  if (contrast === 'none') localStorage.removeItem(key);
  else localStorage.setItem(key, contrast);
  contrastStore.update({ contrast });
}

/** The one after, and the first after the last. */
export function nextContrast(contrast: Contrast): Contrast {
  return contrasts[(contrasts.indexOf(contrast) + 1) % contrasts.length] ?? 'none';
}
