import { rowMarks, type PlacedColumn } from './form-row.ts';
import type { FormColumn, FormSection, FormTable } from './form-template.ts';
import type { Ledger } from './ledger.ts';
import { box, line, type Mark } from './marks.ts';
import { text } from './typeface.ts';

/** Left and right edges of every table, in points. */
export const frame = { left: 34, right: 564 };

export const headingHeight = 24;

/** Where a table stands. `firstRank` is the rank of its headings among the rows of the page. */
export type TablePlace = { top: number; rowHeight: number; firstRank: number };

/** Number of rows of a table, headings apart. */
export function rowCount(table: FormTable): number {
  return table.sections.reduce((sum, section) => sum + section.rows.length, 0);
}

/** Draws a table: headings, bands, rows, and the amounts that `amounts` holds. */
export function tableMarks(table: FormTable, place: TablePlace, amounts: Ledger): Mark[] {
  const { top, rowHeight, firstRank } = place;
  const columns = placeColumns(table.columns);
  const body = top + headingHeight;
  const bandWidths = [0, 1].map((level) => bandWidth(table.sections, level));
  const marks = [...headingMarks(columns, top, firstRank), ...bandMarks(table.sections, body, rowHeight)];
  let y = body;
  let rank = firstRank;
  for (const { bands, rows } of table.sections) {
    const left = frame.left + bands.reduce((sum, _, level) => sum + (bandWidths[level] ?? 0), 0);
    for (const row of rows) {
      rank += 1;
      marks.push(
        ...rowMarks(row, { columns, left, right: frame.right, y, height: rowHeight, rank }, amounts),
      );
      y += rowHeight;
    }
    marks.push(line(left, y, frame.right, y, 0.9));
  }
  return [...marks, box(frame.left, top, frame.right - frame.left, y - top, 1.2)];
}

function placeColumns(columns: readonly FormColumn[]): PlacedColumn[] {
  return columns.map((column, index) => {
    const after = columns.slice(index + 1).reduce((sum, { width }) => sum + width, 0);
    return { ...column, left: frame.right - after - column.width, right: frame.right - after };
  });
}

function headingMarks(columns: readonly PlacedColumn[], top: number, row: number): Mark[] {
  const bottom = top + headingHeight;
  const rule = line(columns[0]?.left ?? frame.left, bottom, frame.right, bottom, 0.9);
  const titles = columns.flatMap(({ title, left, right }) => {
    const place = {
      size: 6.5,
      weight: 'bold',
      align: 'center',
      fit: right - left - 4,
      role: 'TH',
      row,
    } as const;
    const lines = title.split('\n');
    const first = top + (lines.length === 1 ? 15 : 10.5);
    return lines.map((words, index) => text(words, (left + right) / 2, first + index * 9, place));
  });
  return [rule, ...columns.map(({ left }) => line(left, top, left, bottom)), ...titles];
}

/** Width of the bands of a level: that of its title with the most lines. */
function bandWidth(sections: readonly FormSection[], level: number): number {
  const lines = sections.map(({ bands }) => bands[level]?.split('\n').length ?? 0);
  const most = Math.max(0, ...lines);
  return most === 0 ? 0 : 7 + 7 * most;
}

function bandMarks(sections: readonly FormSection[], top: number, rowHeight: number): Mark[] {
  const marks: Mark[] = [];
  let left = frame.left;
  for (const level of [0, 1]) {
    const width = bandWidth(sections, level);
    for (const { title, from, count } of bandRuns(sections, level))
      marks.push(...oneBand(title, { left, top: top + from * rowHeight, width, height: count * rowHeight }));
    left += width;
  }
  return marks;
}

/** Neighbouring sections under the same title share one band; `from` and `count` are in rows. */
function bandRuns(
  sections: readonly FormSection[],
  level: number,
): { title: string; from: number; count: number }[] {
  const runs: { title: string; from: number; count: number }[] = [];
  let from = 0;
  for (const { bands, rows } of sections) {
    const title = bands[level];
    const last = runs.at(-1);
    if (title !== undefined && last?.title === title && last.from + last.count === from)
      last.count += rows.length;
    else if (title !== undefined) runs.push({ title, from, count: rows.length });
    from += rows.length;
  }
  return runs;
}

function oneBand(title: string, place: { left: number; top: number; width: number; height: number }): Mark[] {
  const { left, top, width, height } = place;
  const lines = title.split('\n');
  const style = { size: 6, weight: 'bold', align: 'center', fit: height - 4, upward: true } as const;
  const words = lines.map((part, index) => {
    const x = left + width / 2 + 2 + (index - (lines.length - 1) / 2) * 7;
    return text(part, x, top + height / 2, { ...style, role: 'artifact' });
  });
  return [box(left, top, width, height, 0.9), ...words];
}
