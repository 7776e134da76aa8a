import type { Source } from '#contract/filings.ts';
import type { FiguresYear } from '#domain/figures/figures.ts';

import type { Inquiry } from '../upstream/inquiry.ts';
import type { Answer } from '../upstream/shared-answers.ts';

/** The figures of a company, newest exercise first, and the unit in which the source gave its amounts. */
export type CompanyFigures = {
  years: readonly FiguresYear[];
  receivedUnit: { name: string; euros: number };
  /** Euros in one unit of the amounts' real precision. */
  precision: number;
  /** Points in the ratio's last decimal. */
  ratioPrecision: number;
};

/** Where the Banque de France's figures come from, whatever the contract behind. Failures are ProblemErrors. */
export type FiguresSource = {
  source: Source;
  figures(inquiry: Inquiry, refresh: boolean): Promise<Answer<CompanyFigures>>;
};
