import { isSiret } from '#domain/siret.ts';

import { opens } from '../access/policy.ts';
import { defaultArchiveSettings } from '../archive/archives.ts';
import type { Demarche } from '../config/demarches.ts';
import { LinkExpired, openLinkedPdf } from '../documents/linked-pdf.ts';
import { ProblemError } from '../problem-error.ts';
import { callApiEntreprise } from '../upstream/api-entreprise.ts';
import { differencesOf } from './differences.ts';
import { findingOf, type Finding, type Review, type ReviewSettings } from './finding.ts';
import { readings } from './readings.ts';

const maxBytes = 4 * 1024 * 1024;

/** What API Entreprise keeps as the reason of these calls. */
const object = 'vérification de Bilanscope';

/** One call of each source, through the first procedure that opens it. */
export function apiEntrepriseReviews(settings: ReviewSettings): Review[] {
  const { config } = settings;
  return (['inpi', 'bdf'] as const).flatMap((service) => {
    const demarche = config.demarches.find((one) => opens(one, service));
    if (demarche === undefined) return [];
    const name = `API Entreprise ${config.upstream.contract}, ${service}, démarche « ${demarche.id} »`;
    return [{ name, look: () => look(service, demarche, settings) }];
  });
}

async function look(service: 'inpi' | 'bdf', demarche: Demarche, settings: ReviewSettings): Promise<Finding> {
  const { config, base, siren, now, watch, turns } = settings;
  const { token, context } = demarche;
  const recipient = recipientFor(demarche);
  if (recipient === null)
    return { ok: false, lines: ['le bénéficiaire est celui de l’agent : aucun SIRET à donner ici'] };
  const { path, schema, read } = readings[config.upstream.contract][service];
  const deadlineMs = service === 'inpi' ? config.deadlines.inpiMs : config.deadlines.bdfMs;
  const body = await callApiEntreprise({
    base,
    service,
    path: path(siren),
    deadlineMs,
    busyWaitMs: 1000,
    maxBytes,
    now,
    watch,
    turns,
    inquiry: { siren, token, context, recipient, object },
  });
  let opened: string | null = null;
  const finding = findingOf(differencesOf(schema, body), () => {
    const { line, link } = read(body, siren);
    opened = link;
    return [line];
  });
  if (opened === null) return finding;
  const document = await documentFinding(opened, settings);
  return { ok: finding.ok && document.ok, lines: [...finding.lines, ...document.lines] };
}

/** Opens the first document far enough to know that it is a PDF, and leaves it there. */
async function documentFinding(link: string, { config, base, now }: ReviewSettings): Promise<Finding> {
  const { deadlines, limits } = defaultArchiveSettings;
  const allowedHosts = [...config.archiveHosts, base.host];
  const settings = { allowedHosts, deadlines, mostBytes: limits.entryBytes, now };
  try {
    const { stream, size } = await openLinkedPdf(link, settings, new AbortController().signal);
    stream.destroy();
    return {
      ok: true,
      lines: [`document ouvert : PDF, ${size === null ? 'taille non annoncée' : `${size} octets`}`],
    };
  } catch (error) {
    if (error instanceof LinkExpired)
      return { ok: false, lines: ['document : le lien tout juste donné est refusé'] };
    if (!(error instanceof ProblemError)) throw error;
    return { ok: false, lines: [`document : ${error.code} (hôtes admis : ${allowedHosts.join(', ')})`] };
  }
}

/** Where the recipient is the agent's, any SIRET to which the procedure is open will do. */
function recipientFor({ recipient, agents }: Demarche): string | null {
  return recipient === 'agent' ? (agents?.sirets.find(isSiret) ?? null) : recipient;
}
