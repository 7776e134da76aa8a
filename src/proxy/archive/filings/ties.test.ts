import { describe, expect, test } from 'vitest';

import { day, filing, nameOf, siren } from '../testing/company.ts';
import type { ZipEntry } from '../zip/directory-checks.ts';
import { readListing } from './response-json.ts';
import { tieFilings, tieInner } from './ties.ts';

/** A directory of which names alone matter. */
function directoryOf(...names: string[]): ZipEntry[] {
  return names.map((name, index) => ({
    name,
    nameBytes: name.length,
    offset: index * 100,
    recordEnd: index * 100 + 100,
    compressedSize: 10,
    size: 10,
    crc32: 0,
    method: 8,
    flags: 0,
    kind: name.endsWith('/') ? ('folder' as const) : ('file' as const),
  }));
}

/** The names tied to each filing, as `document + metadata + inner`. */
function tied(names: string[], json: unknown, filings = [filing('12', 2023), filing('11', 2022)]) {
  const listing = readListing(JSON.stringify(json), new Set(filings.map(({ id }) => id)));
  const ties = tieFilings(directoryOf(...names), listing, siren, filings);
  const text = (id: string) => {
    const tie = ties.get(id);
    return [tie?.document, tie?.metadata, tie?.inner].map((entry) => entry?.name ?? '').join(' + ');
  };
  return Object.fromEntries(filings.map(({ id }) => [id, text(id)]));
}

const [a, b] = [nameOf(2023), nameOf(2022)];

describe('by Response.json', () => {
  test.each([
    ['with suffixes', { 12: `${a}.pdf`, 11: `${b}.pdf` }],
    ['without', { 12: a, 11: b }],
    ['in capitals', { 12: `${a}.PDF`.toUpperCase(), 11: b.toLowerCase() }],
    ['with a folder', { 12: `docs/${a}.pdf`, 11: [`docs/${b}.pdf`, `docs/${b}.xml`] }],
  ])('files are named %s', (_, json) => {
    expect(tied([`${a}.pdf`, `${a}.xml`, `x/${b}.PDF`], json)).toEqual({
      12: `${a}.pdf + ${a}.xml + `,
      11: `x/${b}.PDF +  + `,
    });
  });

  test('names that say nothing are obeyed', () => {
    expect(tied(['one.pdf', 'two.pdf'], { 12: 'two.pdf', 11: 'one.pdf' })).toEqual({
      12: 'two.pdf +  + ',
      11: 'one.pdf +  + ',
    });
  });

  test('identifiers that are swapped against the years are obeyed: the difference is shown', () => {
    expect(tied([`${a}.pdf`, `${b}.pdf`], { 12: b, 11: a })).toEqual({
      12: `${b}.pdf +  + `,
      11: `${a}.pdf +  + `,
    });
  });

  test('inner archives are tied, whatever stands beside', () => {
    expect(
      tied([`${a}.zip`, `${a}.zip.md5`, `${b}.zip`, `${b}.md5`], { 12: [`${a}.zip`], 11: [`${b}.zip`] }),
    ).toEqual({ 12: ` +  + ${a}.zip`, 11: ` +  + ${b}.zip` });
  });

  test('a file listed but absent is missing, though another would fit', () => {
    expect(tied([`${b}.pdf`, `${nameOf(2023, 'x')}.pdf`], { 12: `${a}.pdf`, 11: b })).toEqual({
      12: ' +  + ',
      11: `${b}.pdf +  + `,
    });
  });

  test('a filing that INPI did not provide is missing, though a file fits', () => {
    expect(tied([`${a}.pdf`, `${b}.pdf`], { listeIdFichierNonFournis: [12] })).toEqual({
      12: ' +  + ',
      11: `${b}.pdf +  + `,
    });
  });

  test('two files of one name in two folders are chosen by their whole name only', () => {
    const names = [`one/${a}.pdf`, `two/${a}.pdf`];
    expect(tied(names, { 12: `two/${a}.pdf` })['12']).toBe(`two/${a}.pdf +  + `);
    expect(tied(names, { 12: `${a}.pdf` })['12']).toBe(' +  + ');
  });

  test('the first of several documents named is the filing', () => {
    expect(tied(['accounts.pdf', 'report.pdf'], { 12: ['report.pdf', 'accounts.pdf'] })['12']).toBe(
      'report.pdf +  + ',
    );
  });

  test('the keyed accounts come before another XML', () => {
    const names = [`${a}.pdf`, `${a}.xml`, `PUB_${a}.donnees.xml`];
    expect(tied(names, { 12: a })['12']).toBe(`${a}.pdf + PUB_${a}.donnees.xml + `);
  });

  test('filings that it passes over are tied by name, to files that it does not claim', () => {
    expect(tied([`${a}.pdf`, `${b}.pdf`], { 12: a })).toEqual({ 12: `${a}.pdf +  + `, 11: `${b}.pdf +  + ` });
    expect(tied([`${b}.pdf`], { 12: b })).toEqual({ 12: `${b}.pdf +  + `, 11: ' +  + ' });
  });
});

