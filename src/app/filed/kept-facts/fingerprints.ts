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
export type Fingerprints = ReadonlyMap<string, Fingerprint>;

const none: Fingerprints = new Map();

/** A document whose fingerprint could not be taken, and why; null where its reading was stopped. */
export type Unprinted = { document: ListedDocument; problem: Problem | null };

type TakingOptions = {
  signal: AbortSignal;
  onBegun: (done: number) => void;
  onTaken: (document: ListedDocument, print: Fingerprint) => void;
  /** Injected by tests. */
  gather?: typeof gatherDocuments;
};

/**
 * Takes the fingerprints of documents: each is asked for as if it were opened, one at a time so that no more than one
 * is in memory, and none is kept. One that fails leaves the others to go on.
 */
export async function takeFingerprints(
  documents: readonly ListedDocument[],
  { signal, onBegun, onTaken, gather = gatherDocuments }: TakingOptions,
): Promise<Unprinted[]> {
  const unprinted: Unprinted[] = [];
  for (const [done, document] of documents.entries()) {
    if (!signal.aborted) onBegun(done);
    const gathered = await gather([document], { signal, onState: () => undefined });
    for (const { file, requestId, receivedAt } of gathered.documents) {
      const sha256 = await sha256Of(file);
      onTaken(document, { sha256, bytes: file.size, requestId, receivedAt });
    }
    for (const { why } of gathered.missing)
      unprinted.push({ document, problem: why.kind === 'problem' ? why.problem : null });
  }
  return unprinted;
}

/** The fingerprints taken in the name of a case, and how to take more, on demand. */
export function useFingerprints(caseId: string, siren: Siren) {
  const [fingerprints, update] = useCaseMemory(caseId, siren, 'fingerprints', none);
  const [running, setRunning] = useState<{ done: number; of: number } | null>(null);
  const [unprinted, setUnprinted] = useState<readonly Unprinted[]>([]);
  const leaving = useRef<AbortController | null>(null);
  useEffect(function stopOnLeaving() {
    return () => leaving.current?.abort();
  }, []);
  const compute = async (documents: readonly ListedDocument[]): Promise<void> => {
    const controller = new AbortController();
    leaving.current = controller;
    setUnprinted([]);
    const failed = await takeFingerprints(documents, {
      signal: controller.signal,
      onBegun: (done) => setRunning({ done, of: documents.length }),
      onTaken: ({ id }, print) => update((prints) => new Map([...prints, [id, print]])),
    });
    if (controller.signal.aborted) return;
    setUnprinted(failed);
    setRunning(null);
  };
  return { fingerprints, running, unprinted, compute };
}
