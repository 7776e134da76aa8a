import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';

import type { Case } from '#contract/cases.ts';
import { formatSiren } from '#domain/siren.ts';

import { fragmentOf } from '../../documents/reader/find/fragment.ts';
import { useTextsOfAll } from '../../documents/texts/texts.ts';
import type { CompanyDocuments } from './company-documents.ts';
import { CompanyList } from './documents/CompanyList.tsx';
import { isRead, type Known } from './documents/state-words.ts';
import { countWords, DocumentHits } from './hits/DocumentHits.tsx';
import { useHits } from './hits/useHits.ts';
import { heldOf, useHeld } from './queue/held.ts';
import { SearchForm } from './SearchForm.tsx';
import { createSnippetQueue } from './snippets/snippet-queue.ts';
import { useSought } from './useSought.ts';

import styles from './SearchOver.module.css';

type Props = {
  current: Case;
  companies: readonly CompanyDocuments[];
};

/** One search over every document of one or several companies, read or to be read. */
export function SearchOver({ current, companies }: Props) {
  const client = useQueryClient();
  const { sought, change, settle } = useSought();
  const asked = useDeferredValue(sought);
  const listed = useMemo(() => companies.flatMap((company) => company.listed ?? []), [companies]);
  const documents = useMemo(() => listed.map(({ document }) => document), [listed]);
  const texts = useTextsOfAll(documents);
  const held = useHeld(documents);
  const hits = useHits(texts, asked);
  const [snippets] = useState(() => createSnippetQueue((document) => heldOf(client, document)?.file ?? null));
  const known = listed.map((_, index): Known => ({
    texts: texts[index] ?? new Map(),
    held: held[index] ?? null,
  }));
  const found = listed
    .map((one, index) => ({ one, hits: hits?.[index] ?? [], held: held[index] ?? null }))
    .filter((document) => document.hits.length > 0);
  const several = companies.length > 1;
  return (
    <div className={styles['search']}>
      <SearchForm sought={sought} onChange={change} onSettle={settle} outcome={outcomeWords(hits, known)} />
      <div className={styles['columns']}>
        <section className={styles['documents']} aria-labelledby="depots-cherches">
          <h2 id="depots-cherches">Dépôts</h2>
          {companies.map((company) => (
            <CompanyList
              key={company.siren}
              current={current}
              company={company}
              named={several}
              known={known.filter((_, index) => listed[index]?.document.siren === company.siren)}
            />
          ))}
        </section>
        <section className={styles['results']} aria-labelledby="passages-trouves">
          <h2 id="passages-trouves">Passages trouvés</h2>
          {hits === null && <p className={styles['hint']}>Tapez un nom, des mots ou un montant.</p>}
          {hits !== null && found.length === 0 && <p className={styles['hint']}>Aucun passage à montrer.</p>}
          {companies.map((company) => {
            const ofCompany = found.filter(({ one }) => one.document.siren === company.siren);
            if (ofCompany.length === 0) return null;
            return (
              <div key={company.siren} className={styles['company']}>
                {several && <p className={styles['name']}>{companyWords(company)}</p>}
                {ofCompany.map((document) => (
                  <DocumentHits
                    key={document.one.address}
                    listed={document.one}
                    hits={document.hits}
                    pageCount={document.held?.pages ?? null}
                    fragment={fragmentOf(asked)}
                    snippets={document.held?.file == null ? null : snippets}
                  />
                ))}
              </div>
            );
          })}
        </section>
      </div>
    </div>
  );
}

/** « Ménétrier · 000 314 153 », or its number alone. */
function companyWords({ siren, name }: CompanyDocuments): string {
  return name === null ? `SIREN ${formatSiren(siren)}` : `${name} · ${formatSiren(siren)}`;
}

/** What was found, and what is not read; empty while nothing is looked for. */
function outcomeWords(hits: readonly (readonly unknown[])[] | null, known: readonly Known[]): string {
  if (hits === null) return '';
  const total = hits.reduce((sum, { length }) => sum + length, 0);
  const places = hits.filter(({ length }) => length > 0).length;
  const unread = known.filter((one) => !isRead(one)).length;
  const left =
    unread === 0
      ? ''
      : ` ${unread} ${unread > 1 ? 'dépôts ne sont pas lus' : 'dépôt n’est pas lu'} en entier.`;
  if (total > 0) return `${countWords(total)} dans ${places} dépôt${places > 1 ? 's' : ''}.${left}`;
  if (known.every(({ texts }) => texts.size === 0))
    return `Aucun dépôt n’est encore lu\u00A0: lisez-en pour y chercher.`;
  return `Aucun passage dans ce qui est lu.${left}`;
}