describe('by the names of files', () => {
  test.each([
    ['says nothing', {}],
    ['names no file of the archive', { 12: 'one.pdf', 11: 'two.pdf' }],
  ])('when Response.json %s', (_, json) => {
    expect(tied([`${a}.pdf`, `${b}.zip`], json)).toEqual({ 12: `${a}.pdf +  + `, 11: ` +  + ${b}.zip` });
  });

  test.each([
    ['a suffix is lacking', a],
    ['it comes from the guichet unique', `GU_CA_${siren}_20231231_4512.pdf`],
    ['a guichet number stands for the management number', `CA_${siren}_7501_CAE23-000131986_2023_C.pdf`],
    ['its SIREN has lost its zeros', `CA_${Number(siren)}_7501_2001B00042_2023_9.pdf`],
  ])('when %s', (_, name) => {
    expect(tied([name], {})['12']).toBe(`${name} +  + `);
  });

  test.each([
    ['of another company', `CA_000314161_7501_2001B00042_2023_9.pdf`],
    ['of another greffe', `CA_${siren}_6901_2001B00042_2023_9.pdf`],
    ['of another management number', `CA_${siren}_7501_1999B00360_2023_9.pdf`],
    ['of another year', nameOf(2021)],
    ['of another closing in the year', `GU_CA_${siren}_20230630_4512.pdf`],
    ['of no pattern', 'bilan-2023.pdf'],
  ])('but not one %s', (_, name) => {
    expect(tied([name], {})['12']).toBe(' +  + ');
  });

  test('but not when two files fit, nor when one fits two filings', () => {
    expect(tied([`${a}.pdf`, `${a}-1.pdf`], {})['12']).toBe(' +  + ');
    const twice = [filing('12', 2023), filing('13', 2023, { depositDate: day('2024-10-01') })];
    expect(tied([`${a}.pdf`], {}, twice)).toEqual({ 12: ' +  + ', 13: ' +  + ' });
  });

  test('as far as the list knows', () => {
    const bare = filing('12', 2023, { greffe: null, managementNumber: null });
    expect(tied([`${a}.pdf`], {}, [bare])['12']).toBe(`${a}.pdf +  + `);
    expect(tied([`${a}.pdf`], {}, [filing('12', 2023, { closingDate: null })])['12']).toBe(' +  + ');
  });
});

test.each([
  ['its own name', [`${a}.pdf`, `${a}.xml`, 'notice.pdf'], `${a}.pdf + ${a}.xml`],
  ['the only ones', ['document.pdf', 'PUB_x.donnees.xml', 'x.md5'], 'document.pdf + PUB_x.donnees.xml'],
  ['one without suffix', ['docs/', `docs/${a}`, 'x.xml'], `docs/${a} + x.xml`],
  ['none among several', ['one.pdf', 'two.pdf'], ' + '],
])('in an inner archive, %s', (_, names, expected) => {
  const { document, metadata } = tieInner(directoryOf(...names), `${a}.zip`);
  expect(`${document?.name ?? ''} + ${metadata?.name ?? ''}`).toBe(expected);
});
