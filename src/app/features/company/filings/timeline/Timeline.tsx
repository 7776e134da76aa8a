import { addMonths, type IsoDate } from '#domain/calendar.ts';
import { usualDelayMonths } from '#domain/filing-history.ts';
import type { Siren } from '#domain/siren.ts';

import { marksOf, type HistoryRow, type Mark } from './marks.ts';
import { markWords, summaryWords, usualDelaySentence } from './reading.ts';
import { spansOf, type Span } from './spans.ts';
import { timelineScale } from './timeline-scale.ts';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { TimelineMarks } from './TimelineMarks.tsx';

import styles from './Timeline.module.css';

type Props = {
  siren: Siren;
  rows: readonly HistoryRow[];
  /** The closings that the Banque de France keeps; null where the procedure does not open them. */
  window: { from: IsoDate; to: IsoDate } | null;
  /** Whether nothing but public filings could be known. */
  publicOnly: boolean;
  /** The row that the pointer or the focus is on, here or in the table below. */
  pointed: string | null;
  onPoint: (key: string | null) => void;
};

/** The picture of the list below: exercises on a line, each tied to its deposit, with what is missing. */
export function Timeline({ siren, rows, window, publicOnly, pointed, onPoint }: Props) {
  const marks = marksOf(rows);
  const spans = spansOf(marks);
  const scale = timelineScale(datesOf(marks, spans));
  if (scale === null || !marks.some(({ row }) => row.kind === 'filing')) return null;
  const words = (mark: Mark): string => markWords(mark, spanOf(mark, spans), publicOnly);
  const sentence = (mark: Mark): string => `${words(mark)}.`;
  const read = marks.find(({ key }) => key === pointed);
  const summary = summaryWords(marks, spans);
  return (
    <figure className={styles['timeline']} aria-label="Histoire des dépôts">
      <div className={styles['picture']}>
        <TimelineDrawing marks={marks} spans={spans} window={window} scale={scale} pointed={pointed} />
        <TimelineMarks key={marks.length} {...{ siren, marks, scale, words, pointed, onPoint }} />
      </div>
      <figcaption>
        <div className={styles['reading']}>
          <p aria-hidden={read !== undefined}>{read === undefined ? summary : sentence(read)}</p>
          {[summary, ...marks.map(sentence)].map((kept) => (
            <span key={kept} className={styles['room']} data-sentence={kept} aria-hidden="true" />
          ))}
        </div>
        <p className={styles['key']}>
          {usualDelaySentence}
          {spans.some(({ confidentiality }) => confidentiality !== 'public') &&
            ' Hachures\u00A0: non public.'}
        </p>
      </figcaption>
    </figure>
  );
}

function spanOf(mark: Mark, spans: readonly Span[]): Span | null {
  return spans.find(({ to, lane }) => to === mark.at && lane === mark.lane) ?? null;
}

/** Everything that has a place on the line. */
function datesOf(marks: readonly Mark[], spans: readonly Span[]): IsoDate[] {
  const deposits = marks.flatMap(({ row }) => (row.kind === 'filing' ? (row.filing.depositDate ?? []) : []));
  const usual = marks.map(({ at }) => addMonths(at, usualDelayMonths.online));
  return [...marks.map(({ at }) => at), ...deposits, ...usual, ...spans.map(({ from }) => from)];
}
