import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

import styles from './Beside.module.css';

type Props = {
  /** The part of the width, or of the height, that the first pane takes. */
  share: number;
  onShare: (share: number) => void;
  /** Whether the panes stand one above the other. */
  stacked: boolean;
};

/** Either pane keeps a quarter: a page is still read there. */
const least = 0.25;
const step = 0.05;

/** Moves the border between two panes, by hand or by the arrows. */
export function Splitter({ share, onShare, stacked }: Props) {
  const grip = useRef<HTMLDivElement>(null);
  const move = (next: number): void => onShare(Math.min(1 - least, Math.max(least, next)));
  const back = stacked ? 'ArrowUp' : 'ArrowLeft';
  const forth = stacked ? 'ArrowDown' : 'ArrowRight';
  const onKeyDown = (event: KeyboardEvent): void => {
    const asked = { [back]: share - step, [forth]: share + step, Home: least, End: 1 - least }[event.key];
    if (asked === undefined) return;
    event.preventDefault();
    move(asked);
  };
  const follow = ({ clientX, clientY, pointerId }: PointerEvent): void => {
    const panes = grip.current?.parentElement?.getBoundingClientRect();
    if (panes === undefined || grip.current?.hasPointerCapture(pointerId) !== true) return;
    move(stacked ? (clientY - panes.top) / panes.height : (clientX - panes.left) / panes.width);
  };
  return (
    // A separator that moves is a control, and takes the focus (WAI-ARIA 1.2).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={grip}
      className={styles['splitter']}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label="Place du premier document"
      aria-orientation={stacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={(1 - least) * 100}
      data-own-arrows
      onKeyDown={onKeyDown}
      onPointerDown={(event) => grip.current?.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onDoubleClick={() => move(0.5)}
    />
  );
}
