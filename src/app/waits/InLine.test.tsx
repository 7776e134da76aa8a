import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Wait } from '#contract/waits.ts';
import type { Siren } from '#domain/siren.ts';

import { createQueryClient } from '../api/query-client.ts';
import { InLine } from './InLine.tsx';
import { waitsQuery } from './waits-query.ts';

const siren = '000314153' as Siren;

// Only what the patience reads: React and the frames of the page keep their own time.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

async function pass(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
}

const wait = (changes: Partial<Wait> = {}): Wait => ({
  source: 'inpi',
  siren,
  ahead: 3,
  seconds: 12,
  ...changes,
});

/** A section that waits, and what the proxy last told. Nothing answers here: asking anew shows as a failure. */
async function waiting(...waits: Wait[]) {
  const client = createQueryClient();
  const { queryKey } = waitsQuery();
  client.setQueryData(queryKey, { waits });
  const { container } = await render(
    <QueryClientProvider client={client}>
      <InLine siren={siren} sources={['inpi', 'inpi-rne']} />
    </QueryClientProvider>,
  );
  const looks = () => client.getQueryState(queryKey)?.fetchFailureCount ?? 0;
  const tell = (...next: Wait[]) => client.setQueryData(queryKey, { waits: next });
  return { container, looks, tell };
}

test('a short wait is silent, and asks nothing; a long one says where it stands', async () => {
  const { container, looks } = await waiting(wait());
  await pass(1_500);
  expect([container.textContent, looks()]).toEqual(['', 0]);
  await pass(1_000);
  await expect
    .poll(() => container.textContent)
    .toBe('3\u00A0demandes passent avant la vôtre, encore 12\u202Fs environ');
  await expect.poll(looks).toBe(1);
});

test('of several calls of the company, the next to go is told, and what follows', async () => {
  const { container, tell } = await waiting(wait(), wait({ source: 'inpi-rne', ahead: 0, seconds: 4 }));
  await pass(2_500);
  await expect.element(container).toMatchTextContent(/la prochaine, encore 4\s/);
  tell(wait({ ahead: 1, seconds: 2 }));
  await expect.element(container).toMatchTextContent(/1\sdemande passe avant la vôtre, encore 2\s/);
  tell();
  await expect.element(container).toBeEmptyDOMElement();
});

test('what waits of another company, or of another source, is told elsewhere', async () => {
  const { container } = await waiting(wait({ siren: '000104018' }), wait({ source: 'bdf' }));
  await pass(2_500);
  expect(container.textContent).toBe('');
});
