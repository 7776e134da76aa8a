import { ProblemError } from '../../problem-error.ts';

/**
 * Reads an unsigned integer of eight bytes, the least significant first.
 *
 * @throws ProblemError archive_rejected beyond what a number holds exactly: no file is that long.
 */
export function uint64At(bytes: Buffer, offset: number): number {
  const value = Number(bytes.readBigUInt64LE(offset));
  if (!Number.isSafeInteger(value)) throw new ProblemError('archive_rejected');
  return value;
}

/** Whether a field of two or four bytes, by all its bits, leaves its value to its zip64 twin. */
export function isDeferred(value: number, width: 2 | 4): boolean {
  return value === (width === 2 ? 0xffff : 0xffff_ffff);
}
