import type { FilingView } from '#contract/filings.ts';
import { yearOf, type IsoDate } from '#domain/calendar.ts';
import type { HistoryEntry, HistoryGap } from '#domain/filing-history.ts';

import { confidentialityLabels } from '../../../format/confidentiality.ts';
import { formatDay } from '../../../format/dates.ts';
import { labelStep, timelineScale } from './timeline-scale.ts';
import { TimelineMark } from './TimelineMark.tsx';

import styles from './Timeline.module.css';

type Props = {
  rows: readonly (HistoryEntry<FilingView> | HistoryGap)[];
  /** The closings that the Banque de France keeps; null where the procedure does not open them. */
  window: { from: IsoDate; to: IsoDate } | null;
};

const [axis, depositHeight, labelHeight] = [44, 26, 66];

/** Closings on a line, each tied to its deposit, with the closings that have none. The table below says the same. */
export function Timeline({ rows, window }: Props) {
  const filings = rows.flatMap((row) => (row.kind === 'filing' ? row.filing : []));
  const gaps = rows.flatMap((row) => (row.kind === 'gap' ? (row.expectedClosing ?? []) : []));
  const closings = filings.flatMap(({ closingDate }) => closingDate ?? []);
  const deposits = filings.flatMap(({ depositDate }) => depositDate ?? []);
  const scale = timelineScale([...closings, ...gaps, ...deposits]);
  if (scale === null || closings.length === 0) return null;
  const at = (date: IsoDate): string => `${(scale(date) * 100).toFixed(2)}%`;
  const marks = [...new Set([...closings, ...gaps])].toSorted();
  const step = labelStep(marks.length, 9);
  return (
    <figure>
      <figcaption className="visually-hidden">{inWords(filings, gaps)}</figcaption>
      <svg className={styles['timeline']} aria-hidden="true" height="74" width="100%">
        {window !== null && <WindowBand window={window} scale={scale} />}
        <line className={styles['axis']} x1="0" x2="100%" y1={axis} y2={axis} />
        {filings.map(({ id, closingDate, depositDate, confidentiality }) =>
          closingDate === null ? null : (
            <g key={id}>
              {depositDate !== null && (
                <>
                  <line
                    className={styles['tie']}
                    x1={at(closingDate)}
                    y1={axis}
                    x2={at(depositDate)}
                    y2={depositHeight}
                  />
                  <circle className={styles['deposit']} cx={at(depositDate)} cy={depositHeight} r="2.5" />
                </>
              )}
              <TimelineMark x={at(closingDate)} y={axis} confidentiality={confidentiality} />
            </g>
          ),
        )}
        {gaps.map((date) => (
          <text key={date} className={styles['gap']} x={at(date)} y={axis + 6}>
            ?
          </text>
        ))}
        {marks.map((date, index) =>
          (marks.length - 1 - index) % step === 0 ? (
            <text key={date} className={styles['year']} x={at(date)} y={labelHeight}>
              {yearOf(date)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}

function WindowBand({
  window,
  scale,
}: {
  window: { from: IsoDate; to: IsoDate };
  scale: (date: IsoDate) => number;
}) {
  const from = Math.max(0, scale(window.from));
  const width = Math.min(1, scale(window.to)) - from;
  if (width <= 0) return null;
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  return (
    <>
      <rect className={styles['window']} x={percent(from)} width={percent(width)} y="14" height="38" rx="3" />
      <text className={styles['windowName']} x={percent(from + width)} y="10">
        fenêtre Banque de France
      </text>
    </>
  );
}

function inWords(filings: readonly FilingView[], gaps: readonly IsoDate[]): string {
  const dated = filings.filter(({ closingDate }) => closingDate !== null);
  const list = dated.map(({ closingDate, confidentiality }) =>
    closingDate === null
      ? ''
      : `${formatDay(closingDate)} ${confidentialityLabels[confidentiality].toLowerCase()}`,
  );
  const missing = gaps.length === 0 ? '' : `. Aucun dépôt connu pour ${gaps.map(formatDay).join(', ')}`;
  return `Clôtures des comptes déposés\u00A0: ${list.join(', ')}${missing}.`;
}
