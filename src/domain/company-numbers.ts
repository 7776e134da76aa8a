import { understandCompanyNumber, type CompanyNumber } from './company-number.ts';
import type { Siren } from './siren.ts';

/** A line of a pasted list, and what was understood of it. */
export type ListedNumber = {
  /** From 1, as the agent counts lines. */
  line: number;
  text: string;
} & (
  | { kind: 'company'; siren: Siren; duplicateOf: number | null }
  | { kind: 'refused'; reason: RefusedReason }
);

export type RefusedReason =
  | Extract<CompanyNumber, { kind: 'invalid' }>['reason']
  | 'incomplete'
  | 'no_number';

/**
 * Understands a pasted list line by line: SIRENs, SIRETs or VAT numbers, with any spaces, alone on their line, several
 * on one line, or in one column of a CSV (commas, semicolons, tabs, quotes). Empty lines are passed over; a line
 * without any number is refused, unless it is the first (the heading of a column).
 */
export function understandCompanyNumbers(text: string): ListedNumber[] {
  const found: ListedNumber[] = [];
  const seen = new Map<Siren, number>();
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const row = raw.trim();
    if (row === '' || (line === 1 && !/\d/.test(row))) continue;
    for (const understood of understandLine(row)) {
      if (understood.kind === 'refused') {
        found.push({ line, text: row, ...understood });
        continue;
      }
      const { siren } = understood;
      found.push({ line, text: row, kind: 'company', siren, duplicateOf: seen.get(siren) ?? null });
      if (!seen.has(siren)) seen.set(siren, line);
    }
  }
  return found;
}

type Understood = { kind: 'company'; siren: Siren } | { kind: 'refused'; reason: RefusedReason };

function understandLine(row: string): Understood[] {
  const whole = numberOf(row);
  if (whole.kind === 'company') return [whole];
  const cells = row.split(/[;,\t|]/).map((cell) => cell.replaceAll('"', '').trim());
  const companies = (cells.length > 1 ? cells : words(row))
    .map(numberOf)
    .filter(({ kind }) => kind === 'company');
  if (companies.length > 0) return distinct(companies);
  return [/\d/.test(row) ? mostTelling(cells) : { kind: 'refused', reason: 'no_number' }];
}

/** SIRENs, SIRETs and VAT numbers as they are usually written within a line of text. */
function words(row: string): string[] {
  return (
    row.match(/(?:\bFR\s?[0-9A-Z]{2}\s?)?(?<!\d)\d{3}[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]?\d{5})?(?!\d)/gi) ?? []
  );
}

/** The refusal of the cell that looks most like a number. */
function mostTelling(cells: readonly string[]): Understood {
  const digits = (cell: string) => cell.replaceAll(/\D/g, '').length;
  const [first = ''] = cells.toSorted((one, other) => digits(other) - digits(one));
  return numberOf(first);
}

function numberOf(text: string): Understood {
  const understood = understandCompanyNumber(text);
  if (understood.kind === 'incomplete')
    return { kind: 'refused', reason: understood.digits === 0 ? 'no_number' : 'incomplete' };
  if (understood.kind === 'invalid') return { kind: 'refused', reason: understood.reason };
  return { kind: 'company', siren: understood.siren };
}

/** A SIREN and a SIRET of the same line that name one company count once. */
function distinct(companies: readonly Understood[]): Understood[] {
  return [
    ...new Map(
      companies.map(
        (company) => [company.kind === 'company' ? company.siren : company.reason, company] as const,
      ),
    ).values(),
  ];
}
