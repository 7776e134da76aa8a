import { useLayoutEffect, useRef, type ReactNode } from 'react';

import { ensureTabStop, keepTabStop, moveBetweenCells } from './roving-cells.ts';

type Props = {
  /** The classes of the frame, which scrolls on its own, and of the table. */
  frame: string | undefined;
  table: string | undefined;
  caption: string;
  /** Columns of numbers, oldest first. */
  count: number;
  children: ReactNode;
};

/** A table of numbers over the years: it starts at the newest, has one stop for Tab, and arrows go between numbers. */
export function NumberTable({ frame: frameClass, table: tableClass, caption, count, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(
    function startAtTheNewest() {
      if (frame.current !== null && count > 0) frame.current.scrollLeft = frame.current.scrollWidth;
    },
    [count],
  );
  useLayoutEffect(function keepOneTabStop() {
    ensureTabStop(table.current);
  });
  return (
    <div ref={frame} className={frameClass}>
      {/* Arrows are a shortcut between its buttons, which do all that can be done. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table ref={table} className={tableClass} onKeyDown={moveBetweenCells} onFocus={keepTabStop}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
