import type { DeedKind } from '../accounts/deed-sheet.ts';
import { seeded } from '../accounts/seeded.ts';
import { addDays, lastClosing, workingDay } from './calendar.ts';
import type { Deed } from './company.ts';
import type { Firm } from './firm.ts';
import { registerId } from './register-id.ts';

/** What a small company does in its life, oldest first: days before the last closing, and what was recorded. */
const life: readonly { age: number; kinds: readonly DeedKind[] }[] = [
  {
    age: 3_300,
    kinds: [
      {
        act: 'Procès-verbal d’assemblée générale extraordinaire',
        decision: 'Augmentation du capital social',
      },
      { act: 'Statuts mis à jour', decision: null },
      { act: 'Certificat', decision: 'Attestation bancaire' },
    ],
  },
  {
    age: 1_200,
    kinds: [
      { act: 'Décision(s) de l’associé unique', decision: 'Changement de président' },
      { act: 'Statuts mis à jour', decision: null },
    ],
  },
  {
    age: 130,
    kinds: [
      {
        act: 'Extrait de procès-verbal',
        decision: 'Nomination(s) de commissaire(s) aux comptes titulaire(s)',
      },
    ],
  },
];

/** The deeds that the register keeps of a firm, oldest first: one to three. `untold`: the first has no kind. */
export function deedsOf(firm: Firm, today: string, untold: boolean): Deed[] {
  const { siren, name, address, greffe, managementNumber } = firm;
  const count = 1 + (seeded(`${siren} deeds`) % 3);
  return life.slice(life.length - count).map(({ age, kinds }, rank) => {
    const seed = seeded(`${siren} deed ${rank}`);
    const depositDate = workingDay(addDays(lastClosing(today, [12]), -age - (seed % 300)));
    const id = registerId('deed', siren, rank);
    return {
      id,
      // Names of deeds say nothing of what they are, in the real register either.
      fileName: `${id.slice(0, 12)}_C0022A1001L${seed % 1_000_000}D${depositDate.replaceAll('-', '')}TPIJTES003PDBOR`,
      sheet: {
        siren,
        denomination: name,
        address,
        greffe,
        managementNumber,
        depositDate,
        depositNumber: String(1000 + (seed % 18_000)),
        kinds,
      },
      kindsTold: !untold || rank > 0,
    };
  });
}
