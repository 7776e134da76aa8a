/** Pages of a PDF beyond which it is not opened: each weighs before it is drawn; the longest filings have a few hundred. */
export const mostPages = 5_000;
