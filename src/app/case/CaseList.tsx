import { useQuery } from '@tanstack/react-query';

import { casesQuery } from '../api/queries.ts';
import { formatInstant } from '../format/dates.ts';
import { announce } from '../ui/announce.ts';
import { chooseCase } from './chosen-case.ts';
import { useCurrentCase } from './current-case.ts';

import styles from './CaseList.module.css';

/** The agent's other cases, newest first; nothing where there is none. */
export function CaseList({ onChoose }: { onChoose: () => void }) {
  const { data: cases = [] } = useQuery(casesQuery());
  const { current } = useCurrentCase();
  const others = cases.filter(({ id }) => id !== current?.id);
  if (others.length === 0) return null;
  return (
    <section className={styles['resume']}>
      <h2>Reprendre un dossier</h2>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => {
                chooseCase(one.id);
                announce(`Dossier repris\u00A0: ${one.objet}.`);
                onChoose();
              }}
            >
              <strong>{one.objet}</strong>
              <span>
                {one.demarche.label} · ouvert le {formatInstant(one.openedAt)}
                {one.commitment ? '' : ' · sans engagement'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
