import type { Source } from '#contract/filings.ts';
import type { Note } from '#domain/notes/note.ts';
import { formatSiren } from '#domain/siren.ts';

import { confidentialityLabels } from '../../format/confidentiality.ts';
import { formatInstant } from '../../format/dates.ts';
import { formatSize } from '../../format/size.ts';
import { restrictionSentence, type ExportContext, type ExportedCompany } from '../exported.ts';
import { missingWords, sourceWords } from '../missing.ts';
import type { Gathered, GatheredDocument, MissingDocument } from './gather.ts';
import { mostBytes } from './gather.ts';
import type { NotedFiles } from './noted-files.ts';

/** A file of the archive; `sha256` in hexadecimal, null where the browser cannot compute it. */
export type HeldFile = { name: string; bytes: number; sha256: string | null };

export type CaseFile = {
  company: ExportedCompany;
  context: ExportContext;
  /** Who listed the documents. */
  sources: readonly Source[];
  gathered: Gathered;
  /** Whether documents are stamped copies, as the procedure wants, rather than the bytes received. */
  stamped: boolean;
  /** The findings that the agent kept; null when there are none. */
  facts: { name: string; file: Blob } | null;
  /** What the agent marked and wrote on documents. */
  noted: NotedFiles;
  /** Every file but the manifest and the notice. */
  files: readonly HeldFile[];
};

/** What the archive holds and where each file comes from, for a program. */
export function manifestOf({ company, context, sources, gathered, stamped, facts, noted, files }: CaseFile) {
  const { siren, name, figures } = company;
  return {
    format: 'bilanscope-dossier/1',
    siren,
    company: name,
    ...context,
    restriction: restrictionSentence,
    documentSources: sources,
    documents: stamped ? 'stamped' : 'original',
    figures:
      figures === null
        ? { received: false, why: company.absence }
        : {
            received: true,
            source: figures.source,
            fetchedAt: figures.fetchedAt,
            missing: missingWords(company),
          },
    files: files.map((file) => ({
      ...file,
      ...(file.name === facts?.name
        ? { kind: 'facts' }
        : (noteOf(file, noted) ?? originOf(file, gathered.documents))),
    })),
    notesWithoutImage: noted.unpictured.map(({ note, why }) => ({ ...passageOf(note), why })),
    missing: gathered.missing.map(({ document, why }) => ({
      kind: document.kind,
      id: document.id,
      name: document.fileName,
      why: whyWords(why),
      code: why.kind === 'problem' ? why.problem.code : why.kind,
      requestId: why.kind === 'problem' ? (why.problem.requestId ?? null) : null,
    })),
  };
}

function noteOf({ name }: HeldFile, { files }: NotedFiles) {
  const found = files.find((file) => file.name === name);
  if (found === undefined) return null;
  return { kind: found.kind, ...(found.note === null ? {} : passageOf(found.note)) };
}

function passageOf({ id, page, document }: Note) {
  return { note: id, page, document: { kind: document.kind, id: document.id, sha256: document.sha256 } };
}

function originOf({ name }: HeldFile, documents: readonly GatheredDocument[]) {
  const found = documents.find(({ document }) => document.fileName === name);
  if (found === undefined) return { kind: 'figures' };
  const { document, requestId, receivedAt } = found;
  const { kind, id, confidentiality } = document;
  return { kind, id, confidentiality, requestId, receivedAt };
}

/** The same for whoever opens the archive. */
export function noticeOf({ company, context, sources, gathered, stamped, noted, files }: CaseFile): string {
  const { agent, demarche, objet, madeAt, version, demo } = context;
  const missing = [
    ...gathered.missing.map(
      ({ document, why }) => `${document.label} (${document.fileName})\u00A0: ${whyWords(why)}`,
    ),
    ...noted.unpictured.map(
      ({ note, why }) => `image du passage noté, ${note.document.title}, page ${note.page}\u00A0: ${why}`,
    ),
    ...missingWords(company),
  ];
  return [
    `DOSSIER ${company.name ?? ''} SIREN ${formatSiren(company.siren)}`.replace('  ', ' '),
    '',
    restrictionSentence,
    ...(demo ? ['Démonstration\u00A0: entreprise, documents et chiffres inventés.'] : []),
    '',
    `Constitué le ${formatInstant(madeAt)} (${madeAt}) par Bilanscope ${version}`,
    `Agent\u00A0: ${agent}`,
    `Démarche\u00A0: ${demarche}`,
    `Objet\u00A0: ${objet}`,
    ...sources.map(
      ({ provider, service, contract }) =>
        `Documents\u00A0: ${provider}, par ${service} (contrat ${contract})`,
    ),
    `Chiffres\u00A0: ${sourceWords(company) ?? 'aucun reçu'}`,
    '',
    stamped ? 'FICHIERS (documents en copies marquées)' : 'FICHIERS (octets tels que reçus)',
    ...files.flatMap((file) => fileLines(file, gathered.documents)),
    '',
    'CE QUI MANQUE',
    ...(missing.length === 0 ? ['Rien de ce qui a été choisi.'] : missing.map((words) => `- ${words}`)),
    '',
  ].join('\r\n');
}

function fileLines(file: HeldFile, documents: readonly GatheredDocument[]): string[] {
  const found = documents.find(({ document }) => document.fileName === file.name);
  const received =
    found === undefined
      ? []
      : [
          `    ${found.document.label}\u00A0; ${confidentialityLabels[found.document.confidentiality].toLowerCase()}`,
          `    reçu le ${formatInstant(found.receivedAt)}, demande ${found.requestId ?? 'non numérotée'}`,
        ];
  return [
    `- ${file.name} (${formatSize(file.bytes)})`,
    ...received,
    `    SHA-256\u00A0: ${file.sha256 ?? 'non calculée par ce navigateur'}`,
  ];
}

/** Why a document is not in the archive. */
export function whyWords(why: MissingDocument['why']): string {
  if (why.kind === 'full') return `le dossier est plein (${formatSize(mostBytes)} de documents au plus)`;
  if (why.kind === 'stopped') return 'constitution arrêtée avant ce document';
  return why.problem.title;
}
