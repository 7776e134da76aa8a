import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';

import { Segmented } from './Segmented.tsx';

const options = [
  { value: 'eur', label: '€' },
  { value: 'keur', label: 'k€' },
] as const;

function Unit() {
  const [unit, setUnit] = useState<'eur' | 'keur'>('keur');
  return <Segmented legend="Unité" options={options} value={unit} onChange={setUnit} />;
}

test('one choice among a few is a radio group that the arrows move', async () => {
  const screen = await render(<Unit />);
  await expect.element(screen.getByRole('group', { name: 'Unité' })).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'k€' })).toBeChecked();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(screen.getByRole('radio', { name: '€', exact: true })).toBeChecked();
});

test('a click on the words chooses', async () => {
  const screen = await render(<Unit />);
  await screen.getByText('€', { exact: true }).click();
  await expect.element(screen.getByRole('radio', { name: '€', exact: true })).toBeChecked();
});
