import { parseIsoDate, type IsoDate } from '#domain/calendar.ts';
import { parseEuros } from '#domain/procurement/amount.ts';
import { turnoverCeiling, type CeilingRule } from '#domain/procurement/turnover-ceiling.ts';
import type { Siren } from '#domain/siren.ts';

/** A lot as it is typed; a contract without lots is one. */
export type LotDraft = { id: number; name: string; value: string; minimum: string };

/** A consultation as it is typed: it stays in this tab's memory, its amounts are not public yet. */
export type ConsultationDraft = {
  launchedOn: string;
  lots: readonly LotDraft[];
  /** Candidates who apply together, each in one groupement at most. */
  groupements: readonly (readonly Siren[])[];
};

export const emptyConsultation: ConsultationDraft = {
  launchedOn: '',
  lots: [{ id: 1, name: '', value: '', minimum: '' }],
  groupements: [],
};

/** What is understood of a lot. */
export type Lot = {
  id: number;
  title: string;
  /** Euros, excluding tax; null as long as none is typed. */
  minimum: number | null;
  /** Null without an estimated value or a launch date. */
  ceiling: { euros: number; rule: CeilingRule; value: number; launchedOn: IsoDate } | null;
};

/** Reads a lot; `several` names it by its place when it has no name. */
export function lotOf(draft: LotDraft, launchedOn: string, several: boolean): Lot {
  const value = parseEuros(draft.value);
  const launch = parseIsoDate(launchedOn);
  return {
    id: draft.id,
    title: draft.name.trim() || (several ? `Lot ${draft.id}` : 'Marché'),
    minimum: parseEuros(draft.minimum),
    ceiling:
      value === null || launch === null
        ? null
        : { ...turnoverCeiling(value, launch), value, launchedOn: launch },
  };
}

/** Whether the minimum announced passes the ceiling; null where one of them is not known. */
export function exceedsCeiling({ minimum, ceiling }: Lot): boolean | null {
  return minimum === null || ceiling === null ? null : minimum > ceiling.euros;
}
