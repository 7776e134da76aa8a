import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { EnteredAccounts } from '#domain/filed/entry/entered.ts';
import { madeAccounts, type MadeLines } from '#domain/filed/testing/made-accounts.ts';

import { filingSample } from '../testing/samples.ts';
import { OverruledNotice } from './OverruledNotice.tsx';

function show(entered: MadeLines, keyed: MadeLines) {
  const own: EnteredAccounts = { ...madeAccounts(entered), keyedBy: 'agent', type: 'C' };
  const overruled = [{ filing: filingSample(), entered: own, keyed: madeAccounts(keyed) }];
  return render(<OverruledNotice overruled={overruled} />);
}

test('what INPI keyed otherwise than the agent is told cell by cell', async () => {
  const screen = await show({ '02.EE': [900, 800], '03.FJ': [null, null, 5] }, { '02.EE': [901, 800] });
  await expect
    .element(screen.getByText(/clos le 31\/12\/2025 que vous aviez saisis.*1\sdiffère des vôtres/))
    .toBeVisible();
  expect(screen.getByRole('listitem').all()).toHaveLength(1);
  await expect
    .element(screen.getByRole('listitem'))
    .toMatchTextContent(/^EE, N\s: vous 900\s€, l’INPI 901\s€$/);
});

test('two readings that agree are said to', async () => {
  const screen = await show({ '02.EE': [900] }, { '02.EE': [900, 800] });
  await expect.element(screen.getByText(/Aucun ne diffère des vôtres/)).toBeVisible();
});
