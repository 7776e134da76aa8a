import { InvalidPDFException, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Why the bytes received could not be shown: sentences for the agent. */
export type OpeningFailure = { title: string; detail: string };

/** For a file without bytes, and for one that opens but has no page. */
export const emptyDocument: OpeningFailure = {
  title: 'Ce PDF est vide.',
  detail: 'Le fichier a été reçu en entier, mais il ne contient aucune page.',
};

/** For a file that makes no sense, or whose pages cannot be found. */
export const damaged: OpeningFailure = {
  title: 'Ce PDF est illisible.',
  detail: 'Le fichier a été reçu en entier, mais il est endommagé ou n’est pas un PDF.',
};

const locked: OpeningFailure = {
  title: 'Ce PDF est chiffré d’une manière qui ne peut pas être lue ici.',
  detail: 'Enregistrez le fichier pour l’ouvrir avec l’outil qui l’a chiffré.',
};

/** For a file that is read where no password can be given. */
export const passwordAsked: OpeningFailure = {
  title: 'Ce PDF demande un mot de passe.',
  detail: 'Ouvrez-le dans le lecteur pour le donner\u00A0: ce qui y est lu est ensuite trouvé ici.',
};

/** For a file that holds the reader longer than any filing does. */
export const tooMuchWork: OpeningFailure = {
  title: 'Ce PDF demande trop de travail au lecteur.',
  detail:
    'Le fichier a été reçu en entier, mais son contenu ne se laisse pas ouvrir en un temps raisonnable.',
};

/** For a file that announces more pages than any filing has. */
export function tooManyPages(count: number): OpeningFailure {
  return {
    title: 'Ce PDF a trop de pages pour être affiché.',
    detail: `Le fichier a été reçu en entier, mais il annonce ${count.toLocaleString('fr-FR')} pages.`,
  };
}

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
