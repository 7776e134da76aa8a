import * as z from 'zod/mini';

import { gridDurations, gridUnits, type Expression, type Grid, type GridRow } from '#domain/grids/grid.ts';

import { unreadable, wordsOfIssues } from './grid-problems.ts';
import { placeProblem, readTerm, termProblem } from './grid-terms.ts';

/** Most that a grid's file weighs: bytes where it is read, and never more characters. */
export const largestGrid = 65_536;

const mostRows = 60;
const mostTerms = 20;

/** One line without control characters, nor those that turn the direction of writing round. */
const text = z.string().check(
  z.maxLength(200),
  z.refine((words) => words.trim() !== '' && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(words)),
);

const term = z.string().check(
  z.maxLength(200),
  z.refine((written) => termProblem(written) === null, {
    error: ({ input }) => termProblem(String(input)) ?? '',
  }),
);
const terms = z.array(term).check(
  z.minLength(1),
  z.maxLength(mostTerms),
  z.refine((written) => isEachOnce(written.map((one) => readTerm(one).addresses.join('|')))),
);
const times = z.optional(z.number().check(z.refine((value) => value !== 0 && Math.abs(value) <= 1_000_000)));

const oneTerm = z.strictObject({ sum: z.array(term).check(z.length(1)) });
const someTerms = z.strictObject({ sum: terms, times });
const division = z.strictObject({ sum: terms, over: terms, times });

function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

function byType<Schema extends z.ZodMiniType>(expression: Schema) {
  const one = z.optional(expression);
  return z
    .strictObject({ C: one, S: one, K: one, B: one, A: one })
    .check(z.refine((accounts) => Object.keys(accounts).length > 0));
}

const told = { label: text, unit: z.enum(gridUnits), note: z.optional(text), source: z.optional(text) };
const duration = z.optional(z.enum(gridDurations));

const row = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), label: text }),
  z.strictObject({
    kind: z.literal('line'),
    ...told,
    formula: z.optional(text),
    duration,
    accounts: byType(oneTerm),
  }),
  z.strictObject({ kind: z.literal('sum'), ...told, formula: text, duration, accounts: byType(someTerms) }),
  z.strictObject({ kind: z.literal('ratio'), ...told, formula: text, duration, accounts: byType(division) }),
]);

/** A reading grid as its file writes it: README, « Reading grids ». */
export const gridFileSchema = z.strictObject({
  bilanscope: z.literal('grid'),
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  title: text,
  description: text,
  rows: z.array(row).check(
    z.minLength(1),
    z.maxLength(mostRows),
    z.refine((rows) => isEachOnce(rows.map(({ label }) => label))),
  ),
});

export type GridFile = z.infer<typeof gridFileSchema>;

/** A grid, and its file as it is written, to be saved or sent again. */
export type ReadGrid = { grid: Grid; file: GridFile };

/** @returns the grid that a text holds, or all that is wrong with it, in French, row by row. */
export function parseGrid(written: string): ReadGrid | { problems: string[] } {
  if (written.length > largestGrid) return { problems: [unreadable.tooLarge] };
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return { problems: [unreadable.notJson] };
  }
  return readGrid(json);
}

/** The same of what has already been read as JSON. */
export function readGrid(json: unknown): ReadGrid | { problems: string[] } {
  const parsed = gridFileSchema.safeParse(json);
  if (!parsed.success) return { problems: wordsOfIssues(json, parsed.error.issues) };
  const file = parsed.data;
  const misplaced = misplacedTerms(file);
  if (misplaced.length > 0) return { problems: wordsOfIssues(json, misplaced) };
  const { id, title, description } = file;
  return { file, grid: { id, title, description, rows: file.rows.map(rowOf) } };
}

type FileRow = GridFile['rows'][number];
type Written = { sum: string[]; over?: string[]; times?: number | undefined };

function expressionsOf(row: FileRow): [type: string, written: Written][] {
  if (row.kind === 'heading') return [];
  return Object.entries(row.accounts).flatMap(([type, written]) =>
    written === undefined ? [] : [[type, written]],
  );
}

/** Terms that no form of their accounts holds, as issues: a slip in a code would otherwise read as « absent » for ever. */
function misplacedTerms({ rows }: GridFile) {
  return rows.flatMap((row, index) =>
    expressionsOf(row).flatMap(([type, written]) =>
      (['sum', 'over'] as const).flatMap((side) =>
        (written[side] ?? []).flatMap((term, place) => {
          const message = placeProblem(term, type);
          const path = ['rows', index, 'accounts', type, side, place];
          return message === null ? [] : [{ code: 'custom', path, message }];
        }),
      ),
    ),
  );
}

function rowOf(row: FileRow): GridRow {
  if (row.kind === 'heading') return row;
  const { kind, label, unit, formula = null, note = null, source = null, duration = 'any' } = row;
  const accounts = Object.fromEntries(
    expressionsOf(row).map(([type, { sum, over, times = 1 }]): [string, Expression] => [
      type,
      { above: sum.map(readTerm), below: over?.map(readTerm) ?? null, times },
    ]),
  );
  return { kind, label, unit, formula, note, source, duration, accounts };
}
