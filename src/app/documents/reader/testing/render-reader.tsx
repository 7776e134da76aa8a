import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { MemoryRouter } from 'react-router';
import { render, type RenderResult } from 'vitest-browser-react';

import '../../../theme.css';
import '../../../base.css';
import type { Siren } from '#domain/siren.ts';

import type { DocumentRef } from '../../document-ref.ts';
import { Reader, type ReaderProps } from '../Reader.tsx';
import { useSide } from '../side/useSide.ts';

const aDocument: DocumentRef = {
  caseId: 'a-case',
  siren: '000314153' as Siren,
  kind: 'filing',
  id: 'a-filing',
};

type Shown = Partial<ReaderProps> & { file: Blob };

/** Draws a reader in a window of fixed size, as the screen would, with its effects run twice as in development. */
export function renderReader(props: Shown, client = new QueryClient()): Promise<RenderResult> {
  return render(
    <StrictMode>
      <div style={{ display: 'flex', flexDirection: 'column', width: 900, height: 700 }}>
        <QueryClientProvider client={client}>
          <MemoryRouter>
            <WithThumbnails {...props} />
          </MemoryRouter>
        </QueryClientProvider>
      </div>
    </StrictMode>,
  );
}

function WithThumbnails({ file, sought = null, ...props }: Shown) {
  const [closed, setClosed] = useState(false);
  const side = useSide('not all');
  return (
    <Reader
      place={{ page: null, zoom: null, find: '' }}
      onPlace={() => undefined}
      sought={closed ? null : sought}
      onSoughtClosed={() => setClosed(true)}
      document={aDocument}
      received={{
        file,
        fileName: 'comptes.pdf',
        subject: 'Comptes annuels',
        siren: aDocument.siren,
        requestId: null,
        receivedAt: '2026-11-22T06:00:00.000Z',
      }}
      side={side}
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
