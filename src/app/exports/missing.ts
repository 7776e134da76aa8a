import { exercisesWords } from '../figures/words/exercise-words.ts';
import { formatDay, formatMonth } from '../format/dates.ts';
import type { ExportedCompany } from './exported.ts';
import { figureRows } from './figure-rows.ts';

/** What a company lacks, exercise by exercise: « déc. 2025 : Disponibilités (non transmis) »; empty when nothing. */
export function missingWords(company: ExportedCompany): string[] {
  if (company.figures === null) return [`Chiffres de la Banque de France\u00A0: ${company.absence}`];
  const unread = (company.figures.unread ?? []).map(
    ({ closing }) => `exercice clos le ${formatDay(closing)}\u00A0: déposé, comptes non lus`,
  );
  const missing = figureRows(company.figures, '€').filter(({ value }) => value === null);
  const byClosing = Map.groupBy(missing, ({ closing }) => closing);
  const absent = [...byClosing].map(
    ([closing, rows]) =>
      `${formatMonth(closing)}\u00A0: ${rows.map(({ label, shown }) => `${label} (${shown})`).join(', ')}`,
  );
  return [...unread, ...absent];
}

/** Who gave a company's figures, of which exercises, when; null when nobody did. */
export function sourceWords({ figures }: ExportedCompany): string | null {
  if (figures === null) return null;
  const { source, years } = figures;
  return `${source.provider}, par ${source.service} (contrat ${source.contract})\u00A0: ${exercisesWords(years)}`;
}
