import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Amount } from '#domain/filed/accounts.ts';
import { enteredTypes, entrySections, type EnteredType } from '#domain/filed/entry/asked-lines.ts';
import { blankAccounts, withAmount, withType, type EnteredAccounts } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import { exportContext, restrictionSentence } from '../exports/exported.ts';
import { caseSample, filingSample, sessionSample } from '../testing/samples.ts';
import { largestFile } from './file-format.ts';
import { readEnteredFile } from './read-file.ts';
import { enteredFile } from './write-file.ts';

const siren = '000314153' as Siren;
const company = { siren, name: 'Ateliers Ménétrier (fictive)' };
const context = exportContext(sessionSample(), caseSample(), Date.parse('2026-11-21T10:00:00Z'));
const latest = filingSample({ id: '3' });
const before = filingSample({ id: '2', closingDate: '2024-12-31', depositDate: '2025-06-10' });
const list = [latest, before];

/** Accounts of a filing with its first lines filled by these amounts, read on pages from 1 on. */
function entered(
  filing: typeof latest,
  amounts: readonly Amount[],
  type: EnteredType = 'C',
): EnteredAccounts {
  const { id, closingDate, depositDate } = filing;
  const listed = { id, closingDate, depositDate, previousClosing: null, consolidated: null };
  const rows = entrySections(type).flatMap(({ rows }) => rows);
  return amounts.reduce<EnteredAccounts>(
    (accounts, amount, index) => {
      const row = rows[index];
      return row === undefined
        ? accounts
        : withAmount(accounts, row.line, row.series.current, amount, index + 1);
    },
    withType(blankAccounts(listed), type),
  );
}

type Plain = Record<string, unknown> & {
  accounts: (Record<string, unknown> & { lines: Record<string, unknown>[] })[];
};

/** A file as it was saved, but for what `change` does to it. */
async function altered(change: (file: Plain) => unknown): Promise<Blob> {
  const file = JSON.parse(await enteredFile(company, [entered(latest, [5, 6])], context).text()) as Plain;
  change(file);
  return new Blob([JSON.stringify(file)]);
}

async function refusal(file: Blob): Promise<string> {
  const reading = await readEnteredFile(file, siren, list);
  if (reading.read) throw new Error('it was read');
  return reading.reason;
}

test('what is saved is read back to the last amount, on its page', async () => {
  const amount = fc.option(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), {
    nil: null,
  });
  const amounts = fc.array(amount, { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(amounts, amounts, fc.constantFrom(...enteredTypes), async (one, other, type) => {
      const accounts = [entered(latest, one, type), entered(before, other)];
      const reading = await readEnteredFile(enteredFile(company, accounts, context), siren, list);
      expect(reading).toEqual({
        read: true,
        accounts,
        foreign: 0,
        made: expect.objectContaining({ by: 'Camille Agent, Commune', at: '2026-11-21T10:00:00.000Z' }),
      });
    }),
    { numRuns: 40 },
  );
});

test('the file says who made it, for what, and how far it may go', async () => {
  const text = await enteredFile(company, [entered(latest, [5])], context).text();
  for (const words of [restrictionSentence, 'Camille Agent', 'Marchés publics', 'marché n° 2026-041'])
    expect(text).toContain(words);
});

test('a filing known under another id is found by its closing, its deposit and its kind', async () => {
  const file = enteredFile(company, [entered({ ...latest, id: 'of-another-service' }, [5])], context);
  const reading = await readEnteredFile(file, siren, list);
  expect(reading).toMatchObject({ read: true, accounts: [{ filingId: '3' }], foreign: 0 });
  const twice = [latest, filingSample({ id: '4' })];
  expect(await readEnteredFile(file, siren, twice)).toMatchObject({ read: true, accounts: [], foreign: 1 });
});

test('a filing that the list does not hold is left aside, and counted', async () => {
  const file = enteredFile(company, [entered(latest, [5]), entered(before, [6])], context);
  const reading = await readEnteredFile(file, siren, [latest]);
  expect(reading).toMatchObject({ read: true, accounts: [{ filingId: '3' }], foreign: 1 });
});

test('the file of another company, or of another program, is refused as such', async () => {
  const other = enteredFile({ ...company, siren: '000100115' as Siren }, [], context);
  expect(await refusal(other)).toMatch(/autre entreprise, SIREN 000\s100\s115/);
  for (const text of ['', 'null', '[]', '{', '{"format":"other","version":1}', '<xml/>', '"__proto__"'])
    expect(await refusal(new Blob([text]))).toMatch(/n’est pas une saisie/);
  expect(await refusal(await altered((file) => (file['version'] = 2)))).toMatch(/version plus récente/);
  expect(await refusal(new Blob(['x'.repeat(largestFile + 1)]))).toMatch(/trop gros/);
});

test.for<[string, (file: Plain) => unknown]>([
  [
    'an amount that is no whole number',
    ({ accounts: [one] }) => (one!.lines[0]!['amounts'] = [0.5, null, null, null]),
  ],
  [
    'an amount of sixteen digits',
    ({ accounts: [one] }) => (one!.lines[0]!['amounts'] = [1e15, null, null, null]),
  ],
  ['an amount in words', ({ accounts: [one] }) => (one!.lines[0]!['amounts'] = ['5', null, null, null])],
  ['a page that is none', ({ accounts: [one] }) => (one!.lines[0]!['documentPage'] = 0)],
  ['a day that does not exist', ({ accounts: [one] }) => (one!['closing'] = '2025-02-30')],
  ['a type that is not entered', ({ accounts: [one] }) => (one!['type'] = 'B')],
  ['something more than was saved', (file) => (file['script'] = 'alert(1)')],
  [
    'a prototype',
    ({ accounts: [one] }) => Object.defineProperty(one, '__proto__', { value: 1, enumerable: true }),
  ],
  ['accounts beyond count', (file) => (file.accounts = Array.from({ length: 101 }, () => file.accounts[0]!))],
])('a file that holds %s is refused whole', async ([, change]) => {
  expect(await refusal(await altered(change))).toMatch(/abîmé ou a été modifié/);
});

test('a code that the form has not, a column that it has not, or a line told twice is refused', async () => {
  const codes = await altered(({ accounts: [one] }) => (one!.lines[0]!['code'] = 'ZZ'));
  expect(await refusal(codes)).toMatch(/un code que les formulaires n’ont pas/);
  const columns = await altered(({ accounts: [one] }) =>
    one!.lines.push({ page: '02', code: 'DA', amounts: [1, 1, 1, null], documentPage: null }),
  );
  expect(await refusal(columns)).toMatch(/rien n’en est repris/);
  const repeated = await altered(({ accounts: [one] }) => one!.lines.push(one!.lines[0]!));
  expect(await refusal(repeated)).toMatch(/rien n’en est repris/);
  const doubled = await altered((file) => file.accounts.push(file.accounts[0]!));
  expect(await refusal(doubled)).toMatch(/deux saisies d’un même dépôt/);
});

test('labels are those of the official table, whatever the file says', async () => {
  const file = await altered(({ accounts: [one] }) => (one!.lines[0]!['label'] = 'Tout va bien'));
  const reading = await readEnteredFile(file, siren, list);
  expect(reading).toMatchObject({
    read: true,
    accounts: [{ lines: [{ label: 'TOTAL I', amounts: [5, 6, null, null] }] }],
  });
});
