import { createHash } from 'node:crypto';

import type { FilingSheet } from '../accounts/filing-sheet.ts';
import { documentFacts } from './filing-pdf.ts';
import { filingPlan } from './filing-plan.ts';
import { textPdf } from './text/text-pdf.ts';

/** What opens the encrypted filing. */
export const encryptionPassword = 'demonstration';

/** A filing whose transfer stopped: the first six tenths, without the table that ends the file. */
export async function truncatedPdf(sheet: FilingSheet): Promise<Uint8Array> {
  const whole = await textPdf(filingPlan(sheet), documentFacts(sheet));
  return whole.slice(0, Math.floor(whole.length * 0.6));
}

/** A filing encrypted with AES-256, which asks for `encryptionPassword` before it shows anything. */
export async function encryptedPdf(sheet: FilingSheet): Promise<Uint8Array> {
  return await textPdf(filingPlan(sheet), { ...documentFacts(sheet), userPassword: encryptionPassword });
}

/** Starts like a PDF, and then makes no sense: 8 kB of digests, the same ones each time. */
export function garbagePdf(): Promise<Uint8Array> {
  const noise = Array.from({ length: 256 }, (_, index) => createHash('sha256').update(`${index}`).digest());
  return Promise.resolve(Buffer.concat([Buffer.from('%PDF-1.4\n'), ...noise]));
}

/** Not one byte. */
export function emptyPdf(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}

/** The page of a storage that is down, kept under the name of a PDF. */
export function htmlInsteadOfPdf(): Promise<Uint8Array> {
  const page = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>503 Service Unavailable</title></head>
<body><h1>Service momentanément indisponible</h1><p>Veuillez réessayer plus tard.</p></body>
</html>
`;
  return Promise.resolve(Buffer.from(page));
}
