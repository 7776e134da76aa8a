import { derivedDefinitionOf, derivedValue, type DerivedName } from '#domain/figures/derived.ts';

import { formatAmount, formatChange, type AmountUnit } from '../../format/amounts.ts';
import { shownDefinition } from './definitions.ts';
import type { Pair } from './pairs.ts';
import type { Year } from './value-words.ts';

/** A derived amount of one year: « 211 k€ », or why there is none. */
export function derivedText(name: DerivedName, year: Year, unit: AmountUnit): string {
  const value = derivedValue(name, year.figures);
  return value === null ? 'non calculable' : formatAmount(value, unit);
}

/** How it moved, in euros only; empty when one of both is not known. */
export function derivedChange(name: DerivedName, { current, previous }: Pair, unit: AmountUnit): string {
  const [now, before] = [derivedValue(name, current.figures), derivedValue(name, previous.figures)];
  if (now === null || before === null) return '';
  return now === before ? 'inchangé' : formatChange(now - before, unit);
}

/** The formula with its numbers: « 902 k€ − 691 k€ = 211 k€ », absent terms named. */
export function derivedWorkings(name: DerivedName, year: Year, unit: AmountUnit): string {
  const { terms, absentTerms } = derivedDefinitionOf(name);
  const known = terms.filter((term) => year.figures[term.name].value !== null);
  const absent = terms
    .filter((term) => !known.includes(term))
    .map((term) => shownDefinition(term.name, [year]).label);
  const sum = known
    .map(({ name: term, sign }, index) => {
      const value = year.figures[term].value ?? 0;
      const written = formatAmount(value, unit);
      const operator = sign < 0 ? ' − ' : ' + ';
      return (index === 0 ? '' : operator) + (value < 0 && index > 0 ? `(${written})` : written);
    })
    .join('');
  const lacks = year.filed === undefined ? 'Non transmis' : 'Sans montant';
  const missing = absent.length === 0 ? '' : ` ${lacks}\u00A0: ${absent.join(', ')}.`;
  if (derivedValue(name, year.figures) === null) return `Non calculable.${missing}`;
  const within =
    absent.length > 0 && absentTerms === 'within' ? `${missing} (compris dans le reste)` : missing;
  return `${sum} = ${derivedText(name, year, unit)}.${within}`;
}
