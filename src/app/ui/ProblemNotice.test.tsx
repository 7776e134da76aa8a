import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Problem } from '#contract/problem.ts';

import { ProblemNotice } from './ProblemNotice.tsx';

const limited: Problem = {
  type: 'about:blank',
  status: 429,
  code: 'upstream_rate_limited',
  title: 'Le fournisseur limite le nombre d’appels.',
  detail: 'Attendez, puis recommencez.',
  retryAfter: 37,
  requestId: 'req-1',
};

// Only what the countdown reads: React and the frames of the page keep their own time.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

/** Lets the clock go on, then the page be drawn. */
async function pass(seconds: number): Promise<void> {
  vi.advanceTimersByTime(seconds * 1_000);
  for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
}

test('a wait counts down in seconds, then the retry opens', async () => {
  const retry = vi.fn<() => void>();
  const { container } = await render(<ProblemNotice problem={limited} onRetry={retry} />);
  const button = container.querySelector('button');
  expect(button?.textContent).toBe('Réessayer dans 37\u202Fs');
  expect(button?.disabled).toBe(true);
  await pass(36);
  expect(button?.textContent).toBe('Réessayer dans 1\u202Fs');
  await pass(1);
  expect(button?.textContent).toBe('Réessayer');
  button?.click();
  expect(retry).toHaveBeenCalledOnce();
});

test('the next failure counts its own wait', async () => {
  const { container, rerender } = await render(<ProblemNotice problem={limited} onRetry={() => null} />);
  await pass(37);
  await rerender(
    <ProblemNotice problem={{ ...limited, requestId: 'req-2', retryAfter: 5 }} onRetry={() => null} />,
  );
  expect(container.querySelector('button')?.textContent).toBe('Réessayer dans 5\u202Fs');
});

test('the failure is announced apart from the countdown, with the reference to quote beside', async () => {
  const { container } = await render(<ProblemNotice problem={limited} onRetry={() => null} />);
  expect(container.querySelector('[role="alert"]')?.textContent).toBe(`${limited.title}${limited.detail}`);
  expect(container.textContent).toContain('Référence à donner à l’assistance : req-1');
});

test('no retry is offered where asking again would answer the same', async () => {
  const { container } = await render(<ProblemNotice problem={limited} />);
  expect(container.querySelector('button')).toBeNull();
});

test('what is so by law is said, not raised as an alarm', async () => {
  const restricted = { ...limited, status: 403, code: 'document_restricted' } as const;
  const { container } = await render(<ProblemNotice problem={restricted} />);
  expect(container.querySelector('[role="alert"]')).toBeNull();
  expect(container.querySelector('[role="status"]')?.textContent).toContain(limited.title);
  expect(container.textContent).not.toContain('assistance');
});

test('a known reason is said in the words of the proxy', async () => {
  const expired: Problem = {
    ...limited,
    status: 502,
    code: 'upstream_refused',
    reason: 'token_expired',
    title: 'L’habilitation de cette démarche a expiré.',
    detail: 'Son jeton doit être renouvelé.',
  };
  const { container } = await render(<ProblemNotice problem={expired} />);
  expect(container.querySelector('[role="alert"]')?.textContent).toBe(`${expired.title}${expired.detail}`);
});
