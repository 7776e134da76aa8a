import type { DerivedName } from '#domain/figures/derived.ts';
import type { FigureName } from '#domain/figures/names.ts';
import { formatSiren } from '#domain/siren.ts';

import type { AmountUnit } from '../../format/amounts.ts';
import { formatInstant } from '../../format/dates.ts';
import { areFiled, shownDefinition, shownDerived } from './definitions.ts';
import { derivedWorkings } from './derived-words.ts';
import { evolutionWords } from './evolution-words.ts';
import { exerciseWords } from './exercise-words.ts';
import { originLabel } from './origin-words.ts';
import { pairsOf, pairWords } from './pairs.ts';
import { basisWords, valueText, type ShownFigures, type Year } from './value-words.ts';

/** A figure as it may be pasted into a report: its years, its evolutions, and where they come from. */
export function citationOf(name: FigureName, figures: ShownFigures, unit: AmountUnit): string {
  const { siren, source, years, fetchedAt } = figures;
  const { label, origin } = shownDefinition(name, years);
  const field = areFiled(years) ? 'comptes déposés' : `champ ${name}`;
  return [
    `${label}, SIREN ${formatSiren(siren)}`,
    ...years.map((year) => yearLine(name, year, unit)),
    ...pairsOf(years)
      .toReversed()
      .map((pair) => `${pairWords(pair)}\u00A0: ${evolutionLine(name, pair, unit)}`),
    `Source\u00A0: ${source.provider}, par ${source.service} (${source.contract}), ${field} (${originLabel(origin)}), reçu le ${formatInstant(fetchedAt)}.`,
    restrictionOf(figures),
  ].join('\n');
}

/** The same of an amount worked out here: its formula stands for the field. */
export function derivedCitation(name: DerivedName, figures: ShownFigures, unit: AmountUnit): string {
  const { siren, source, years, fetchedAt } = figures;
  const { label, origin } = shownDerived(name, years);
  return [
    `${label} (calcul Bilanscope), SIREN ${formatSiren(siren)}`,
    `${label} = ${origin.formula}`,
    ...years.map((year) => `${exerciseWords(year)}\u00A0: ${derivedWorkings(name, year, unit)}`),
    `Montants\u00A0: ${source.provider}, par ${source.service} (${source.contract}), reçus le ${formatInstant(fetchedAt)}.`,
    restrictionOf(figures),
  ].join('\n');
}

function restrictionOf({ years }: ShownFigures): string {
  return areFiled(years)
    ? 'Le document déposé fait foi\u00A0; s’il n’est pas public, son contenu est réservé à la mission pour laquelle il a été demandé.'
    : 'Donnée confidentielle, réservée à la mission pour laquelle elle a été demandée.';
}

function yearLine(name: FigureName, year: Year, unit: AmountUnit): string {
  const basis = basisWords(name, year);
  const value = `${exerciseWords(year)}\u00A0: ${valueText(name, year, unit)}`;
  return basis === null ? value : `${value}, ${basis} (calcul Bilanscope)`;
}

/** An evolution in one line: « +9,50 %, +116 k€ », flagged where it is to be checked. */
export function evolutionLine(...args: Parameters<typeof evolutionWords>): string {
  const { main, change, note, state } = evolutionWords(...args);
  const flag = state === 'to_check' ? 'à vérifier' : null;
  return [main, change, flag, note].filter((part) => part !== null).join(', ');
}
