import { describe, expect, test } from 'vitest';

import type { XmlNode } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';

import { closingDate, readText as read, siren } from './testing/read-text.ts';

const bilans = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><bilans version="1.0" xmlns="fr:inpi:odrncs:bilansSaisisXML">${content}</bilans>`;
const bilan = (identity: Record<string, string>, detail = '') =>
  `<bilan><identite>${Object.entries(identity)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</identite>${detail}</bilan>`;
const keyed = (lines: string, type = 'C') =>
  bilans(bilan({ code_type_bilan: type }, `<detail><page numero="01">${lines}</page></detail>`));

describe('an identity', () => {
  test('keeps nothing of dates, durations and fields that say nothing', async () => {
    const { identity } = await read(
      bilans(
        bilan({
          siren: '',
          date_cloture_exercice: '00000000',
          'date_cloture_exercice_n-1': '20231332',
          duree_exercice_n: '00',
          'duree_exercice_n-1': 'x',
          code_motif: '',
          code_greffe: 'A',
          denomination: '  ',
        }),
      ),
    );
    expect(Object.values(identity).filter((value) => value !== null)).toEqual([[]]);
  });

  test('tells codes in words, unknown ones as they are', async () => {
    const { identity } = await read(
      bilans(
        bilan({
          siren: '314153',
          code_greffe: '101',
          code_confidentialite: '2',
          code_motif: '1A',
          code_type_bilan: 'K',
          info_traitement: 'A6A1',
        }),
      ),
    );
    expect(identity).toMatchObject({
      siren,
      greffe: { code: '0101', label: 'Bourg-en-Bresse' },
      confidentiality: { code: '2', label: 'Compte de résultat confidentiel' },
      keyingReason: { code: '1A' },
      accountsType: { code: 'K', label: 'Comptes consolidés' },
      treatments: [{ code: 'A6' }, { code: 'A1' }],
    });
    expect((await read(bilans(bilan({ code_confidentialite: '7' })))).identity.confidentiality).toEqual({
      code: '7',
      label: 'Code 7',
    });
  });

  test('keeps its text whole, CDATA, entities and line ends included', async () => {
    const { identity } = await read(
      bilans(bilan({ denomination: '<![CDATA[A & B]]> &amp; C\n', adresse: '1 rue &#x00E9;' })),
    );
    expect([identity.denomination, identity.address]).toEqual(['A & B & C', '1 rue é']);
  });
});

describe('lines', () => {
  test('are whole euros; empty and absent cells are null, minus zero is zero', async () => {
    const { lines } = await read(
      keyed('<liasse code="AB" m1="-000000000003523" m2="999999999999999" m3="" m4="-0"/>'),
    );
    expect(lines).toMatchObject([
      { page: '01', code: 'AB', m1: -3523, m2: 999_999_999_999_999, m3: null, m4: 0 },
    ]);
    expect(Object.is(lines[0]?.m4, 0)).toBe(true);
    expect((await read(keyed('<liasse code="AB"/>'))).lines[0]).toMatchObject({
      m1: null,
      m2: null,
      m3: null,
      m4: null,
    });
  });

  test.each(['1.5', '1 000', '+5', '0x10', '1e3', '--1', '-', 'abc', '1234567890123456', '٣'])(
    '« %s » in a cell rejects the document',
    async (cell) => {
      await expect(read(keyed(`<liasse code="AB" m1="${cell}"/>`))).rejects.toMatchObject({
        code: 'archive_rejected',
      });
    },
  );

  test.each([
    ['a line without a code', keyed('<liasse m1="1"/>')],
    ['a page without a number', bilans(bilan({}, '<detail><page><liasse code="AB"/></page></detail>'))],
    ['no accounts at all', bilans('')],
  ])('%s rejects the document', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'archive_rejected' });
  });

  test('of unknown codes or types are kept without label', async () => {
    const unknown = { form: null, label: null, columns: [null, null, null, null] };
    expect((await read(keyed('<liasse code="060" m1="1"/>'))).lines[0]).toMatchObject({
      code: '060',
      m1: 1,
      ...unknown,
    });
    expect((await read(keyed('<liasse code="AB" m1="1"/>', 'Z'))).lines[0]).toMatchObject(unknown);
    expect((await read(keyed('<liasse code="AB" m1="1"/>', 'c'))).lines[0]?.label).toBe(
      'Frais d’établissement',
    );
  });
});

describe('several accounts in one XML', () => {
  const line = (value: number) =>
    `<detail><page numero="01"><liasse code="AB" m1="${value}"/></page></detail>`;
  const own = (date: string, value: number) => bilan({ siren, date_cloture_exercice: date }, line(value));
  const stranger = bilan({ siren: '000314161', date_cloture_exercice: '20231231' }, line(9));
  const first = async (text: string, date: IsoDate | null = closingDate) =>
    (await read(text, { siren, closingDate: date as IsoDate })).lines[0]?.m1;

  test('those of the company and closing are chosen, else the first of the company', async () => {
    const text = bilans(stranger + own('20211231', 1) + own('20231231', 2) + own('20231231', 3));
    expect(await first(text)).toBe(2);
    expect(await first(text, '2020-12-31' as IsoDate)).toBe(1);
    expect(await first(text, null)).toBe(1);
  });

  test('accounts without a SIREN are taken, those of others alone are not', async () => {
    expect(await first(bilans(bilan({}, line(4))))).toBe(4);
    await expect(first(bilans(stranger + stranger))).rejects.toMatchObject({ code: 'archive_rejected' });
  });
});

describe('any other XML', () => {
  test('is a plain tree of local names', async () => {
    const text = `<?xml version="1.0"?><!-- note --><n:notice xmlns:n="urn:x" xmlns="urn:y" n:version="2"><siren> 314153 </siren><?pi x?>
      <fichier nom="a.pdf" constructor="c">un<b/>deux</fichier></n:notice>`;
    const metadata = await read(text);
    expect(metadata).toMatchObject({ format: 'other', lines: [] });
    expect(metadata.identity.denomination).toBeNull();
    const leaf = (name: string, text: string): XmlNode => ({ name, text, attributes: {}, children: [] });
    expect(metadata.tree).toEqual({
      ...leaf('notice', ''),
      attributes: { version: '2' },
      children: [
        leaf('siren', '314153'),
        {
          ...leaf('fichier', 'undeux'),
          attributes: { nom: 'a.pdf', constructor: 'c' },
          children: [leaf('b', '')],
        },
      ],
    });
  });

  test('a keyed account within another document is not one', async () => {
    expect((await read(`<lot>${bilans('').replace(/^.*?\?>/, '')}</lot>`)).format).toBe('other');
  });
});
