import type { MetadataLine } from '#contract/metadata.ts';

type Columns = MetadataLine['columns'];

/** Lines that share a page, a form and the meaning of their columns. */
export type LineGroup = {
  page: string;
  /** Null for codes that INPI's table does not hold. */
  form: string | null;
  columns: Columns;
  lines: MetadataLine[];
};

/** The places of the four amounts of a line. */
export const places = [0, 1, 2, 3] as const;

export type Place = (typeof places)[number];

/**
 * Groups lines by form, in the order of the document. A form whose columns change their meaning on the way (2033-A:
 * assets, then liabilities) makes several groups; a line that leaves a column empty goes with those around it.
 */
export function groupLines(lines: readonly MetadataLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const group = groups.findLast(
      ({ page, form, columns }) => page === line.page && form === line.form && agree(columns, line.columns),
    );
    if (group === undefined)
      groups.push({ page: line.page, form: line.form, columns: [...line.columns], lines: [line] });
    else {
      group.lines.push(line);
      for (const place of places) group.columns[place] ??= line.columns[place];
    }
  }
  return groups;
}

/** The amount of a line in one of its four places; null is an empty cell. */
export function amountAt(line: MetadataLine, place: Place): number | null {
  return [line.m1, line.m2, line.m3, line.m4][place] ?? null;
}

/** The places that a group shows: those that mean something, and those that hold an amount all the same. */
export function shownPlaces({ columns, lines }: LineGroup): Place[] {
  return places.filter(
    (place) => columns[place] !== null || lines.some((line) => amountAt(line, place) !== null),
  );
}

function agree(one: Columns, other: Columns): boolean {
  return places.every((place) => {
    const [first, second] = [one[place], other[place]];
    return first === null || second === null || first === second;
  });
}
