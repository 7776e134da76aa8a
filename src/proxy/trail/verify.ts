import { readAdministration, type Administration } from './administration.ts';
import { accessJournal } from './chain/journal.ts';
import type { Seal } from './chain/seal.ts';
import { verifyJournal, type Landmark, type Verified } from './chain/verified.ts';

/** Both journals of a trail, as they were found. */
export type TrailReport = { access: Verified; administration: Administration };

/**
 * Verifies a whole trail, which may be written and purged meanwhile.
 *
 * @param landmark what somebody noted elsewhere of it, or null. Without one, a folder put back whole as it once
 * was cannot be told from an old one.
 */
export async function verifyTrail(
  folder: string,
  seal: Seal,
  landmark: Landmark | null,
): Promise<TrailReport> {
  for (;;) {
    const administration = await readAdministration(folder, seal);
    const { purged } = administration;
    const access = await verifyJournal(accessJournal(folder), seal, { purged, landmark });
    const after = await readAdministration(folder, seal);
    if (after.journal.seq === administration.journal.seq) return { access, administration };
  }
}
