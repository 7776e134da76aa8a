import { ProblemError } from '../../problem-error.ts';

/** How many bytes a field takes. */
export type Width = 2 | 4 | 8;

/**
 * Reads an unsigned integer, least significant byte first, as ZIP writes them all.
 *
 * @throws ProblemError archive_rejected beyond what a number holds exactly: no file is that long.
 */
export function uintAt(bytes: Buffer, offset: number, width: Width): number {
  if (width !== 8) return bytes.readUIntLE(offset, width);
  const value = Number(bytes.readBigUInt64LE(offset));
  if (!Number.isSafeInteger(value)) throw new ProblemError('archive_rejected');
  return value;
}

/** Whether a field, by all its bits, leaves its value to its zip64 twin. */
export function isDeferred(value: number, width: 2 | 4): boolean {
  return value === (width === 2 ? 0xffff : 0xffff_ffff);
}
