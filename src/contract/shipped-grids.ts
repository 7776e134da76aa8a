import equity from '#domain/grids/shipped/equity.json' with { type: 'json' };
import labour from '#domain/grids/shipped/labour.json' with { type: 'json' };
import trade from '#domain/grids/shipped/trade.json' with { type: 'json' };

import { readGrid, type ReadGrid } from './grids.ts';

/** The grids that come with Bilanscope. */
export const shippedGrids: readonly ReadGrid[] = [labour, trade, equity].map((json) => {
  const read = readGrid(json);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read;
});
