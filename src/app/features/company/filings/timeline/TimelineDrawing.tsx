import { addMonths, yearOf, type IsoDate } from '#domain/calendar.ts';
import { usualDelayMonths } from '#domain/filing-history.ts';

import { axisOf, depositLine, heightOf } from './geometry.ts';
import type { Mark } from './marks.ts';
import { isOdd } from './reading.ts';
import type { Span } from './spans.ts';
import { labelStep, type TimelineScale } from './timeline-scale.ts';

import styles from './Timeline.module.css';

type Props = {
  marks: readonly Mark[];
  spans: readonly Span[];
  window: { from: IsoDate; to: IsoDate } | null;
  scale: TimelineScale;
  pointed: string | null;
};

/** Everything but the marks themselves, which can be reached and are drawn above. */
export function TimelineDrawing({ marks, spans, window, scale, pointed }: Props) {
  const { whole, years } = heightOf(marks);
  const at = (date: IsoDate): string => percent(scale(date));
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const closings = [...new Set(marks.map((mark) => mark.at))];
  const step = labelStep(closings.length, 9);
  return (
    <svg className={styles['drawing']} aria-hidden="true" height={whole} width="100%">
      <defs>
        <pattern
          id="not-public"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles['hatch']} x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
      {window !== null && <WindowBand window={window} scale={scale} height={years - 28} />}
      {closings.map((closing) => (
        <rect
          key={closing}
          className={styles['usual']}
          x={at(addMonths(closing, usualDelayMonths.paper))}
          width={percent(
            scale(addMonths(closing, usualDelayMonths.online)) -
              scale(addMonths(closing, usualDelayMonths.paper)),
          )}
          y={depositLine - 6}
          height="12"
        />
      ))}
      {lanes.map((lane) => (
        <line key={lane} className={styles['axis']} x1="0" x2="100%" y1={axisOf(lane)} y2={axisOf(lane)} />
      ))}
      {spans.map((span) => (
        <ExerciseBar key={`${span.lane} ${span.to}`} span={span} scale={scale} />
      ))}
      {marks.map((mark) => (
        <Deposit key={mark.key} mark={mark} at={at} pointed={mark.key === pointed} />
      ))}
      {closings.map((closing, index) =>
        (closings.length - 1 - index) % step === 0 ? (
          <text key={closing} className={styles['year']} x={at(closing)} y={years}>
            {yearOf(closing)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

type BandProps = { window: { from: IsoDate; to: IsoDate }; scale: TimelineScale; height: number };

function WindowBand({ window, scale, height }: BandProps) {
  const from = Math.max(0, scale(window.from));
  const width = Math.min(1, scale(window.to)) - from;
  if (width <= 0) return null;
  return (
    <>
      <rect
        className={styles['window']}
        x={percent(from)}
        width={percent(width)}
        y="14"
        height={height}
        rx="3"
      />
      <text className={styles['windowName']} x={percent(from + width)} y="10">
        fenêtre Banque de France
      </text>
    </>
  );
}

/** From one closing to the next: hatched where not public, with its months where they are not twelve. */
function ExerciseBar({ span, scale }: { span: Span; scale: TimelineScale }) {
  const [from, to] = [Math.max(0, scale(span.from)), scale(span.to)];
  const y = axisOf(span.lane);
  return (
    <>
      {span.confidentiality !== 'public' && (
        <rect
          className={styles['notPublic']}
          fill="url(#not-public)"
          x={percent(from)}
          width={percent(to - from)}
          y={y - 4}
          height="8"
        />
      )}
      {isOdd(span) && (
        <text className={styles['months']} x={percent((from + to) / 2)} y={y + 14}>
          {span.months}&nbsp;mois
        </text>
      )}
    </>
  );
}

function Deposit({ mark, at, pointed }: { mark: Mark; at: (date: IsoDate) => string; pointed: boolean }) {
  const { row, lane } = mark;
  if (row.kind === 'gap' || row.filing.depositDate === null) return null;
  const x = at(row.filing.depositDate);
  return (
    <g className={pointed ? styles['pointed'] : undefined}>
      <line className={styles['tie']} x1={at(mark.at)} y1={axisOf(lane)} x2={x} y2={depositLine} />
      <circle className={styles['deposit']} cx={x} cy={depositLine} r={pointed ? 4 : 2.5} />
      {row.filing.archive?.metadata === 'awaited' && (
        <circle className={styles['awaited']} cx={x} cy={depositLine} r="6" />
      )}
      {row.sameClosing !== null && (
        <text className={styles['rank']} x={x} y={depositLine - 6}>
          {row.sameClosing.rank}
        </text>
      )}
    </g>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
