import { bankYears } from '../accounts/bank-years.ts';
import type { Books } from '../accounts/books.ts';
import { monthEnd } from './calendar.ts';
import {
  plainArchive,
  plainService,
  type Company,
  type Registration,
  type Role,
  type ServicePlan,
} from './company.ts';
import { deedsOf } from './deeds.ts';
import type { Exercise, Firm } from './firm.ts';
import { registrationOf } from './registration.ts';

/** RNCS accounts are opened since 2017: INPI has nothing deposited before. */
const firstDeposit = '2017-01-01';

/** First day of the month MM+1/AAAA−4 of a day: the Banque de France looks no further back. */
function oldestClosing(today: string): string {
  return `${monthEnd(today, -47).slice(0, 7)}-01`;
}

/** What the Banque de France says of these exercises, given oldest first: the last three of its window, or nothing. */
export function bankYearsOf(books: readonly Books[], today: string): Company['bankYears'] {
  const held = books.filter(({ closing }) => closing >= oldestClosing(today) && closing <= today);
  return held.length < 3 ? [] : bankYears(held.toReversed().slice(0, 3));
}

export function nowOf(exercises: readonly Exercise[]): Books[] {
  return exercises.map(({ now }) => now);
}

type Performance = Pick<Company, 'filings' | 'bankYears'> &
  Partial<Pick<Company, 'decimalMark' | 'inpi' | 'bank'>> & {
    archive?: Partial<Company['archive']>;
    service?: Partial<ServicePlan>;
    registration?: Partial<Registration>;
    /** The register does not tell of what kind its first deed is. */
    untoldDeed?: boolean;
  };

/** A member of the cast played by a firm; `perform` says what the sources hold on that day. */
export function role(firm: Firm, purpose: string, perform: (today: string) => Performance): Role {
  const { siren, name } = firm;
  return {
    siren,
    name,
    purpose,
    stage(today) {
      const { archive, service, registration, untoldDeed, ...rest } = perform(today);
      const filings = rest.filings.filter(({ sheet }) => sheet.depositDate >= firstDeposit);
      const registered = { ...registrationOf(firm, filings), ...registration };
      const deeds = filings.length === 0 ? [] : deedsOf(firm, today, untoldDeed ?? false);
      return {
        siren,
        name,
        decimalMark: '.',
        inpi: 'answer',
        bank: 'answer',
        ...rest,
        filings,
        deeds: deeds.filter(({ sheet }) => sheet.depositDate > registered.createdOn),
        registration: registered,
        archive: { ...plainArchive, ...archive },
        service: { ...plainService, ...service },
      };
    },
  };
}
