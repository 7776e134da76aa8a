/** Parameter of the address by which the proxy tells how a login, or a logout, ended. */
export const outcomeKey = 'connexion';

/** The outcome of a logout, which comes from the app itself. */
export const loggedOut = 'fin';

/** Where the app goes once the agent has logged out. */
export const loggedOutAddress = `/?${outcomeKey}=${loggedOut}`;

const words: Readonly<Record<string, string>> = {
  refusee:
    'Le service d’identité n’a pas confirmé votre connexion, ou vous l’avez annulée\u00A0: recommencez, au besoin avec un autre compte.',
  expiree:
    'La connexion a pris plus de dix minutes, ou votre navigateur n’en a pas gardé la trace\u00A0: recommencez.',
  invalide:
    'La réponse du service d’identité n’a pas pu être vérifiée, et Bilanscope l’a écartée par précaution\u00A0: recommencez, et prévenez votre assistance si cela se reproduit.',
  indisponible:
    'Le service d’identité ne répond pas, et Bilanscope ne peut pas vous identifier sans lui\u00A0: réessayez dans quelques minutes.',
  niveau:
    'Votre compte s’est connecté avec un niveau de sécurité plus bas que celui que Bilanscope exige\u00A0: recommencez avec une double authentification.',
};

const unforeseen =
  'La connexion n’a pas abouti, pour une raison que Bilanscope ne connaît pas\u00A0: recommencez.';

/** How a login failed, in one sentence for the agent; null where none was tried, or the agent only logged out. */
export function failureWords(outcome: string | null): string | null {
  if (outcome === null || outcome === loggedOut) return null;
  return Object.hasOwn(words, outcome) ? (words[outcome] ?? unforeseen) : unforeseen;
}

/**
 * The address to come back to after a login: the one in sight, without the outcome of the login before, and without
 * what no server may hear of: what is looked for in a document, after the #.
 *
 * @param location of the page: path, search and hash, each with its own sign.
 */
export function addressToComeBackTo(location: { pathname: string; search: string; hash: string }): string {
  const search = new URLSearchParams(location.search);
  search.delete(outcomeKey);
  return `${location.pathname}${search.size > 0 ? `?${search}` : ''}${location.hash.includes('=') ? '' : location.hash}`;
}
