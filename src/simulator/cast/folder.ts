import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';

import { consulting } from '../accounts/trades.ts';
import { isSiren } from '../api/siren.ts';
import { plainArchive, plainService, type Filing, type GivenFile, type Role } from './company.ts';
import { registerId } from './register-id.ts';
import { registrationOf } from './registration.ts';

/** The company of the seeds, when no file tells of another. */
const seedSiren = '788242667';

/** Files of a folder by their extension, by name. */
function filesOf(folder: string, extension: string): GivenFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && parse(entry.name).ext.toLowerCase() === extension)
    .map(({ name }) => {
      const path = join(folder, name);
      const { size, mtimeMs } = statSync(path);
      return { path, name, version: `${size} ${mtimeMs}` };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Text of the first element of a name, whatever its prefix; empty when there is none. */
function elementOf(xml: string, name: string): string {
  const pattern = new RegExp(`<(?:\\w+:)?${name}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]*)`);
  return pattern.exec(xml)?.[1]?.trim() ?? '';
}

/** `YYYY-MM-DD`, or null for anything but eight digits that are a date. */
function dateOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined || year === '0000' ? null : `${year}-${month}-${day}`;
}

const types = ['C', 'S', 'K'] as const;
const confidentialities = [0, 1, 2] as const;

/** What the list says of the files of one rank: what their XML says, and nothing where it is silent. */
function filingOf(siren: string, pdf: GivenFile | null, xml: GivenFile | null, rank: number): Filing {
  const text = xml === null ? '' : readFileSync(xml.path, 'utf8');
  const say = (name: string) => elementOf(text, name);
  const closing = dateOf(say('date_cloture_exercice'));
  const depositDate = dateOf(say('date_depot'));
  const greffe = say('code_greffe');
  const managementNumber = say('num_gestion');
  const silent = [
    ['closing', closing],
    ['deposit', depositDate],
    ['greffe', greffe],
    ['managementNumber', managementNumber],
  ] as const;
  return {
    id: 20_000_000 + rank,
    registerId: registerId('folder', siren, rank),
    sheet: {
      siren,
      denomination: say('denomination'),
      address: say('adresse'),
      greffe: { code: greffe || '0000', label: '' },
      managementNumber,
      closing: closing ?? '1970-01-01',
      previousClosing: null,
      durationMonths: Number(say('duree_exercice_n')),
      previousDurationMonths: null,
      depositDate: depositDate ?? '1970-01-01',
      depositNumber: say('num_depot'),
      nature: 'B-S',
      type: types.find((type) => type === say('code_type_bilan')) ?? 'C',
      confidentiality: confidentialities.find((level) => String(level) === say('code_confidentialite')) ?? 0,
      lines: [],
      look: 'text',
      oddities: [],
    },
    fileName: parse((pdf ?? xml)?.name ?? '').name,
    document: 'filing',
    xml: 'none',
    motif: '00',
    treatment: null,
    unlisted: silent.flatMap(([fact, said]) => (said ? [] : [fact])),
    activity: '',
    durationKeyed: true,
    strayLines: [],
    given: { pdf, xml },
    confidentialityWord: null,
  };
}

function sirenIn(files: readonly GivenFile[]): string | null {
  const sirens = files.map(({ path }) => elementOf(readFileSync(path, 'utf8'), 'siren'));
  return sirens.find(isSiren) ?? null;
}

/**
 * A company whose filings are the PDF and XML files of a folder as they are: the first of each together, then the
 * second. Its SIREN is that of an XML, else that of the seeds. Throws when the folder cannot be read.
 */
export function folderRole(folder: string): Role {
  const pdfs = filesOf(folder, '.pdf');
  const xmls = filesOf(folder, '.xml');
  const siren = sirenIn(xmls) ?? seedSiren;
  const filings = Array.from({ length: Math.max(pdfs.length, xmls.length) }, (_, rank) =>
    filingOf(siren, pdfs[rank] ?? null, xmls[rank] ?? null, rank),
  );
  const name = filings.find(({ sheet }) => sheet.denomination !== '')?.sheet.denomination ?? 'Dossier fourni';
  const [first] = filings;
  const firm = {
    siren,
    name,
    address: first?.sheet.address ?? '',
    managementNumber: first?.sheet.managementNumber ?? '',
    trade: consulting,
  };
  const company = {
    siren,
    name,
    registration: registrationOf(firm, filings),
    filings,
    deeds: [],
    bankYears: [],
    decimalMark: '.',
    archive: plainArchive,
    service: plainService,
    inpi: 'answer',
    bank: 'answer',
  } as const;
  return { siren, name, purpose: folder, stage: () => company };
}
