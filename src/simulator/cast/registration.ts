import { cell } from '../accounts/cell.ts';
import { seeded } from '../accounts/seeded.ts';
import type { Filing, Registration } from './company.ts';
import type { Firm } from './firm.ts';

/** INSEE's brackets of headcount: least number of people, code. */
const brackets: readonly (readonly [least: number, code: string])[] = [
  [100, '22'],
  [50, '21'],
  [20, '12'],
  [10, '11'],
  [6, '03'],
  [3, '02'],
  [1, '01'],
];

/** SAS and SARL, the two most common forms. */
const legalForms = ['5710', '5499'] as const;

/** People employed as the newest filing says: YP of 2058-C, 376 of 2033-C; 0 when none tells. */
function peopleOf(filings: readonly Filing[]): number {
  const newest = filings.toSorted((a, b) => b.sheet.closing.localeCompare(a.sheet.closing))[0]?.sheet;
  if (newest === undefined) return 0;
  return cell(newest, '16', 'YP', 'm1') || cell(newest, '11', 'YP', 'm1') || cell(newest, '05', '376', 'm1');
}

/** What the directory says of a firm: registered in the year of its management number. */
export function registrationOf(
  firm: Pick<Firm, 'siren' | 'name' | 'address' | 'managementNumber' | 'trade'>,
  filings: readonly Filing[],
): Registration {
  const seed = seeded(`${firm.siren} registration`);
  const year = /^\d{4}/.exec(firm.managementNumber)?.[0] ?? '1996';
  const month = String(1 + (seed % 12)).padStart(2, '0');
  const day = String(1 + (seed % 28)).padStart(2, '0');
  const people = peopleOf(filings);
  return {
    name: firm.name,
    tradeName: null,
    kind: 'company',
    legalForm: legalForms[seed % legalForms.length] ?? '5710',
    address: firm.address,
    activity: firm.trade.activity,
    createdOn: `${year}-${month}-${day}`,
    closedOn: null,
    headcount: brackets.find(([least]) => people >= least)?.[1] ?? 'NN',
    diffusion: 'O',
  };
}
