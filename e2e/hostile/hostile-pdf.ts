import { createHash } from 'node:crypto';

/**
 * What the agent sees of a hostile document: its page, drawn; a page where nothing is dark, because nothing is or
 * because it shrinks to nothing; a document said to hold more than is shown; a page said to lack an image, to be slow,
 * or to have failed; a sentence in place of the document; a password asked for.
 */
export type Outcome =
  | 'page'
  | 'blank page'
  | 'oversized'
  | 'incomplete page'
  | 'slow page'
  | 'failed page'
  | 'sentence'
  | 'password';

export type HostilePdf = {
  /** What it tries, in words. */
  name: string;
  /** @param trap the origin of a listening server that nothing may ever call. */
  make: (trap: string) => Buffer;
  outcome: Outcome;
  /** Everything in the page that can be clicked is clicked. */
  clicked?: true;
};

/** Says that it ran, by all the means that a script of a page or of a PDF has. */
export const script = (trap: string): string =>
  `try { globalThis.hostile = 1 } catch (e) {} try { app.alert('hostile') } catch (e) {}
try { alert('hostile') } catch (e) {} try { fetch('${trap}/script') } catch (e) {}
try { app.launchURL('${trap}/launch', true) } catch (e) {} try { this.submitForm('${trap}/submit') } catch (e) {}`;

/** A literal string of PDF. */
export function text(value: string): string {
  return `(${value.replaceAll(/[\\()]/g, String.raw`\$&`)})`;
}

/** An action that runs a script. */
export const javascript = (trap: string): string => `<< /S /JavaScript /JS ${text(script(trap))} >>`;

/** Bytes that make no sense, the same ones each time. */
export function noise(size: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, index) =>
    createHash('sha256').update(`${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, size);
}
