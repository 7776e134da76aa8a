import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { IsoDate } from '#domain/calendar.ts';
import { historyOf } from '#domain/filing-history.ts';

import { filingSample } from '../../../testing/samples.ts';
import { Timeline } from './Timeline.tsx';

const day = (text: string): IsoDate => text as IsoDate;
const filings = [
  filingSample({ confidentiality: 'partial' }),
  filingSample({ closingDate: '2023-12-31', depositDate: '2024-06-28' }),
  filingSample({ closingDate: null, depositDate: '2018-10-18' }),
];
const rows = historyOf(filings, day('2026-01-21'));

test('the line is doubled by words: closings with their badge, and what is missing', async () => {
  const screen = await render(<Timeline rows={rows} window={null} />);
  await expect
    .element(screen.getByRole('figure'))
    .toMatchTextContent(
      /31\/12\/2025 partiellement confidentiel, 31\/12\/2023 public\. Aucun dépôt connu pour 31\/12\/2024\./,
    );
});

test('each dated closing has a mark whose form is that of its confidentiality', async () => {
  const { container } = await render(<Timeline rows={rows} window={null} />);
  expect(container.querySelectorAll('svg svg')).toHaveLength(2);
  expect(container.querySelectorAll('svg svg rect')).toHaveLength(1);
  expect(container.querySelectorAll('svg svg circle')).toHaveLength(1);
});

test('the window of the Banque de France is drawn where it meets the line', async () => {
  const meeting = { from: day('2022-12-01'), to: day('2026-11-21') };
  const apart = { from: day('2030-12-01'), to: day('2034-11-21') };
  const { container, rerender } = await render(<Timeline rows={rows} window={meeting} />);
  expect(container.textContent).toContain('fenêtre Banque de France');
  await rerender(<Timeline rows={rows} window={apart} />);
  expect(container.textContent).not.toContain('fenêtre Banque de France');
});

test('nothing is drawn where no closing is dated', async () => {
  const { container } = await render(
    <Timeline rows={historyOf([filingSample({ closingDate: null })], day('2026-01-21'))} window={null} />,
  );
  expect(container.querySelector('figure')).toBeNull();
});
