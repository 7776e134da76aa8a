import { isOfficialForm, officialForms } from './official-forms.ts';

/** Digits, with the letters that recognition puts in their place. */
const digit = '[0-9OoQDSsIlZzB|]';
const written = new RegExp(
  `([2Zz][0OoQD](?:[5Ss]${digit}|[3B]{2}))(?:\\s?[-–—.]?\\s?([A-Ga-g]))?(?![\\w])`,
  'g',
);

const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  S: '5',
  s: '5',
  I: '1',
  l: '1',
  '|': '1',
  Z: '2',
  z: '2',
};

/**
 * Numbers of forms in a line of text, recognition's slips mended: « N° 2O51-SD » → 2051. A number that goes with a
 * letter, found without it (« 2058 »), stands for each of its forms.
 */
export function formNumbersIn(line: string): string[] {
  const plain = line.replaceAll(/[-–—.]\s?SD\b/g, ' ');
  return [...plain.matchAll(written)].flatMap(([, number = '', letter]) => {
    const mended = number.replaceAll(/[^0-9B]/g, (mark) => digits[mark] ?? mark);
    // B stands for 8, and for 3 where only 3 makes a form.
    const base = mended.replaceAll('B', mended.startsWith('205') ? '8' : '3');
    const full = letter === undefined ? base : `${base}-${letter.toUpperCase()}`;
    if (isOfficialForm(full)) return [full];
    if (isOfficialForm(base)) return [base];
    return officialForms.filter((form) => form.number.startsWith(`${base}-`)).map((form) => form.number);
  });
}

/** Whether a line is the form's own heading: it names the administration, or the number is marked as a form's. */
export function isOfficialLine(line: string): boolean {
  return /DGF|D\.?G\.?I\b|CERFA/i.test(line) || /[-–—]\s?SD\b/.test(line);
}
