import { useEffect } from 'react';

/** pdf.js and what stands around it, begun with the screen: it arrives while the document does. */
export const readerModule = import('../reader/Reader.tsx');

const workerModule = import('../reader/pdfjs.ts');

/** Keeps one worker of pdf.js from document to document while the screen lives. */
export function useSharedWorker(): void {
  useEffect(function holdALease() {
    const lease = workerModule.then(({ leaseWorker }) => leaseWorker());
    // Without pdf.js there is no worker, and the reader says that it could not be fetched.
    lease.catch(() => undefined);
    return () => void lease.then((release) => release()).catch(() => undefined);
  }, []);
}
