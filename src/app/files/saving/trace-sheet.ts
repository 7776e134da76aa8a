import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { formatInstant } from '../../format/dates.ts';
import { formatSize } from '../../format/size.ts';
import { sha256Of } from '../sha256.ts';

/** A document as it was received, and in whose name. */
export type Received = {
  file: Blob;
  fileName: string;
  /** « Comptes annuels clos le 31/12/2025 » */
  subject: string;
  siren: Siren;
  /** The proxy's number for the request, under which the trail knows it; null when it gave none. */
  requestId: string | null;
  /** ISO 8601. */
  receivedAt: string;
};

/** Whose access it is. */
export type Access = { current: Case; session: Session };

/**
 * What accompanies an untouched original: an exhibit must not be altered, so that what is known of it stands beside it.
 * Plain text, which any tool reads.
 */
export async function traceSheet(received: Received, { current, session }: Access): Promise<Blob> {
  const { file, fileName, subject, siren, requestId, receivedAt } = received;
  const sha256 = await sha256Of(file);
  const lines = [
    'FEUILLE DE TRACE',
    '',
    `Document\u00A0: ${fileName} (${formatSize(file.size)}, octets tels que reçus)`,
    `Objet du document\u00A0: ${subject}, SIREN ${formatSiren(siren)}`,
    `SHA-256\u00A0: ${sha256 ?? 'non calculée par ce navigateur'}`,
    `Reçu le ${formatInstant(receivedAt)} (${receivedAt}), demande ${requestId ?? 'non numérotée'}`,
    '',
    `Agent\u00A0: ${[session.agent?.name, session.agent?.organisation].filter(Boolean).join(', ') || 'non identifié'}`,
    `Démarche\u00A0: ${current.demarche.label}`,
    `Objet\u00A0: ${current.objet}`,
    `Logiciel\u00A0: Bilanscope ${session.version}`,
    ...(session.demo ? ['Démonstration\u00A0: document inventé.'] : []),
    '',
    'Le document ne s’utilise que dans le cadre de cette mission, et ne se rediffuse pas s’il n’est pas public.',
    '',
  ];
  return new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' });
}
