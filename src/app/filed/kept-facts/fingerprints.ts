import { useEffect, useRef, useState } from 'react';

import type { Problem } from '#contract/problem.ts';
import type { Siren } from '#domain/siren.ts';

import { gatherDocuments } from '../../exports/case-file/gather.ts';
import type { ListedDocument } from '../../exports/case-file/listed-documents.ts';
import { sha256Of } from '../../files/sha256.ts';
import { useCaseMemory } from './case-memory.ts';

/** What identifies the bytes of a document as they came. */
export type Fingerprint = {
  /** In hexadecimal; null where the browser cannot compute it. */
  sha256: string | null;
  bytes: number;
  /** The proxy's number for the request; null when it gave none. */
  requestId: string | null;
  /** ISO 8601. */
  receivedAt: string;
};

/** By filing. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>;

const none: Fingerprints = {};

/** A document whose fingerprint could not be taken; null for one whose reading was stopped. */
export type Unprinted = { document: ListedDocument; problem: Problem | null };

/** Computes fingerprints on demand: each document is asked for as if it were opened, and none is kept. */
export function useFingerprints(caseId: string, siren: Siren) {
  const [fingerprints, update] = useCaseMemory(caseId, siren, 'fingerprints', none);
  const [running, setRunning] = useState<{ done: number; of: number } | null>(null);
  const [unprinted, setUnprinted] = useState<readonly Unprinted[]>([]);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const compute = async (documents: readonly ListedDocument[]): Promise<void> => {
    const controller = new AbortController();
    leaving.current = controller;
    const failed: Unprinted[] = [];
    setUnprinted([]);
    // One at a time, so that no more than one document is in memory.
    for (const [done, document] of documents.entries()) {
      setRunning({ done, of: documents.length });
      const gathered = await gatherDocuments([document], {
        signal: controller.signal,
        onState: () => undefined,
      });
      for (const { file, requestId, receivedAt } of gathered.documents) {
        const sha256 = await sha256Of(file);
        const print: Fingerprint = { sha256, bytes: file.size, requestId, receivedAt };
        update((prints) => ({ ...prints, [document.id]: print }));
      }
      for (const { why } of gathered.missing)
        failed.push({ document, problem: why.kind === 'problem' ? why.problem : null });
    }
    if (controller.signal.aborted) return;
    setUnprinted(failed);
    setRunning(null);
  };
  return { fingerprints, running, unprinted, compute };
}
