import { use } from 'react';
import { Link } from 'react-router';

import { filingOfClosing } from '#domain/forms/filing-of-closing.ts';
import { soughtOf, writtenSought } from '#domain/forms/sought.ts';

import { exerciseWords } from '../words/exercise-words.ts';
import type { Year } from '../words/value-words.ts';
import { ListedFilings } from './listed-filings.ts';

type Props = { siren: string; origin: { line: string; form: string }; years: readonly Year[] };

/** The way to the line that a figure is taken from, in the filing of the same closing; nothing where none is listed. */
export function SeenInFiling({ siren, origin, years }: Props) {
  const filings = use(ListedFilings);
  const seen = years.flatMap((year) => {
    const filing = filingOfClosing(filings, year.closing);
    return filing === null ? [] : [{ year, filing }];
  });
  if (seen.length === 0) return null;
  const sought = soughtOf(origin);
  return (
    <section>
      <h3>{`Voir dans le dépôt\u00A0: ${sought.form}, ligne ${sought.lines.join(' et ')}`}</h3>
      <ul>
        {seen.map(({ year, filing }) => (
          <li key={year.closing}>
            <Link
              to={`/entreprises/${siren}/comptes/${encodeURIComponent(filing.id)}?${writtenSought(sought)}`}
            >
              {`Voir dans le dépôt\u00A0: ${exerciseWords(year)}`}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <small>
          La page est cherchée dans le document, dont les images sont lues dans ce navigateur. Des comptes
          simplifiés ont la même ligne sur un formulaire 2033.
        </small>
      </p>
    </section>
  );
}
