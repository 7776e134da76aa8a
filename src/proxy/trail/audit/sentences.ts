import type { Finding } from '../chain/finding.ts';
import { TrailError, type TrailFault } from '../trail-error.ts';

type Sentences = {
  [P in Finding['problem']]: (finding: Extract<Finding, { problem: P }>) => string;
};

const sentences: Sentences = {
  altered: (at) => `${place(at)} : la ligne a été modifiée, ou n’est pas de nous (son sceau ne tient pas).`,
  unfinished: (at) => `${place(at)} : la ligne est coupée, et aucun arrêt de Bilanscope ne l’explique.`,
  missing: (at) => `${place(at)} : ${lines(at)} à cet endroit.`,
  displaced: (at) => `${place(at)} : la ligne de rang ${at.seq} n’est pas à sa place, ou figure deux fois.`,
  detached: (at) => `${place(at)} : la ligne de rang ${at.seq} ne suit pas celle qui la précède.`,
  misfiled: (at) => `${place(at)} : la ligne de rang ${at.seq} est dans le fichier d’un autre jour.`,
  cut: (at) => `à la fin : ${lines(at)}.`,
  replaced: ({ seq }) => `la ligne de rang ${seq} n’est pas celle qui y a été écrite.`,
  headless: () => 'le fichier « head » manque : il a été retiré, ou le dossier n’est pas une trace.',
  head_altered: () => 'le fichier « head » a été modifié.',
  foreign_key: () =>
    'rien n’a été scellé par cette clé : ce n’est pas celle de cette trace, ou tout a été remplacé.',
};

/** What is wrong, and where, for an administrator. */
export function sentenceOf(finding: Finding): string {
  return (sentences[finding.problem] as (finding: Finding) => string)(finding);
}

function place({ file, line }: { file: string; line: number }): string {
  return `${file}, ligne ${line}`;
}

function lines({ first, last }: { first: number; last: number }): string {
  return first === last
    ? `la ligne de rang ${first} manque`
    : `les lignes de rang ${first} à ${last} manquent`;
}

const faultSentences: Readonly<Record<TrailFault, string>> = {
  missing: 'une partie de la trace manque (fichier « head » ou dossier « administration »)',
  foreign: 'la clé n’est pas celle qui a scellé cette trace, ou son fichier « head » a été modifié',
  cut: 'les dernières lignes manquent, ou le fichier n’est plus comme il a été laissé',
  altered: 'les dernières lignes ne sont pas de nous',
  busy: 'un autre processus écrit dans ce dossier',
  closed: 'la trace est fermée',
};

/** Why the trail cannot be opened or written, in words without any path: its own reasons, or the word of the disk. */
export function whyOf(error: unknown): string {
  if (error instanceof TrailError) return faultSentences[error.fault];
  if (error instanceof Error && 'code' in error) return `le disque a répondu « ${String(error.code)} »`;
  return 'une ligne scellée n’a pas la forme attendue';
}
