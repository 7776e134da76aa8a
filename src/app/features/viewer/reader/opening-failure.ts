import { InvalidPDFException, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Why the bytes received could not be shown: sentences for the agent. */
export type OpeningFailure = { title: string; detail: string };

/** For a file without bytes, and for one that opens but has no page. */
export const emptyDocument: OpeningFailure = {
  title: 'Ce PDF est vide.',
  detail: 'Le fichier a été reçu en entier, mais il ne contient aucune page.',
};

const damaged: OpeningFailure = {
  title: 'Ce PDF est illisible.',
  detail: 'Le fichier a été reçu en entier, mais il est endommagé ou n’est pas un PDF.',
};

const locked: OpeningFailure = {
  title: 'Ce PDF est chiffré d’une manière qui ne peut pas être lue ici.',
  detail: 'Enregistrez le fichier pour l’ouvrir avec l’outil qui l’a chiffré.',
};

const unknown: OpeningFailure = {
  title: 'Ce PDF n’a pas pu être ouvert.',
  detail:
    'Le fichier a été reçu en entier, mais le lecteur s’est arrêté. Réessayez ou enregistrez le fichier.',
};

/** Puts in words what pdf.js threw while opening a file. */
export function openingFailureOf(error: unknown): OpeningFailure {
  if (error instanceof PasswordException) return locked;
  if (error instanceof InvalidPDFException)
    return /empty/i.test((error as Error).message) ? emptyDocument : damaged;
  return unknown;
}
