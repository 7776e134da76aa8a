import type { BankFigure, Blank } from '../../accounts/bank-figures.ts';
import { emptyYearBefore, type BankYear } from '../../accounts/bank-years.ts';
import type { Company } from '../../cast/company.ts';
import cells from './form-cells.json' with { type: 'json' };

/** A cell of a tax form that carries a figure, by the number under which the DGFIP knows it. */
type FormCell = { form: string; nref: string; cell: string; figure: string; label: string };

const computed = [
  'disponibilites',
  'total_dettes_stables',
  'valeur_ajoutee_bdf',
  'besoin_en_fonds_de_roulement',
  'excedent_brut_exploitation',
  'capacite_autofinancement',
  'fonds_roulement_net_global',
  'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement',
  'dettes4_maturite_a_un_an_au_plus',
] as const;
const ratioName = 'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement';

/** Euros in a text; a dash is read as zero, and what is not there at all becomes the number 0. */
function euros(amount: number | Blank): string | 0 {
  if (amount === 'dash') return '0';
  return typeof amount === 'number' ? String(amount * 1000) : 0;
}

/**
 * A percentage as Ruby's `to_f` reads it in the Banque de France's text: decimals are lost after a comma, a dash
 * is zero, nothing is null.
 */
function percent(value: number | Blank, mark: '.' | ','): number | null {
  if (value === 'dash') return 0;
  if (typeof value !== 'number') return null;
  return mark === ',' ? Math.trunc(value) || 0 : value;
}

/** Labels of the DGFIP's dictionary; its own numbers are invented, but for the case and the wording. */
function labelsOf({ nref, cell, label }: FormCell) {
  return {
    code: cell,
    code_EDI: `${cell}:C516:5004:1:MOA`,
    code_absolu: `20${nref.slice(1)}`,
    code_type_donnee: 'MOA',
    intitule: label,
  };
}

function exerciseBody(year: BankYear, { decimalMark, service }: Company, unit: string) {
  const evolutionOf = (figure: BankFigure) => percent(year.evolutions[figure], decimalMark);
  const amountOf = (figure: BankFigure) => {
    const text = euros(year.amounts[figure]);
    return text === 0 ? text : text + unit;
  };
  const datum = (cell: FormCell) => ({
    ...(service.cellsLabelled ? labelsOf(cell) : {}),
    code_nref: cell.nref,
    valeurs: [amountOf(cell.figure as BankFigure)],
    evolution: evolutionOf(cell.figure as BankFigure),
  });
  const value = (figure: BankFigure) =>
    figure === ratioName ? percent(year.amounts[figure], decimalMark) : amountOf(figure);
  return {
    annee: year.closing.slice(0, 4),
    date_arrete_exercice: service.closingStyle === 'dashed' ? year.closing : year.closing.replace('-', ''),
    declarations: [...Map.groupBy(cells, ({ form }) => form)].map(([form, donnees]) => ({
      numero_imprime: form,
      donnees: donnees.map(datum),
    })),
    valeurs_calculees: [
      Object.fromEntries(
        computed.map((figure) => [figure, { valeur: value(figure), evolution: evolutionOf(figure) }]),
      ),
    ],
  };
}

/** The years of a company in the order in which v3 gives them. */
function yearsOf({ bankYears, service }: Company): BankYear[] {
  const [newest, ...older] = bankYears;
  const oldest = bankYears.at(-1);
  if (newest === undefined || oldest === undefined) return [];
  const years = service.exercises === 'newest-first' ? [...bankYears] : [...older, newest];
  return service.emptyExercise ? [...years, emptyYearBefore(oldest)] : years;
}

/**
 * The body of `bilans` of v3: what v2 says, in euros, without the length of the exercises, the other equity and
 * the unit.
 *
 * @param unit stands behind each amount, as no amount of the real service has it.
 */
export function bankBody(company: Company, unit = ''): unknown {
  const years = yearsOf(company);
  return {
    data: years.map((year) => ({ data: exerciseBody(year, company, unit), links: {}, meta: {} })),
    meta: { count: years.length },
    links: {},
  };
}
