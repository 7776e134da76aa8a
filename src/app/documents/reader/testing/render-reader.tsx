import { StrictMode, useState } from 'react';
import { render, type RenderResult } from 'vitest-browser-react';

import '../../../theme.css';
import '../../../base.css';
import { Reader, type ReaderProps } from '../Reader.tsx';

/** Draws a reader in a window of fixed size, as the screen would, with its effects run twice as in development. */
export function renderReader(props: Partial<ReaderProps> & { file: Blob }): Promise<RenderResult> {
  return render(
    <StrictMode>
      <div style={{ display: 'flex', flexDirection: 'column', width: 900, height: 700 }}>
        <WithThumbnails {...props} />
      </div>
    </StrictMode>,
  );
}

function WithThumbnails(props: Partial<ReaderProps> & { file: Blob }) {
  const [open, setOpen] = useState(false);
  return (
    <Reader
      initialPage={1}
      onPage={() => undefined}
      thumbnails={{ open, toggle: () => setOpen(!open) }}
      printHeading={null}
      onRetry={() => undefined}
      onSave={() => undefined}
      savable
      onHelp={() => undefined}
      {...props}
    />
  );
}

/** For `expect.poll`: drawing takes longer than vitest's own second on a busy machine. */
export const patience = { timeout: 15_000 };

/** The drawn canvas of a page; null while it is not drawn. */
export function drawnPage(page: number): HTMLCanvasElement | null {
  return document.querySelector(`.page[data-page-number="${page}"][data-loaded] .canvasWrapper canvas`);
}

/** How many pixels of a canvas are darker than mid grey. */
export function darkPixels(canvas: HTMLCanvasElement | null): number {
  const context = canvas?.getContext('2d');
  if (canvas == null || context == null || canvas.width === 0) return 0;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 384) dark += 1;
  return dark;
}
