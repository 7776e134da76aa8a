import { use } from 'react';
import { Link } from 'react-router';

import type { FilingView } from '#contract/filings.ts';
import { filingsOfClosing, isLastTold } from '#domain/forms/filings-of-closing.ts';
import { soughtOf, writtenSought } from '#domain/forms/sought.ts';

import { formatDay } from '../../format/dates.ts';
import { exerciseWords } from '../words/exercise-words.ts';
import type { Year } from '../words/value-words.ts';
import { ListedFilings } from './listed-filings.ts';

type Props = { siren: string; origin: { line: string; form: string }; years: readonly Year[] };

/** The ways to the line that a figure is taken from, in each filing of the same closing; nothing where none is listed. */
export function SeenInFiling({ siren, origin, years }: Props) {
  const filings = use(ListedFilings);
  const seen = years.flatMap((year) => {
    const deposits = filingsOfClosing(filings, year.closing);
    return deposits.map((filing, rank) => ({ filing, words: wayWords(year, deposits, rank) }));
  });
  if (seen.length === 0) return null;
  const sought = soughtOf(origin);
  return (
    <section>
      <h3>{`Voir dans le dépôt\u00A0: ${sought.form}, ligne ${sought.lines.join(' et ')}`}</h3>
      <ul>
        {seen.map(({ filing, words }) => (
          <li key={filing.id}>
            <Link
              to={`/entreprises/${siren}/comptes/${encodeURIComponent(filing.id)}?${writtenSought(sought)}`}
            >
              {words}
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

/** « Voir dans le dépôt : déc. 2025, dernier de 2 dépôts, déposé le 10/09/2026 » */
function wayWords(year: Year, deposits: readonly FilingView[], rank: number): string {
  const which = rank === 0 ? 'le' : 'un autre';
  const date = deposits[rank]?.depositDate ?? null;
  const deposited = date === null ? 'non daté' : `déposé le ${formatDay(date)}`;
  const place = isLastTold(deposits) ? 'dernier' : 'l’un';
  const among = rank === 0 ? [`${place} de ${deposits.length}\u00A0dépôts`, deposited] : [deposited];
  const words = [exerciseWords(year), ...(deposits.length === 1 ? [] : among)].join(', ');
  return `Voir dans ${which} dépôt\u00A0: ${words}`;
}
