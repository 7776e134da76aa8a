import { useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { Link } from 'react-router';

import type { Siren } from '#domain/siren.ts';

import { axisOf, shiftOf } from './geometry.ts';
import type { Mark } from './marks.ts';
import type { TimelineScale } from './timeline-scale.ts';
import { TimelineMark } from './TimelineMark.tsx';

import styles from './TimelineMarks.module.css';

type Props = {
  siren: Siren;
  marks: readonly Mark[];
  scale: TimelineScale;
  words: (mark: Mark) => string;
  pointed: string | null;
  onPoint: (key: string | null) => void;
};

/** One stop for the Tab key; the arrows go along time, Enter opens the accounts. */
export function TimelineMarks({ siren, marks, scale, words, pointed, onPoint }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState(marks.length - 1);
  const reachable = Math.min(active, marks.length - 1);
  const move = (event: KeyboardEvent): void => {
    const target = { ArrowLeft: reachable - 1, ArrowRight: reachable + 1, Home: 0, End: marks.length - 1 }[
      event.key
    ];
    if (target === undefined || target < 0 || target >= marks.length) return;
    event.preventDefault();
    setActive(target);
    list.current?.querySelectorAll<HTMLElement>('[data-mark]')[target]?.focus();
  };
  return (
    // The keys move between links and notes that are all reachable by the list itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol
      ref={list}
      className={styles['marks']}
      aria-label="Dépôts dans le temps, flèches gauche et droite"
      onKeyDown={move}
      onMouseLeave={() => onPoint(null)}
    >
      {marks.map((mark, index) => {
        const common = {
          'data-mark': '',
          className: mark.key === pointed ? `${styles['mark']} ${styles['pointed']}` : styles['mark'],
          tabIndex: index === reachable ? 0 : -1,
          onMouseEnter: () => onPoint(mark.key),
          onFocus: () => {
            setActive(index);
            onPoint(mark.key);
          },
          onBlur: () => onPoint(null),
        };
        return (
          <li key={mark.key} className={styles['place']} style={placeOf(mark, scale)}>
            {mark.row.kind === 'gap' ? (
              <button {...common} type="button" aria-label={words(mark)} onClick={showRow}>
                <span className={styles['gap']} aria-hidden="true">
                  ?
                </span>
              </button>
            ) : (
              <Link
                {...common}
                className={common.className ?? ''}
                to={`/entreprises/${siren}/comptes/${encodeURIComponent(mark.row.filing.id)}`}
                aria-label={words(mark)}
              >
                <TimelineMark confidentiality={mark.row.filing.confidentiality} />
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What is missing has nothing to open: its row is brought into sight. */
function showRow({ currentTarget }: MouseEvent): void {
  const row = currentTarget.closest('section')?.querySelector('tr[data-pointed]');
  row?.scrollIntoView({ block: 'nearest' });
}

function placeOf(mark: Mark, scale: TimelineScale): CSSProperties {
  return {
    left: `calc(${(scale(mark.at) * 100).toFixed(2)}% + ${shiftOf(mark)}px)`,
    top: axisOf(mark.lane),
  };
}
