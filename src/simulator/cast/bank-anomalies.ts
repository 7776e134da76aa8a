import type { BankYear } from '../accounts/bank-years.ts';
import type { Role } from './company.ts';
import { filing } from './filing.ts';
import { ordinaryExercises, ordinaryFirm } from './ordinary.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

const doubtful = ordinaryFirm('000101717', 'Emballages Pastourel', 5, 3_300_000);

/** What the Banque de France got wrong or left out, from the newest exercise to the oldest. */
const spoils: readonly ((year: BankYear) => BankYear)[] = [
  (year) => ({
    ...year,
    amounts: {
      ...year.amounts,
      groupes_et_associes: 'empty',
      disponibilites: 'absent',
      autres_fonds_propres: 140,
    },
    evolutions: {
      ...year.evolutions,
      chiffre_affaires_ht: 14.2,
      resultat_exercice: -31.07,
      capitaux_propres_et_assimiles: 'empty',
      disponibilites: 'absent',
      total_passif: 0,
    },
  }),
  (year) => ({
    ...year,
    amounts: { ...year.amounts, excedent_brut_exploitation: 'dash', autres_fonds_propres: 0 },
    evolutions: { ...year.evolutions, excedent_brut_exploitation: 8.5, valeur_ajoutee_bdf: 'dash' },
  }),
  (year) => ({
    ...year,
    durationMonths: null,
    amounts: { ...year.amounts, capacite_autofinancement: 'dash' },
  }),
];

const mismatched: Role = role(
  doubtful,
  'Évolutions de la Banque de France sans rapport avec les montants, valeurs vides, absentes ou nulles',
  (today) => {
    const years = ordinaryExercises(doubtful, today, 4, 3_300_000);
    return {
      filings: years.map((exercise) => filing(doubtful, exercise, today)),
      bankYears: bankYearsOf(nowOf(years), today).map((year, rank) => spoils[rank]?.(year) ?? year),
      service: { emptyExercise: true },
    };
  },
);

export const bankAnomalies: readonly Role[] = [mismatched];
