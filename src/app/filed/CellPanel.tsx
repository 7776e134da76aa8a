import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { addressOf, type Cell } from '#domain/filed/accounts.ts';
import type { Siren } from '#domain/siren.ts';

import { CopyText } from '../figures/panel/CopyCitation.tsx';
import { Facts } from '../figures/panel/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import {
  cellCitation,
  columnWords,
  depositWords,
  exactAmount,
  formWords,
  keyedByWords,
} from './cell-words.ts';
import { LineLink } from './LineLink.tsx';

import styles from './CellPanel.module.css';

type Props = {
  siren: Siren;
  /** The number that was asked for, then those that stand beside it. */
  cells: readonly Cell[];
  onClose: () => void;
  /** What is to be said besides. */
  children?: ReactNode;
};

/** Where a filed number comes from, down to the column of its form, and its document. */
export function CellPanel({ siren, cells, onClose, children }: Props) {
  const [first] = cells;
  if (first === undefined) return null;
  const { line } = first.source;
  return (
    <Panel side title={line.label ?? `Code ${line.code}`} onClose={onClose}>
      <div className={styles['cells']}>
        {cells.map((cell) => (
          <CellDetail
            key={`${cell.source.accounts.filingId} ${addressOf(cell.source)}`}
            siren={siren}
            cell={cell}
          />
        ))}
        {children}
      </div>
    </Panel>
  );
}

function CellDetail({ siren, cell }: { siren: Siren; cell: Cell }) {
  const { source } = cell;
  const { accounts, line } = source;
  const { documentPage } = line;
  return (
    <section className={styles['cell']}>
      <h3>{exactAmount(cell)}</h3>
      <Facts
        facts={[
          ['Exercice', depositWords(accounts)],
          ['Formulaire', formWords(source)],
          ['Code', line.code],
          ['Colonne', columnWords(source)],
          ['Case', <code key="address">{addressOf(source)}</code>],
          ['Saisie', keyedByWords(accounts)],
          ['Document', <code key="filing">{accounts.filingId}</code>],
          ...(documentPage === null ? [] : [['Page du PDF', String(documentPage)] as const]),
        ]}
      />
      <p>
        <Link to={documentAddress(siren, accounts.filingId, documentPage)}>
          {documentPage === null ? 'Ouvrir le document' : `Ouvrir le document à la page ${documentPage}`}
        </Link>
      </p>
      <p>
        <LineLink
          document={documentAddress(siren, accounts.filingId, null)}
          line={line}
          page={documentPage}
        />
      </p>
      <CopyText text={cellCitation(siren, cell)} />
    </section>
  );
}

function documentAddress(siren: Siren, filingId: string, page: number | null): string {
  const document = `/entreprises/${siren}/comptes/${encodeURIComponent(filingId)}`;
  return page === null ? document : `${document}?page=${page}`;
}
