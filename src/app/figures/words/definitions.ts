import { catalogue } from '#domain/figures/catalogue.ts';
import type { FigureDefinition } from '#domain/figures/definition.ts';
import { derivedFigures, type DerivedDefinition, type DerivedName } from '#domain/figures/derived.ts';
import type { FigureName } from '#domain/figures/names.ts';
import { filedCatalogue } from '#domain/filed/figures/catalogue.ts';

import type { ShownOrigin } from './origin-words.ts';
import type { Year } from './value-words.ts';

/** A figure as it is called and explained where it stands. */
export type ShownDefinition = Omit<FigureDefinition, 'origin'> & { origin: ShownOrigin };

/** Whether years were read from filed accounts; those of the Banque de France were not. */
export function areFiled(years: readonly Year[]): boolean {
  return years.some(({ filed }) => filed !== undefined);
}

/** Every figure in reading order, as the source of these years has it. */
export function catalogueOf(years: readonly Year[]): readonly ShownDefinition[] {
  return areFiled(years) ? filedCatalogue : catalogue;
}

/** What a figure is in these years; every name has a definition. */
export function shownDefinition(name: FigureName, years: readonly Year[]): ShownDefinition {
  const found = catalogueOf(years).find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`No definition of ${name}`);
  return found;
}

/** Amounts worked out here, as the source of these years has them named. */
export function derivedOf(years: readonly Year[]): readonly DerivedDefinition[] {
  return areFiled(years) ? derivedOfFiled : derivedFigures;
}

/** What a derived amount is in these years. */
export function shownDerived(name: DerivedName, years: readonly Year[]): DerivedDefinition {
  const found = derivedOf(years).find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`No definition of ${name}`);
  return found;
}

const derivedOfFiled: readonly DerivedDefinition[] = derivedFigures.map((definition) =>
  definition.name === 'net_treasury'
    ? {
        ...definition,
        definition:
          'Ce que le fonds de roulement laisse une fois le besoin en fonds de roulement couvert\u00A0: dans le même bilan, disponibilités et valeurs mobilières de placement moins concours bancaires courants (CD + CF − EH).',
      }
    : {
        ...definition,
        label: 'Autres postes du passif',
        definition:
          'Ce qui reste du total du passif une fois retirées les lignes ci-dessus\u00A0: dettes fournisseurs, fiscales et sociales, avances, produits constatés d’avance, et toute ligne dont la case est vide.',
      },
);
