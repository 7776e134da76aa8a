import type { DerivedName } from '#domain/figures/derived.ts';

import type { AmountUnit } from '../../format/amounts.ts';
import { formatInstant } from '../../format/dates.ts';
import { derivedCitation } from '../words/citation.ts';
import { shownDerived } from '../words/definitions.ts';
import { derivedChange, derivedWorkings } from '../words/derived-words.ts';
import { exerciseWords } from '../words/exercise-words.ts';
import { measureSentence, originSentence } from '../words/origin-words.ts';
import { pairsOf, pairWords } from '../words/pairs.ts';
import type { ShownFigures } from '../words/value-words.ts';
import { CopyText } from './CopyCitation.tsx';
import { Facts } from './Facts.tsx';

type Props = { name: DerivedName; figures: ShownFigures; unit: AmountUnit };

/** How an amount was worked out here: its formula, with the numbers of each exercise. */
export function DerivedDetail({ name, figures, unit }: Props) {
  const { source, fetchedAt, years } = figures;
  const { definition, origin, measure } = shownDerived(name, years);
  const changes = pairsOf(years).toReversed();
  return (
    <>
      <p>{definition}</p>
      <Facts
        facts={[
          ['Origine', originSentence(origin)],
          ['Montants', `${source.provider}, par ${source.service} (contrat ${source.contract})`],
          ['Reçus le', formatInstant(fetchedAt)],
          ['Nature', measureSentence(measure)],
        ]}
      />
      <section>
        <h3>Formule, avec ses nombres</h3>
        <Facts facts={years.map((year) => [exerciseWords(year), derivedWorkings(name, year, unit)])} />
      </section>
      {changes.length > 0 && (
        <section>
          <h3>Écarts</h3>
          <Facts
            facts={changes.map((pair) => [
              pairWords(pair),
              derivedChange(name, pair, unit) || 'non calculable',
            ])}
          />
        </section>
      )}
      <CopyText text={derivedCitation(name, figures, unit)} />
    </>
  );
}
