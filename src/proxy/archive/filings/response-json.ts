import { extensionOf, readFileName } from './file-name.ts';

/** What Response.json says of the filings of a list. */
export type Listing = {
  /** File names given for a filing, as written. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Filings that INPI says it did not provide. */
  notProvided: ReadonlySet<string>;
};

const deepest = 32;
const nameField = /^(nom|fichier|name|file)/i;

/**
 * Reads Response.json, whose exact shape is not documented: an identifier may be a key whose value is a name or a
 * list of names, the value of a key that is the name, or a field (`idFichier`) beside another that holds the
 * name (`nom…`, `fichier…`, `name`); whatever stands under a key « …NonFournis » is missing.
 *
 * @param ids the identifiers of the list: others are ignored.
 * @returns an empty listing when the text is not JSON: the names of the files then decide alone.
 */
export function readListing(text: string, ids: ReadonlySet<string>): Listing {
  const names = new Map<string, string[]>();
  const notProvided = new Set<string>();
  const add = (id: string, found: readonly string[]) => names.set(id, [...(names.get(id) ?? []), ...found]);

  const walk = (value: unknown, depth: number): void => {
    if (depth > deepest || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const child of value) walk(child, depth + 1);
      return;
    }
    readObject(value, add, ids);
    for (const [key, child] of Object.entries(value)) {
      if (/nonfournis$/i.test(key))
        for (const id of scalarsIn(child, depth + 1)) if (ids.has(id)) notProvided.add(id);
      if (!/nonfournis$/i.test(key)) walk(child, depth + 1);
    }
  };

  walk(parsed(text), 0);
  return { names, notProvided };
}

function readObject(
  value: object,
  add: (id: string, found: readonly string[]) => void,
  ids: ReadonlySet<string>,
): void {
  const fields = Object.entries(value);
  for (const [key, child] of fields) {
    if (ids.has(key)) add(key, namesIn(child));
    if (ids.has(scalar(child)) && isFileName(key)) add(scalar(child), [key]);
  }
  const id = fields.find(([key, child]) => /^id(.*fichier)?$/i.test(key) && ids.has(scalar(child)))?.[1];
  if (id !== undefined) add(scalar(id), namesIn(value));
}

function isFileName(text: string): boolean {
  return extensionOf(text) !== '' || readFileName(text) !== null;
}

/** A name, a list of names, or what the name fields of an object hold. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  const fields = Object.entries(value ?? {});
  const named = fields.filter(([key, child]) => nameField.test(key) && isText(child));
  return named.flatMap(([, child]) => namesIn(child));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || Array.isArray(value);
}

function scalarsIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  return depth > deepest ? [] : Object.values(value).flatMap((child) => scalarsIn(child, depth + 1));
}

/** An identifier is a number upstream, a string here. */
function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}
