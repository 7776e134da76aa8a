import { TrailError } from '../trail-error.ts';
import type { Finding } from './finding.ts';
import { readHead, type Position } from './head.ts';
import { filesOf, type Journal } from './journal.ts';
import type { Seal } from './seal.ts';
import { Walk, type FileSummary, type Walked } from './walk.ts';

/** A place of a chain and the mac that stood there, as somebody noted them elsewhere. */
export type Landmark = { seq: number; mac: string };

export type Verification = {
  /** What was removed after its term, by file. */
  purged?: ReadonlyMap<string, FileSummary>;
  landmark?: Landmark | null;
  visit?: (fields: unknown, file: string) => void;
};

/** A journal from its first line to its last, against its head; `head` is null when there is none to believe. */
export type Verified = Walked & { head: Position | null };

/**
 * Verifies a journal, which may be written meanwhile.
 *
 * @returns everything that is wrong in `findings`: none when every line that was ever confirmed stands in its place.
 */
export async function verifyJournal(
  journal: Journal,
  seal: Seal,
  { purged = new Map(), landmark = null, visit = () => {} }: Verification,
): Promise<Verified> {
  // The head first: whatever is written after it can only stand beyond what it confirms.
  const { head, finding } = await believedHead(journal, seal);
  const files = [...new Set([...(await filesOf(journal)), ...purged.keys()])].toSorted();
  const landmarks = [head === null ? null : { seq: head.seq, mac: head.last }, landmark].filter(
    (known) => known !== null,
  );
  const walked = await new Walk(journal, seal, {
    files,
    purged,
    visit,
    places: landmarks.map(({ seq }) => seq),
  }).run();
  if (finding?.problem === 'head_altered' && walked.sealed === 0)
    return { ...walked, head, findings: [{ problem: 'foreign_key' }] };
  const wrong = landmarks.flatMap((known) => missed(known, walked));
  return {
    ...walked,
    head,
    findings: [...(finding === null ? [] : [finding]), ...walked.findings, ...wrong],
  };
}

async function believedHead(
  journal: Journal,
  seal: Seal,
): Promise<{ head: Position | null; finding: Finding | null }> {
  try {
    const head = await readHead(journal, seal);
    return { head, finding: head === null ? { problem: 'headless' } : null };
  } catch (error) {
    if (!(error instanceof TrailError)) throw error;
    return { head: null, finding: { problem: 'head_altered' } };
  }
}

/** A landmark within days that were purged cannot be looked up: what ties the chain across them stands for it. */
function missed({ seq, mac }: Landmark, walked: Walked): Finding[] {
  if (seq > walked.seq) return [{ problem: 'cut', first: walked.seq + 1, last: seq }];
  const found = walked.macs.get(seq);
  return found === undefined || found === mac ? [] : [{ problem: 'replaced', seq }];
}
