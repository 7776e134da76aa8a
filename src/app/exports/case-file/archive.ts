import JSZip from 'jszip';

import { sha256Of } from '../../files/sha256.ts';
import { figuresFile, type TakenAway } from '../files.ts';
import { manifestOf, noticeOf, type CaseFile, type HeldFile } from './manifest.ts';

/**
 * Writes the case file: documents as they came, figures, findings kept, notes, manifest and notice.
 *
 * @param onWritten the share written so far, in percent.
 */
export async function writeCaseFile(
  told: Omit<CaseFile, 'files'>,
  taken: TakenAway,
  onWritten: (percent: number) => void,
): Promise<Blob> {
  const { company, gathered, facts, noted } = told;
  const documents = gathered.documents.map(({ document, file }) => ({ name: document.fileName, file }));
  const figures =
    company.figures === null
      ? []
      : await Promise.all(
          (['xlsx', 'csv', 'machine'] as const).map(async (form) => ({
            name: figuresNames[form],
            file: await figuresFile(form, taken),
          })),
        );
  const held = [...documents, ...figures, ...(facts === null ? [] : [facts]), ...noted.files];
  const files: HeldFile[] = [];
  for (const { name, file } of held) files.push({ name, bytes: file.size, sha256: await sha256Of(file) });
  const made = { ...told, files };
  const zip = new JSZip();
  for (const { name, file } of held) zip.file(name, file);
  zip.file('manifeste.json', `${JSON.stringify(manifestOf(made), null, 2)}\n`);
  zip.file('LISEZ-MOI.txt', `\uFEFF${noticeOf(made)}`);
  // Documents are compressed already: storing them is quick, and keeps their bytes in sight.
  return zip.generateAsync({ type: 'blob', compression: 'STORE' }, ({ percent }) => onWritten(percent));
}

const figuresNames = {
  xlsx: 'chiffres.xlsx',
  csv: 'chiffres.csv',
  machine: 'chiffres_donnees.csv',
} as const;
