import type { BankFigure, Blank } from '../../accounts/bank-figures.ts';
import type { BankYear } from '../../accounts/bank-years.ts';
import type { Company } from '../../cast/company.ts';

/** The 44 fields of an exercise in the order of the official sample, which groups nothing. */
const amountsBefore: readonly BankFigure[] = [
  'valeur_ajoutee_bdf',
  'resultat_exercice',
  'capitaux_propres_et_assimiles',
  'total_provisions_pour_risques_et_charges',
  'dettes1_emprunts_obligataires_et_convertibles',
  'dettes2_autres_emprunts_obligataires',
  'total_dettes_stables',
  'emprunts_et_dettes_financieres_divers',
  'groupes_et_associes',
  'besoin_en_fonds_de_roulement',
  'disponibilites',
  'total_passif',
];
const amountsBeforeDate: readonly BankFigure[] = ['chiffre_affaires_ht', 'capacite_autofinancement'];
const amountsAfterDate: readonly BankFigure[] = [
  'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
  'dettes4_maturite_a_un_an_au_plus',
  'autres_fonds_propres',
  'capital_social_inclus_dans_capitaux_propres_et_assimiles',
  'excedent_brut_exploitation',
];
const ratioName = 'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement';
const evolutionsAfter: readonly BankFigure[] = [
  ...amountsBeforeDate,
  ...amountsAfterDate,
  'fonds_roulement_net_global',
  ratioName,
  'total_dettes_stables',
];
const evolutionsBefore = amountsBefore.filter((figure) => figure !== 'total_dettes_stables');

const blanks: Readonly<Record<Blank, string | null>> = { absent: null, empty: '', dash: '-' };

/** The text of a value; null when the field is left out. */
function text(value: number | Blank, write: (value: number) => string): string | null {
  return typeof value === 'number' ? write(value) : blanks[value];
}

function exerciseBody(year: BankYear, mark: '.' | ','): Record<string, string> {
  const percent = (value: number) => `${value.toFixed(2).replace('.', mark)}%`;
  const signed = (value: number) => (value > 0 ? '+' : '') + percent(value);
  const body: Record<string, string> = {};
  const put = (name: string, value: string | null) => {
    if (value !== null) body[name] = value;
  };
  const amounts = (figures: readonly BankFigure[]) => {
    for (const figure of figures) put(figure, text(year.amounts[figure], String));
  };
  const evolutions = (figures: readonly BankFigure[]) => {
    for (const figure of figures) put(`evolution_${figure}`, text(year.evolutions[figure], signed));
  };
  put('duree_exercice', year.durationMonths === null ? '-' : String(year.durationMonths));
  amounts(amountsBefore);
  evolutions(evolutionsBefore);
  amounts(amountsBeforeDate);
  put('date_arret_exercice', year.closing.replace('-', ''));
  amounts(amountsAfterDate);
  evolutions(evolutionsAfter);
  amounts(['fonds_roulement_net_global']);
  put(ratioName, text(year.amounts[ratioName], percent));
  return body;
}

/** The body of `bilans_entreprises_bdf`, newest exercise first. */
export function bankBody(company: Company, unit = 'kEuros'): unknown {
  return {
    monnaie: unit,
    bilans: company.bankYears.map((year) => exerciseBody(year, company.decimalMark)),
  };
}
