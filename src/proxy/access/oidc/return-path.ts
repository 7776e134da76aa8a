/** Stands for whichever origin we have: an address that leaves it is not ours. */
const self = 'http://self.invalid';

const longest = 2000;

/**
 * Where to come back to after a login: a page of our own, whatever the link said.
 *
 * @param asked the query's own value. @returns a path, with its query and fragment; `/` for anything else.
 */
export function returnPathOf(asked: unknown): string {
  if (
    typeof asked !== 'string' ||
    asked.length > longest ||
    !asked.startsWith('/') ||
    /[\p{Cc}\\]/u.test(asked)
  )
    return '/';
  const url = URL.parse(asked, self);
  if (url === null || url.origin !== self) return '/';
  const isPage = !url.pathname.startsWith('//') && !/^\/(api|connexion)(\/|$)/.test(url.pathname);
  return isPage ? url.pathname + url.search + url.hash : '/';
}
