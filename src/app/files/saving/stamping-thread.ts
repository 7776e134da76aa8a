import { stampPdf } from './stamp.ts';

/** What the thread is sent, once. */
export type ToStamp = { bytes: ArrayBuffer; words: string };

/** What it answers: null when the document cannot be stamped. */
export type Stamped = Uint8Array<ArrayBuffer> | null;

type Thread = { postMessage: (stamped: Stamped) => void };

/** A thread answers whoever started it, and nobody else. */
const answer = (globalThis as unknown as Thread).postMessage.bind(globalThis);

globalThis.addEventListener('message', ({ data }: MessageEvent<ToStamp>) => {
  stampPdf(data.bytes, data.words).then(
    (stamped) => answer(stamped),
    () => answer(null),
  );
});
