import { existsSync, readFileSync } from 'node:fs';

import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';

import { cell } from '../accounts/cell.ts';
import type { LiasseLine } from '../accounts/filing-sheet.ts';
import { roles } from '../cast/cast.ts';
import type { Filing } from '../cast/company.ts';
import { keyedXml } from './keyed-xml.ts';
import { noticeXml } from './notice-xml.ts';

const today = '2026-11-21';
const filings = roles.flatMap((role) => role.stage(today).filings);

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Every element in document order; throws on XML that is not well formed. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes, text: '' });
  });
  const append = (text: string) => {
    const last = found.at(-1);
    if (last !== undefined) last.text += text.trim();
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

function keyedOf(filter: (filing: Filing) => boolean): { filing: Filing; xml: string } {
  const filing = filings.find(filter);
  if (filing === undefined) throw new Error('no such filing');
  return { filing, xml: keyedXml(filing) };
}

const identity =
  'siren date_cloture_exercice code_greffe num_depot num_gestion code_activite date_cloture_exercice_n-1 duree_exercice_n duree_exercice_n-1 date_depot code_motif code_type_bilan code_devise code_origine_devise code_confidentialite info_traitement denomination adresse';

test('every keyed account is well formed, in the order of the schema, and carries the lines of its sheet', () => {
  for (const filing of filings.filter(({ xml }) => xml === 'keyed' || xml === 'without-income')) {
    const found = elements(keyedXml(filing));
    const names = found
      .slice(
        3,
        found.findIndex(({ name }) => name === 'detail'),
      )
      .map(({ name }) => name);
    const expected = identity
      .split(' ')
      .filter((name) => name !== 'info_traitement' || filing.treatment !== null);
    expect(names).toEqual(expected);
    const rows = found.filter(({ name }) => name === 'liasse').map(({ attributes }) => attributes);
    const amounts = rows.flatMap(({ m1, m2, m3, m4 }) =>
      [m1, m2, m3, m4].filter((amount) => amount !== undefined),
    );
    expect(amounts.filter((amount) => !/^-?\d{15}$/.test(amount))).toEqual([]);
    const written = new Set(
      rows.map(({ code, m1, m2, m3, m4 }) => [code, m1, m2, m3, m4].map(number).join(' ')),
    );
    const hidden = filing.xml === 'without-income' ? ['03', '04', '11'] : [];
    const expectedRows = filing.sheet.lines.filter(({ page }) => !hidden.includes(page));
    expect(expectedRows.filter((line) => !written.has(rowOf(line)))).toEqual([]);
    expect(rows).toHaveLength(expectedRows.length + filing.strayLines.length);
  }
});

function number(text: string | undefined): string {
  return text === undefined || !/^-?\d{15}$/.test(text) ? (text ?? '') : String(Number(text));
}

function rowOf({ code, m1, m2, m3, m4 }: LiasseLine): string {
  return [code, m1, m2, m3, m4].join(' ');
}

test('names and addresses stand in CDATA, losses keep their sign', () => {
  const { filing, xml } = keyedOf(({ sheet }) => cell(sheet, '04', 'HN', 'm1') < 0);
  expect(xml).toContain(`<denomination><![CDATA[${filing.sheet.denomination}]]></denomination>`);
  const result = String(-cell(filing.sheet, '04', 'HN', 'm1')).padStart(15, '0');
  expect(xml).toContain(`<liasse code="HN" m1="-${result}"`);
});

test('what INPI sometimes leaves out or adds is played', () => {
  const hidden = elements(keyedOf(({ xml }) => xml === 'without-detail').xml).map(({ name }) => name);
  expect(hidden).not.toContain('detail');
  expect(keyedOf(({ treatment }) => treatment === null).xml).not.toContain('info_traitement');
  expect(keyedOf(({ durationKeyed }) => !durationKeyed).xml).toContain(
    '<duree_exercice_n>00</duree_exercice_n>',
  );
  expect(keyedOf(({ treatment }) => treatment === 'A4A5').xml).toContain('<code_motif>01</code_motif>');
  const stray = keyedOf(({ strayLines }) => strayLines.length > 0).xml;
  expect(stray).toContain('<liasse code="060"');
  expect(stray).toContain('<code_motif>1A</code_motif>');
  const young = keyedOf(({ sheet }) => sheet.previousClosing === null).xml;
  expect(young).toContain('<date_cloture_exercice_n-1>00000000</date_cloture_exercice_n-1>');
  expect(young).toContain('<duree_exercice_n>14</duree_exercice_n>');
});

test('a page is written once, with its rows, in the order of the forms', () => {
  const { xml } = keyedOf(({ strayLines }) => strayLines.length > 0);
  const pages = elements(xml).flatMap(({ name, attributes }) =>
    name === 'page' ? [attributes['numero']] : [],
  );
  expect(new Set(pages).size).toBe(pages.length);
});

test('the notice is well formed, in another namespace', () => {
  const filing = filings.find(({ xml }) => xml === 'notice');
  if (filing === undefined) throw new Error('no notice');
  const [root, ...others] = elements(noticeXml(filing));
  expect(root?.attributes['xmlns']).not.toBe('fr:inpi:odrncs:bilansSaisisXML');
  expect(others.some(({ text }) => text === filing.sheet.siren)).toBe(true);
});

const sample = new URL('../../../../shared/samples/bilan-saisi-complet-950058644.xml', import.meta.url);

describe.skipIf(!existsSync(sample))(
  'beside a real keyed account (skipped when the samples are not there)',
  () => {
    test('ours has the same elements, in the same order, and the codes of ours mean the same columns', () => {
      const shape = (xml: string) => [...new Set(elements(xml).map(({ name }) => name))];
      const { xml } = keyedOf(({ sheet, xml: kind }) => sheet.type === 'C' && kind === 'keyed');
      const real = readFileSync(sample, 'utf8');
      expect(shape(xml)).toEqual(shape(real));
      const columns = (text: string) =>
        new Map(
          elements(text).flatMap(({ name, attributes }) =>
            name === 'liasse' ? [[attributes['code'], Object.keys(attributes)]] : [],
          ),
        );
      const [ours, theirs] = [columns(xml), columns(real)];
      const codes = ['CO', 'EE', 'FJ', 'FR', 'HN', '0G', 'I4'];
      expect(codes.map((code) => ours.get(code))).toEqual(codes.map((code) => theirs.get(code)));
    });
  },
);
