import type { Books } from '../accounts/books.ts';
import { mainForms } from '../accounts/complete-forms.ts';
import { consolidatedForms } from '../accounts/consolidated-forms.ts';
import type { FilingSheet } from '../accounts/filing-sheet.ts';
import { blankBooks } from '../accounts/history.ts';
import { noteForms } from '../accounts/note-forms.ts';
import { seeded } from '../accounts/seeded.ts';
import { simplifiedForms } from '../accounts/simplified-forms.ts';
import { addDays, workingDay } from './calendar.ts';
import type { Filing } from './company.ts';
import type { Exercise, Firm } from './firm.ts';
import { registerId } from './register-id.ts';

export type FilingOptions = Partial<
  Pick<
    Filing,
    | 'document'
    | 'xml'
    | 'motif'
    | 'treatment'
    | 'fileName'
    | 'unlisted'
    | 'durationKeyed'
    | 'strayLines'
    | 'confidentialityWord'
  > &
    Pick<FilingSheet, 'confidentiality' | 'type' | 'look' | 'oddities'>
> & {
  /** Days between closing and deposit; the usual half year by default. */
  depositedAfter?: number;
  depositDate?: string;
  /** Tells several deposits for one closing apart: 1 for the first. */
  rank?: number;
};

/** INPI keys the accounts about two weeks after their deposit. */
const keyingDays = 14;

function depositNumberOf(firm: Firm, closing: string, depositDate: string, rank: number): string {
  const serial = String(1000 + (seeded(`${firm.siren}${closing}${rank}`) % 18_000));
  return firm.greffe.code === '6901' ? `B${depositDate.slice(0, 4)}${serial.padStart(6, '0')}` : serial;
}

const formsOf: Readonly<Record<FilingSheet['type'], (now: Books, before: Books) => FilingSheet['lines']>> = {
  C: (now, before) => [...mainForms(now, before), ...noteForms(now, before)],
  S: simplifiedForms,
  K: consolidatedForms,
};

/** INPI's usual name; consolidated accounts end in `_C`, a second deposit in `-1`. */
function fileNameOf(firm: Firm, closing: string, ending: string): string {
  return `CA_${firm.siren}_${firm.greffe.code}_${firm.managementNumber}_${closing.slice(0, 4)}_${ending}`;
}

/** The filing of an exercise, as it stands on `today`. */
export function filing(firm: Firm, exercise: Exercise, today: string, options: FilingOptions = {}): Filing {
  const { now, before } = exercise;
  const { closing } = now;
  const rank = options.rank ?? 1;
  const usualDelay = 152 + (seeded(`${firm.siren}${closing}`) % 46);
  const depositDate =
    options.depositDate ?? workingDay(addDays(closing, options.depositedAfter ?? usualDelay));
  const depositNumber = depositNumberOf(firm, closing, depositDate, rank);
  const type = options.type ?? 'C';
  const { greffe, managementNumber, siren } = firm;
  const keyed = addDays(depositDate, keyingDays) <= today;
  return {
    id: 1_000_000 + (seeded(`${siren}/${closing}/${type}/${rank}`) % 12_000_000),
    registerId: registerId('filing', siren, closing, type, rank),
    sheet: {
      siren,
      denomination: firm.name,
      address: firm.address,
      greffe,
      managementNumber,
      closing,
      previousClosing: before?.closing ?? null,
      durationMonths: now.durationMonths,
      previousDurationMonths: before?.durationMonths ?? null,
      depositDate,
      depositNumber,
      nature: type === 'K' ? 'B-C' : 'B-S',
      type,
      confidentiality: options.confidentiality ?? 0,
      lines: formsOf[type](now, before ?? blankBooks),
      look: options.look ?? 'flate',
      oddities: options.oddities ?? [],
    },
    fileName:
      options.fileName ??
      fileNameOf(firm, closing, type === 'K' ? 'C' : `${depositNumber}${rank === 1 ? '' : `-${rank - 1}`}`),
    document: options.document ?? 'filing',
    xml: keyed ? (options.xml ?? 'keyed') : 'none',
    motif: options.motif ?? '00',
    treatment: options.treatment === undefined ? '' : options.treatment,
    unlisted: options.unlisted ?? [],
    activity: firm.trade.activity,
    durationKeyed: options.durationKeyed ?? true,
    strayLines: options.strayLines ?? [],
    given: null,
    confidentialityWord: options.confidentialityWord ?? null,
  };
}
