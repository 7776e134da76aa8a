import { useState } from 'react';
import { useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import { dateInParis } from '#domain/calendar.ts';
import { bdfWindow } from '#domain/figures/bdf-window.ts';
import { historyOf } from '#domain/filing-history.ts';
import type { Siren } from '#domain/siren.ts';

import { publicOnlySentence } from '../sources/source-words.ts';
import { arrange } from './arrange.ts';
import { arrangementIn, withArrangement } from './arrangement-address.ts';
import { ArrangementForm } from './ArrangementForm.tsx';
import { FilingTable } from './FilingTable.tsx';
import { Timeline } from './timeline/Timeline.tsx';

import styles from './FilingList.module.css';

type Props = {
  siren: Siren;
  current: Case;
  filings: readonly FilingView[];
  /** Whether nothing but public filings could be known. */
  publicOnly: boolean;
};

/** The history of a company's deposits, as a line and as a table arranged by the page's address. */
export function FilingList({ siren, current, filings, publicOnly }: Props) {
  const [today] = useState(() => dateInParis(Date.now()));
  const [params, setParams] = useSearchParams();
  const [pointed, setPointed] = useState<string | null>(null);
  const arrangement = arrangementIn(params);
  const history = historyOf(filings, today);
  const rows = arrange(history, arrangement);
  const opensFigures = current.demarche.sources.includes('bdf');
  return (
    <>
      <Timeline
        siren={siren}
        rows={history}
        window={opensFigures ? bdfWindow(today) : null}
        publicOnly={publicOnly}
        pointed={pointed}
        onPoint={setPointed}
      />
      {filings.length > 1 && (
        <ArrangementForm
          filings={filings}
          arrangement={arrangement}
          shown={rows.filter((row) => row.kind === 'filing').length}
          onChange={(next) =>
            setParams(withArrangement(params, next), {
              replace: true,
              // The next choice starts from this one, however soon it comes.
              flushSync: true,
            })
          }
        />
      )}
      <FilingTable {...{ siren, current, rows, publicOnly, pointed }} onPoint={setPointed} />
      {publicOnly && <p className={styles['note']}>{publicOnlySentence}</p>}
    </>
  );
}
