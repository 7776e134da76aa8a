export type Move = 'up' | 'down' | 'left' | 'right';

/** A row and a column of the grid: 0 the exercise, 1 the one before, 2 the page, 3 its change. */
export type Spot = { row: number; column: number };

/**
 * Where a key leads from a cell, as in a spreadsheet; null when the key is for the text of the cell. Left and right
 * leave it once the caret is at its end, or when all of it is selected as it is on arrival.
 */
export function moveOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, cell: Element): Move | null {
  if (event.key === 'Enter')
    return cell instanceof HTMLInputElement ? (event.shiftKey ? 'up' : 'down') : null;
  if (event.shiftKey) return null;
  if (event.key === 'ArrowUp') return 'up';
  if (event.key === 'ArrowDown') return 'down';
  if (event.key === 'ArrowLeft' && leaves(cell, 'left')) return 'left';
  if (event.key === 'ArrowRight' && leaves(cell, 'right')) return 'right';
  return null;
}

function leaves(cell: Element, side: 'left' | 'right'): boolean {
  if (!(cell instanceof HTMLInputElement)) return true;
  const { selectionStart: start, selectionEnd: end, value } = cell;
  if (start === 0 && end === value.length) return true;
  return start === end && start === (side === 'left' ? 0 : value.length);
}

/**
 * The next cell in a direction; null at the edge. Up and down skip the rows that lack the column.
 *
 * @param has whether there is a cell at a spot.
 */
export function nextSpot(
  { row, column }: Spot,
  move: Move,
  rows: number,
  has: (spot: Spot) => boolean,
): Spot | null {
  const step = move === 'up' || move === 'left' ? -1 : 1;
  const vertical = move === 'up' || move === 'down';
  const spots = Array.from({ length: vertical ? rows : 4 }, (_, index): Spot => {
    const away = step * (index + 1);
    return vertical ? { row: row + away, column } : { row, column: column + away };
  });
  return spots.find((spot) => Math.min(spot.row, spot.column) >= 0 && spot.row < rows && has(spot)) ?? null;
}
