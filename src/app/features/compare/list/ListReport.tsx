import type { ListedNumber } from '#domain/company-numbers.ts';

import { refusalWords } from './refusal-words.ts';

import styles from './PasteList.module.css';

type Props = {
  lines: readonly ListedNumber[];
  /** Companies that there is room for. */
  room: number;
};

const longestQuoted = 60;

/** What was understood of a pasted list, and each line that was not. */
export function ListReport({ lines, room }: Props) {
  const companies = lines.filter((line) => line.kind === 'company');
  const twice = companies.filter(({ duplicateOf }) => duplicateOf !== null).length;
  const distinct = companies.length - twice;
  const refused = lines.filter((line) => line.kind === 'refused');
  const facts = [
    `${distinct}\u00A0${distinct < 2 ? 'entreprise comprise' : 'entreprises comprises'}`,
    twice === 0 ? null : `${twice}\u00A0en double`,
    distinct > room ? `${distinct - room}\u00A0de trop, laissées de côté` : null,
    refused.length === 0
      ? null
      : `${refused.length}\u00A0${refused.length < 2 ? 'ligne refusée' : 'lignes refusées'}`,
  ];
  return (
    <div className={styles['report']}>
      <p>{`${facts.filter((fact) => fact !== null).join(', ')}.`}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ line, text, reason }) => (
            <li key={line}>
              {`Ligne ${line}, «\u202F${quoted(text)}\u202F»\u00A0: ${refusalWords(reason)}.`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function quoted(text: string): string {
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
}
