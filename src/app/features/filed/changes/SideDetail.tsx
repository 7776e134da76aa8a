import { useId, useState } from 'react';
import { Link } from 'react-router';

import type { Siren } from '#domain/siren.ts';

import type { DocumentRef } from '../../../documents/document-ref.ts';
import { useRecognisedPage } from '../../../documents/forms/useRecognisedPage.ts';
import { Facts } from '../../../figures/panel/Facts.tsx';
import { pageOfSide } from '../../../filed/kept-facts/facts-file.ts';
import type { Fact, FactSide } from '../../../filed/kept-facts/kept-facts.ts';
import type { ToldPages } from '../../../filed/kept-facts/told-pages.ts';
import { LineLink } from '../../../filed/LineLink.tsx';
import { mostPages } from '../../../files/most-pages.ts';
import { formatInstant, formatMonth } from '../../../format/dates.ts';
import { formatDecimal } from '../../../format/decimal.ts';
import {
  cellsWords,
  depositReference,
  documentWords,
  factAmount,
  keyingWords,
  sourceWords,
} from './fact-words.ts';

import styles from './FactPanel.module.css';

type Props = { caseId: string; siren: Siren; fact: Fact; side: FactSide; pages: ToldPages };

/** One side of a finding: its amount, its cells, its document and the page told. */
export function SideDetail({ caseId, siren, fact, side, pages }: Props) {
  const { from } = side;
  return (
    <section className={styles['side']}>
      <h3>
        {factAmount(side, fact)}
        <small>{side.role}</small>
      </h3>
      {from.kind === 'bdf' ? (
        <Facts
          facts={[
            ['Exercice', formatMonth(from.closing)],
            ['Reçu', from.received === null ? 'champ absent' : `« ${from.received} » (${from.receivedUnit})`],
            ['Source', sourceWords(from)],
            ['Obtenu', formatInstant(from.fetchedAt)],
          ]}
        />
      ) : (
        <>
          <Facts
            facts={[
              ['Document', documentWords(from)],
              ['Case', cellsWords(side, fact)],
              ['Dépôt', depositReference(from)],
              ['Saisie', keyingWords(from)],
            ]}
          />
          <PageField
            filing={{ caseId, siren, kind: 'filing', id: from.filingId }}
            line={fact.line}
            where={side.role}
            page={pageOfSide(side, fact.line, pages)}
            onTell={(page) => pages.tell({ ...fact.line, filingId: from.filingId }, page)}
          />
        </>
      )}
    </section>
  );
}

type PageFieldProps = {
  filing: DocumentRef;
  line: Fact['line'];
  /** Which side it is, said to whom cannot see it. */
  where: string;
  page: number | null;
  onTell: (page: number | null) => void;
};

/** The document, at the page told: nothing but the scan says on which one a form stands. */
function PageField({ filing, line, where, page, onTell }: PageFieldProps) {
  const id = useId();
  const [refused, setRefused] = useState(false);
  const recognised = useRecognisedPage(filing, line.form);
  const document = `/entreprises/${filing.siren}/comptes/${encodeURIComponent(filing.id)}`;
  const address = page === null ? document : `${document}?page=${page}`;
  return (
    <div className={styles['page']}>
      <label htmlFor={id}>Page du PDF</label>
      <input
        id={id}
        type="number"
        min={1}
        max={mostPages}
        inputMode="numeric"
        placeholder={recognised === null ? undefined : String(recognised)}
        defaultValue={page ?? ''}
        aria-invalid={refused}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setRefused(!target.validity.valid);
          onTell(pageIn(target));
        }}
      />
      <Link to={address}>
        {page === null ? 'Ouvrir le document' : `Ouvrir le document à la page ${page}`}
      </Link>
      {page === null && <LineLink document={document} line={line} page={recognised} />}
      {/* Beside the other page. With an opener, the tab goes on with the case of this one. */}
      <a href={address} target="_blank" rel="opener">
        Autre onglet<span className="visually-hidden">{` (${where})`}</span>
      </a>
      <small id={`${id}-hint`} aria-live="polite">
        {refused
          ? `Un numéro de page va de 1 à ${formatDecimal(mostPages, { fewest: 0, most: 0 })}\u00A0: celui-ci n’est pas noté.`
          : noteWords(page, recognised)}
      </small>
    </div>
  );
}

function noteWords(page: number | null, recognised: number | null): string {
  return page === null && recognised !== null
    ? `Supposée\u00A0: page ${recognised}, reconnue d’après ses mots.`
    : 'Notée par vous, non vérifiée, pour tout ce formulaire de ce dépôt.';
}

/** Null for what is not a page. */
function pageIn({ validity, valueAsNumber }: HTMLInputElement): number | null {
  return validity.valid && Number.isInteger(valueAsNumber) ? valueAsNumber : null;
}
