import { formatSiren, parseSiren, type Siren } from '#domain/siren.ts';

import styles from './CompanyList.module.css';

type Props = {
  title: string;
  companies: readonly { siren: string; name: string | null; purpose: string | null }[];
  onOpen: (siren: Siren) => void;
};

/** Companies at hand, one line each. */
export function CompanyList({ title, companies, onOpen }: Props) {
  return (
    <section className={styles['list']}>
      <h2>{title}</h2>
      <ul>
        {companies.map(({ siren: text, name, purpose }) => {
          const siren = parseSiren(text);
          return siren === null ? null : (
            <li key={siren}>
              <button type="button" onClick={() => onOpen(siren)}>
                <span className={styles['name']}>{name ?? 'Nom inconnu'}</span>
                <span className={styles['siren']}>{formatSiren(siren)}</span>
                {purpose !== null && <span className={styles['purpose']}>{purpose}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
