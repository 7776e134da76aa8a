import type { Books } from './books.ts';
import { assetTotals, incomeTotals, liabilityTotals, net } from './totals.ts';

/** The 21 figures that the Banque de France publishes for an exercise, under its own names. */
export type BankFigure =
  | 'chiffre_affaires_ht'
  | 'valeur_ajoutee_bdf'
  | 'excedent_brut_exploitation'
  | 'resultat_exercice'
  | 'capacite_autofinancement'
  | 'fonds_roulement_net_global'
  | 'besoin_en_fonds_de_roulement'
  | 'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement'
  | 'disponibilites'
  | 'capital_social_inclus_dans_capitaux_propres_et_assimiles'
  | 'capitaux_propres_et_assimiles'
  | 'autres_fonds_propres'
  | 'total_provisions_pour_risques_et_charges'
  | 'dettes1_emprunts_obligataires_et_convertibles'
  | 'dettes2_autres_emprunts_obligataires'
  | 'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit'
  | 'dettes4_maturite_a_un_an_au_plus'
  | 'total_dettes_stables'
  | 'emprunts_et_dettes_financieres_divers'
  | 'groupes_et_associes'
  | 'total_passif';

/** A figure that is not given: left out, an empty text, or the dash of what cannot be computed. */
export type Blank = 'absent' | 'empty' | 'dash';

/** k€, or percent for the ratio. */
export type BankAmounts = Readonly<Record<BankFigure, number | Blank>>;

/** Half away from zero, whatever the sign. */
export function rounded(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale || 0;
}

function valueAdded({ income }: Books): number {
  const produced = incomeTotals(income).FJ + income.FM + income.FN;
  return produced - income.FS - income.FT - income.FU - income.FV - income.FW;
}

/** Plain formulas of the chart of accounts: the Banque de France's own restatements are not public. */
function computed(books: Books) {
  const { income, assets, liabilities, notes } = books;
  const added = valueAdded(books);
  const result = incomeTotals(income).HN;
  const totals = liabilityTotals(books);
  const stocksAndReceivables = (['BL', 'BR', 'BT', 'BX', 'BZ', 'CH'] as const).reduce(
    (sum, code) => sum + net(assets[code]),
    0,
  );
  const shortDebts = (['DW', 'DX', 'DY', 'DZ', 'EA', 'EB'] as const).reduce(
    (sum, code) => sum + liabilities[code],
    0,
  );
  const stable =
    totals.DL + totals.DO + totals.DR + liabilities.DS + liabilities.DT + liabilities.DV + notes.loans;
  return {
    added,
    ebe: added + income.FO - income.FX - income.FY - income.FZ,
    caf: result + income.GA + income.GC + income.GD - income.FP - income.HB + income.HF,
    frng: stable - net(assetTotals(books).BJ),
    bfr: stocksAndReceivables - shortDebts,
    result,
    totals,
  };
}

/** FRNG × 100 / BFR when neither is negative, in percent with two decimals. */
function ratio(frng: number, bfr: number): number | Blank {
  return frng < 0 || bfr <= 0 ? 'dash' : rounded((frng * 100) / bfr, 2);
}

/** What the Banque de France holds for these books, in k€. */
export function bankFigures(books: Books): BankAmounts {
  const { liabilities, notes, assets, income } = books;
  const { added, ebe, caf, frng, bfr, result, totals } = computed(books);
  const thousands = (euros: number) => rounded(euros / 1000);
  const debts = {
    d1: thousands(liabilities.DS),
    d2: thousands(liabilities.DT),
    d3: thousands(liabilities.DU),
    d4: thousands(notes.overdraft + notes.loansDueWithinYear),
  };
  return {
    chiffre_affaires_ht: thousands(incomeTotals(income).FJ),
    valeur_ajoutee_bdf: thousands(added),
    excedent_brut_exploitation: thousands(ebe),
    resultat_exercice: thousands(result),
    capacite_autofinancement: thousands(caf),
    fonds_roulement_net_global: thousands(frng),
    besoin_en_fonds_de_roulement: thousands(bfr),
    ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement: ratio(thousands(frng), thousands(bfr)),
    disponibilites: thousands(net(assets.CF)),
    capital_social_inclus_dans_capitaux_propres_et_assimiles: thousands(liabilities.DA),
    capitaux_propres_et_assimiles: thousands(totals.DL),
    autres_fonds_propres: thousands(totals.DO),
    total_provisions_pour_risques_et_charges: thousands(totals.DR),
    dettes1_emprunts_obligataires_et_convertibles: debts.d1,
    dettes2_autres_emprunts_obligataires: debts.d2,
    dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: debts.d3,
    dettes4_maturite_a_un_an_au_plus: debts.d4,
    total_dettes_stables: debts.d1 + debts.d2 + debts.d3 - debts.d4,
    emprunts_et_dettes_financieres_divers: thousands(liabilities.DV),
    groupes_et_associes: thousands(notes.associates),
    total_passif: thousands(totals.EE),
  };
}
