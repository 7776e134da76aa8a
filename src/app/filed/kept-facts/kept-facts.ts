import type { Source } from '#contract/filings.ts';
import type { IsoDate, YearMonth } from '#domain/calendar.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import type { FigureName } from '#domain/figures/names.ts';
import type { CellAddress } from '#domain/filed/accounts.ts';
import type { Siren } from '#domain/siren.ts';

import { useCaseMemory } from './case-memory.ts';

/** The document that a side was read in, as it can be found again. */
export type FactDocument = {
  kind: 'filing';
  filingId: string;
  /** Its name at INPI; null where the service does not tell. */
  name: string | null;
  depositNumber: string | null;
  confidentiality: Confidentiality;
  closing: IsoDate | null;
  depositDate: IsoDate | null;
  keyedBy: 'inpi' | 'agent';
  /** What INPI said of its keying, in words: its reserve, its treatments. */
  keying: readonly string[];
  /** The page of the PDF that the amount was keyed with; null where nobody said. */
  keyedPage: number | null;
  source: Source;
  fetchedAt: string;
};

/** An answer of the Banque de France: no document lies behind it. */
export type FactAnswer = {
  kind: 'bdf';
  figure: FigureName;
  closing: YearMonth;
  /** The very text received; null when the field is absent. */
  received: string | null;
  receivedUnit: string;
  source: Source;
  fetchedAt: string;
};

/** One of the two sides of a finding. */
export type FactSide = {
  /** What this side is of the other: « dépôt de l’exercice », « N‑1 du dépôt suivant ». */
  role: string;
  /** In `currency`; null when absent, which is not zero. */
  amount: number | null;
  /**
   * Where it stands: several cells are added up; none when it is absent. `keyings` are all the amounts keyed for the
   * cell, in the order of the file: several where its line is keyed again.
   */
  cells: readonly { address: CellAddress; column: string; amount: number; keyings: readonly number[] }[];
  from: FactDocument | FactAnswer;
};

/** One line that two sides tell otherwise: what was read, and where. It holds no verdict. */
export type Fact = {
  /** The same finding of the same filings is kept once. */
  id: string;
  kind: 'restated' | 'again' | 'bdf';
  /** `name` is what it is called, `label` what its form prints; null for a code that INPI's table does not hold. */
  line: { form: string | null; page: string; code: string; name: string; label: string | null };
  sides: readonly [FactSide, FactSide];
  /** The second amount less the first; null when one is absent. */
  change: number | null;
  currency: string;
};

/** A finding that the agent keeps, and when, in ISO 8601. */
export type KeptFact = Fact & { keptAt: string };

/** `unsaved` as long as one of them is neither in a file nor on paper. */
type Kept = { facts: readonly KeptFact[]; unsaved: boolean };

const none: Kept = { facts: [], unsaved: false };

/**
 * The findings kept of a company in the name of a case, in the order in which they were.
 *
 * @param now milliseconds; the clock of the machine unless told.
 */
export function useKeptFacts(caseId: string, siren: Siren, now: () => number = Date.now) {
  const [{ facts }, update] = useCaseMemory(caseId, siren, 'kept-facts', none);
  const without = (kept: readonly KeptFact[], id: string) => kept.filter((one) => one.id !== id);
  return {
    facts,
    isKept: (id: string): boolean => facts.some((one) => one.id === id),
    keep: (fact: Fact): void => {
      const keptAt = new Date(now()).toISOString();
      update((kept) => ({
        facts: [...without(kept.facts, fact.id), { ...fact, keptAt }],
        unsaved: true,
      }));
    },
    remove: (id: string): void =>
      update((kept) => {
        const left = without(kept.facts, id);
        return { facts: left, unsaved: kept.unsaved && left.length > 0 };
      }),
    markSaved: (): void => update((kept) => ({ ...kept, unsaved: false })),
  };
}
