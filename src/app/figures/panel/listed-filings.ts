import { createContext } from 'react';

import type { FilingView } from '#contract/filings.ts';

/** The filings of the company whose figures are shown, as far as they are listed: where a figure can be seen. */
export const ListedFilings = createContext<readonly FilingView[]>([]);
