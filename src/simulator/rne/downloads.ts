import JSZip from 'jszip';

import { documentAnswer } from '../api/v3/downloads.ts';
import { fileNameOf, type DocumentRegister, type Found } from '../documents/register.ts';
import { answer, type Answer } from '../http/answer.ts';
import { problem } from './failures.ts';

/** The register gives a filing's PDF, an archive that holds it for some, and refuses what is confidential. */
export async function download(register: DocumentRegister, kind: Found['kind'], id: string): Promise<Answer> {
  const found = register.find(kind, id);
  if (found?.kind === 'bilans' && found.filing.sheet.confidentiality === 1)
    return problem(403, 'Access Denied.');
  const bytes = found === null ? null : await register.bytes(found);
  if (found === null || bytes === null) return problem(404, 'Not Found');
  if (!found.company.service.zipped) return documentAnswer(found, bytes);
  const name = fileNameOf(found);
  const zip = await new JSZip().file(`${name}.pdf`, bytes).generateAsync({ type: 'uint8array' });
  return answer(200, 'application/zip', zip, {
    'content-disposition': `attachment; filename="${name}.zip"`,
  });
}
