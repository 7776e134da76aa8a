import { gridDurations, gridUnits } from '#domain/grids/grid.ts';

/** Why a file cannot be read at all. */
export const unreadable = {
  tooLarge: 'le fichier dépasse 64\u00A0ko.',
  notJson: 'le fichier n’est pas du JSON.',
} as const;

/** Most that are told at once. */
const mostProblems = 20;

const text = 'un texte d’une ligne, de 1 à 200 caractères';
const terms = 'de 1 à 20 termes, chacun une fois';

/** What each key of the file must hold, for whoever wrote it. */
const expected: Readonly<Record<string, string>> = {
  bilanscope: '«\u00A0grid\u00A0»',
  version: '1',
  id: 'de 1 à 40 minuscules, chiffres ou tirets',
  title: text,
  description: text,
  rows: 'de 1 à 60 lignes, chacune sous un libellé à elle',
  kind: '«\u00A0heading\u00A0», «\u00A0line\u00A0», «\u00A0sum\u00A0» ou «\u00A0ratio\u00A0»',
  label: text,
  unit: gridUnits.join(', '),
  formula: text,
  note: text,
  source: text,
  duration: gridDurations.join(', '),
  accounts: 'un objet qui prévoit au moins un type de comptes (C, S, K, B ou A)',
  sum: terms,
  over: terms,
  times: 'un nombre, non nul, d’un million au plus',
};

type Issue = { code?: string | undefined; path: readonly PropertyKey[]; message: string; keys?: unknown };

/** What is wrong with a grid, in French, each naming its row by number and label. */
export function wordsOfIssues(json: unknown, issues: readonly Issue[]): string[] {
  const told = issues.slice(0, mostProblems).map((issue) => `${placeOf(json, issue.path)}${wordsOf(issue)}.`);
  const more = issues.length - told.length;
  return more > 0 ? [...told, `et ${more}\u00A0autres problèmes.`] : told;
}

function wordsOf({ code, path, message, keys }: Issue): string {
  const last = path.at(-1);
  if (code === 'unrecognized_keys' && Array.isArray(keys))
    return `clés inconnues\u00A0: ${keys.map((one) => shortened(String(one))).join(', ')}`;
  if (typeof last !== 'number') return `attendu\u00A0: ${expected[String(last)] ?? 'un objet'}`;
  if (path.length === 2) return 'attendu\u00A0: un objet';
  return code === 'custom' ? message : 'attendu\u00A0: un terme, en texte';
}

/** « Ligne 4 (Coût par personne), accounts.C.sum : »; nothing for the file itself. */
function placeOf(json: unknown, [first, index, ...rest]: readonly PropertyKey[]): string {
  if (first === undefined) return '';
  if (first !== 'rows' || typeof index !== 'number') return `${String(first)}\u00A0: `;
  const label = labelOf(json, index);
  const place = rest.filter((part) => typeof part === 'string').join('.');
  return `ligne ${index + 1}${label === null ? '' : ` (${label})`}${place === '' ? '' : `, ${place}`}\u00A0: `;
}

function labelOf(json: unknown, index: number): string | null {
  const { rows } = json as { rows?: unknown };
  const row: unknown = Array.isArray(rows) ? rows[index] : null;
  const { label } = (row ?? {}) as { label?: unknown };
  return typeof label === 'string' && label.trim() !== '' ? shortened(label) : null;
}

/** What a file says of itself, kept to a few characters that end no line. */
function shortened(words: string): string {
  const plain = words.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
