import { dateInParis } from '#domain/calendar.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { restrictionSentence, type ExportContext } from '../../exports/exported.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { Fact, FactSide, KeptFact } from './kept-facts.ts';
import type { FormOfFiling } from './told-pages.ts';

/** What is known of the documents besides what was kept: pages told, fingerprints taken. */
export type Known = {
  pageOf: (form: FormOfFiling) => number | null;
  fingerprints: Fingerprints;
};

export type FactsOf = {
  company: { siren: Siren; name: string | null };
  context: ExportContext;
  facts: readonly KeptFact[];
} & Known;

/** The page of the PDF where a side stands, as told by the agent or by who keyed it; null when nobody told. */
export function pageOfSide(
  { from }: FactSide,
  { form, page }: Fact['line'],
  known: Pick<Known, 'pageOf'>,
): number | null {
  if (from.kind !== 'filing') return null;
  return known.pageOf({ filingId: from.filingId, form, page }) ?? from.keyedPage;
}

/** The findings kept, for a program and for the record. It says what was read, and judges nothing. */
export function factsDocument({ company, context, facts, ...known }: FactsOf) {
  return {
    format: 'bilanscope-constatations/1',
    siren: company.siren,
    company: company.name,
    ...context,
    restriction: restrictionSentence,
    facts: facts.map(({ sides, ...fact }) => ({
      ...fact,
      sides: sides.map((side) => ({
        ...side,
        documentPage: pageOfSide(side, fact.line, known),
        fingerprint:
          side.from.kind === 'filing' ? (known.fingerprints.get(side.from.filingId) ?? null) : null,
      })),
    })),
  };
}

/** The same as a file, and its name. */
export function factsFile(facts: FactsOf): { file: Blob; name: string } {
  const text = `${JSON.stringify(factsDocument(facts), null, 2)}\n`;
  const day = dateInParis(Date.parse(facts.context.madeAt));
  return {
    file: new Blob([text], { type: 'application/json' }),
    name: `${facts.company.siren}_constatations_${day}.json`,
  };
}

/** « Constatations, Ateliers (fictive), SIREN 000 314 153 » */
export function factsTitle({ siren, name }: FactsOf['company']): string {
  return ['Constatations', name, `SIREN ${formatSiren(siren)}`].filter((part) => part !== null).join(', ');
}
