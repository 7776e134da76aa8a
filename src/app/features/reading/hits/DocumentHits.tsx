import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';

import type { Hit } from '#domain/text-search/search.ts';

import { classWords } from '../../../documents/forms/form-names.ts';
import { usePageClasses } from '../../../documents/forms/usePageClasses.ts';
import { rotationOf } from '../../../documents/rotations/rotations.ts';
import { Badge } from '../../../ui/Badge.tsx';
import type { Listed } from '../listed.ts';
import type { SnippetQueue } from '../snippets/snippet-queue.ts';
import { Snippet } from '../snippets/Snippet.tsx';
import { byPage, mostPages } from './by-page.ts';

import styles from './DocumentHits.module.css';

type Props = {
  listed: Listed;
  hits: readonly Hit[];
  /** Pages of the document; null where only those read are known. */
  pageCount: number | null;
  /** The fragment that has the reader light what is looked for. */
  fragment: string;
  /** Null where the bytes of the document are not kept. */
  snippets: SnippetQueue | null;
};

/** What was found in one document, page by page: each passage opens the reader where it stands. */
export function DocumentHits({ listed, hits, pageCount, fragment, snippets }: Props) {
  const { title, deposit, confidentiality, address, document } = listed;
  const { shown, pages } = useMemo(() => byPage(hits), [hits]);
  const classes = usePageClasses(document, pageCount ?? Math.max(0, ...hits.map(({ page }) => page)));
  const known = new Map(classes.filter(({ by }) => by !== null).map((told) => [told.page, told] as const));
  return (
    <section className={styles['document']} aria-label={`${title}, ${deposit}`}>
      <h3>
        {title} <small>{`${deposit}, ${countWords(hits.length)}`}</small>{' '}
        <Badge confidentiality={confidentiality} />
      </h3>
      <ol className={styles['pages']}>
        {shown.map(({ page, shown: passages, more }) => {
          const told = known.get(page);
          return passages.map((hit, index) => (
            // Passages are found anew from the same words: they have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${page}-${index}`} className={styles['hit']}>
              <Link to={`${address}?page=${page}${fragment}`} className={styles['link']}>
                {snippets !== null && <Shown queue={snippets} listed={listed} hit={hit} />}
                <span className={styles['words']}>
                  <span className={styles['place']}>
                    <strong>{`Page ${page}`}</strong>
                    {told !== undefined && ` · ${classWords(told)}${told.by === 'guess' ? '\u00A0?' : ''}`}
                    {hit.origin === 'recognised' && <small> · texte reconnu sur l’image</small>}
                    {hit.approximate && <em className={styles['approximate']}>approchant</em>}
                  </span>
                  <span className={styles['context']}>
                    {hit.before}
                    <mark>{hit.found}</mark>
                    {hit.after}
                  </span>
                  {more > 0 && index === passages.length - 1 && (
                    <small>{`et ${more} autre${more > 1 ? 's' : ''} sur cette page`}</small>
                  )}
                </span>
              </Link>
            </li>
          ));
        })}
      </ol>
      {pages > mostPages && (
        <p>{`${mostPages} pages montrées sur ${pages}\u00A0: précisez ce que vous cherchez.`}</p>
      )}
    </section>
  );
}

function Shown({ queue, listed, hit }: { queue: SnippetQueue; listed: Listed; hit: Hit }) {
  const client = useQueryClient();
  const rotation = rotationOf(client, listed.document, hit.page);
  const passage = useMemo(() => ({ page: hit.page, boxes: hit.boxes, rotation }), [hit, rotation]);
  return <Snippet queue={queue} document={listed.document} passage={passage} />;
}

/** « 3 passages » */
export function countWords(count: number): string {
  return `${count}\u00A0passage${count > 1 ? 's' : ''}`;
}
