import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { historyOf } from '#domain/filing-history.ts';
import type { Siren } from '#domain/siren.ts';

import { filingSample } from '../../../../testing/samples.ts';
import { Timeline } from './Timeline.tsx';

const day = (text: string): IsoDate => text as IsoDate;

const filings = [
  filingSample({ confidentiality: 'partial' }),
  filingSample({ closingDate: '2023-12-31', depositDate: '2024-06-28' }),
  filingSample({ closingDate: null, depositDate: '2018-10-18' }),
];

type Shown = {
  window?: { from: IsoDate; to: IsoDate };
  pointed?: string;
  onPoint?: (key: string | null) => void;
};

async function show(shown: readonly FilingView[], { window, pointed, onPoint = () => {} }: Shown = {}) {
  const line = (
    <Timeline
      siren={'000314153' as Siren}
      rows={historyOf(shown, day('2026-01-21'))}
      window={window ?? null}
      publicOnly={false}
      pointed={pointed ?? null}
      onPoint={onPoint}
    />
  );
  const router = createMemoryRouter([
    { path: '/', element: line },
    { path: '/entreprises/:siren/comptes/:id', element: <p>Visionneuse</p> },
  ]);
  return { router, ...(await render(<RouterProvider router={router} />)) };
}

const marks = () => page.getByRole('list', { name: /^Dépôts dans le temps/ });
const plain = (text: string | null) => text?.replaceAll(/[\u00A0\u202F]/g, ' ') ?? '';

test('each dated closing is told in words, and what is missing among them', async () => {
  await show(filings);
  expect(
    marks()
      .getByRole('link')
      .elements()
      .map((link) => plain(link.getAttribute('aria-label'))),
  ).toEqual([
    'Exercice clos le 31/12/2023, déposé le 28/06/2024, 180 jours après, public',
    'Exercice clos le 31/12/2025, déposé le 12/06/2026, 163 jours après, partiellement confidentiel',
  ]);
  await expect
    .element(marks().getByRole('button', { name: /31\/12\/2024\s: aucun dépôt connu de cette source/ }))
    .toBeVisible();
});

test('a sentence sums it up', async () => {
  await show(filings);
  await expect
    .element(page.getByRole('figure'))
    .toMatchTextContent(
      /2\sdépôts pour 2\sclôtures\s; de 163 à 180\sjours de la clôture au dépôt\s; 1\sclôture sans dépôt connu\s; 1\sdépôt non public ou inconnu\./,
    );
});

test('deposits of one closing stand side by side, numbered, and an odd exercise tells its months', async () => {
  const { container } = await show([
    filingSample({ id: 'second', closingDate: '2025-06-30', depositDate: '2026-01-05' }),
    filingSample({ id: 'first', closingDate: '2025-06-30', depositDate: '2025-12-01' }),
    filingSample({ closingDate: '2023-12-31', depositDate: '2024-06-28' }),
  ]);
  const labels = marks()
    .getByRole('link')
    .elements()
    .map((link) => plain(link.getAttribute('aria-label')));
  expect(labels[1]).toMatch(/18 mois d’après les clôtures.*1ᵉʳ dépôt sur 2 pour cette clôture/);
  expect(labels[2]).toMatch(/2ᵉ dépôt sur 2 pour cette clôture/);
  expect(container.querySelector('svg')?.textContent).toMatch(/18\smois/);
  const [, one, two] = [...container.querySelectorAll('[data-mark]')].map(
    (mark) => mark.getBoundingClientRect().left,
  );
  expect((two ?? 0) - (one ?? 0)).toBeGreaterThan(10);
});

test('one stop for Tab: the arrows go along time, Enter opens the accounts', async () => {
  const onPoint = vi.fn<(key: string | null) => void>();
  const { router } = await show(filings, { onPoint });
  await userEvent.tab();
  await expect.poll(() => onPoint.mock.lastCall).toEqual(['2025-12-31']);
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => onPoint.mock.lastCall).toEqual(['gap 2024-12-31']);
  await userEvent.keyboard('{Home}');
  await expect.poll(() => onPoint.mock.lastCall).toEqual(['2023-12-31']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe('/entreprises/000314153/comptes/2023-12-31');
});

test('what is pointed at in the table is read under the line', async () => {
  await show(filings, { pointed: '2023-12-31' });
  await expect
    .element(page.getByRole('figure'))
    .toMatchTextContent(/Exercice clos le 31\/12\/2023.*public\./);
});

test('nothing below moves when a row is pointed at, however narrow the page', async () => {
  const heights: number[] = [];
  for (const pointed of [undefined, '2023-12-31', 'gap 2024-12-31', '2025-12-31']) {
    const { container, unmount } = await show(filings, pointed === undefined ? {} : { pointed });
    container.style.width = '18rem';
    heights.push(container.querySelector('figure')?.getBoundingClientRect().height ?? 0);
    await unmount();
  }
  expect(heights).toEqual(heights.map(() => heights[0]));
});

test('the window of the Banque de France is drawn where it meets the line', async () => {
  const { container, unmount } = await show(filings, {
    window: { from: day('2022-12-01'), to: day('2026-11-21') },
  });
  expect(container.textContent).toContain('fenêtre Banque de France');
  await unmount();
  const apart = await show(filings, { window: { from: day('2030-12-01'), to: day('2034-11-21') } });
  expect(apart.container.textContent).not.toContain('fenêtre Banque de France');
});

test('nothing is drawn where no closing is dated', async () => {
  const { container } = await show([filingSample({ closingDate: null })]);
  expect(container.querySelector('figure')).toBeNull();
});
