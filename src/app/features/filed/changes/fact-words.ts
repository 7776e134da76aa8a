import type { FilingView } from '#contract/filings.ts';
import { exerciseName } from '#domain/exercise.ts';

import type { Fact, FactDocument, FactSide } from '../../../filed/kept-facts/kept-facts.ts';
import { timesKeyedWords } from '../../../filed/keyed-twice-words.ts';
import { amountDigits } from '../../../format/amounts.ts';
import { formatDay, formatMonth } from '../../../format/dates.ts';
import { thinSpace } from '../../../format/decimal.ts';

/** « 95 000 € », « absent » */
export function factAmount({ amount }: FactSide, { currency }: Fact): string {
  return amount === null ? 'absent' : amountDigits(amount, '€') + thinSpace + currency;
}

/** « −14 000 € »; null where one side is absent. */
export function factChangeText({ change, currency }: Fact): string | null {
  return change === null ? null : amountDigits(change, '€', 'changes') + thinSpace + currency;
}

/** « Formulaire 2051, code DL, « TOTAL (I) » » */
export function lineWords({ line: { form, page, code, name, label } }: Fact): string {
  const place = form === null ? `Page ${page} de la saisie de l’INPI` : `Formulaire ${form}`;
  const printed = label === null || label === name ? '' : `, «\u00A0${label}\u00A0»`;
  return `${place}, code ${code}${printed}`;
}

/** « 04.HN.m1, N (m1) », each cell of a sum with its amount, each amount of a line keyed twice; « case vide ou ligne absente ». */
export function cellsWords({ cells }: FactSide, { currency }: Fact): string {
  if (cells.length === 0) return 'case vide ou ligne absente';
  const written = (amount: number) => amountDigits(amount, '€') + thinSpace + currency;
  return cells
    .map(({ address, column, amount, keyings }) => {
      const place = `${address}, ${column}${cells.length === 1 ? '' : `\u00A0: ${written(amount)}`}`;
      return new Set(keyings).size < 2
        ? place
        : `${place}, ligne saisie ${timesKeyedWords(keyings.map(written))}`;
    })
    .join('\u202F; ');
}

/** « Comptes clos le 31/12/2024, déposés le 12/06/2025 » */
export function documentWords({ closing, depositDate }: FactDocument): string {
  const closed = closing === null ? 'sans date de clôture' : `clos le ${formatDay(closing)}`;
  const deposited = depositDate === null ? 'dépôt non daté' : `déposés le ${formatDay(depositDate)}`;
  return `Comptes ${closed}, ${deposited}`;
}

/** « n° 4606, document 6970808 »: the number that the greffe gave to the deposit, and INPI's of its document. */
export function depositReference({ depositNumber, filingId }: FactDocument): string {
  const number = depositNumber === null ? 'numéro non transmis' : `n°\u00A0${depositNumber}`;
  return `${number}, document\u00A0${filingId}`;
}

/** « INPI, par API Entreprise (v2) » */
export function sourceWords({ source }: FactSide['from']): string {
  return `${source.provider}, par ${source.service} (${source.contract})`;
}

/** The exercise that a finding is about, as the list of those kept has it. */
export function factExercise({ kind, sides }: Fact): string {
  const [{ from }] = sides;
  if (from.kind === 'bdf') return formatMonth(from.closing);
  const exercise = from.closing === null ? 'exercice non daté' : `exercice ${exerciseName(from.closing)}`;
  const between = {
    restated: 'dépôt et dépôt suivant',
    again: 'deux dépôts pour la même clôture',
    bdf: 'dépôt et Banque de France',
  }[kind];
  return `${exercise}, ${between}`;
}

/** Whose data the findings hold: the filings that they cite, in the order of the list. */
export function citedFilings(facts: readonly Fact[], filings: readonly FilingView[]): FilingView[] {
  const cited = new Set(
    facts.flatMap(({ sides }) => sides.flatMap(({ from }) => (from.kind === 'filing' ? from.filingId : []))),
  );
  return filings.filter(({ id }) => cited.has(id));
}

/** Who read the amounts, and what INPI said of its keying. */
export function keyingWords({ keyedBy, keying }: FactDocument): string {
  return keyedBy === 'agent' ? 'saisi par l’agent' : ['saisi par l’INPI.', ...keying].join(' ');
}
