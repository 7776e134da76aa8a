import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { ProblemError } from '../../problem-error.ts';
import { readRneAttachments, type RneAttachments } from '../attachments.ts';

export const siren = '000314153' as Siren;
export const today = '2026-11-21' as IsoDate;
/** An id of the register's, by its last digits. */
export const id = (last: string) => `6641688a7dc02975af0d8c${last}`;

/** A filing as the register writes it, with what a test changes. */
export const bilan = (last: string, changes: Record<string, unknown> = {}) => ({
  updatedAt: '2024-05-13T03:10:34+02:00',
  siren,
  denomination: 'Ateliers',
  dateDepot: '2024-04-24',
  numChrono: '7228',
  nomDocument: `CA_${siren}_2501_1987B00041_2023_7228`,
  confidentiality: 'Public',
  deleted: false,
  id: id(last),
  dateCloture: '2023-12-31',
  typeBilan: 'C',
  version: '2.0',
  ...changes,
});

/** Its keyed accounts. */
export const saisi = (changes: Record<string, unknown> = {}) => ({
  ...bilan('s'),
  nomDocument: undefined,
  bilanSaisi: {
    bilan: {
      identite: { siren, dateClotureExercice: '2023-12-31', dureeExerciceN: '12', codeTypeBilan: 'C' },
      detail: {
        pages: [{ numero: 2, liasses: [{ code: 'DL', m1: '000000000001234', m2: '-00000000000056' }] }],
      },
    },
    version: '1.0',
  },
  ...changes,
});

/** Reads an answer about that company. */
export const read = (body: unknown): RneAttachments => readRneAttachments(body, siren, today);

/** How a reading ends. */
export function codeOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}
