import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { ShortcutsPanel } from './ShortcutsPanel.tsx';
import { singleKeysAreOn, turnSingleKeys } from './single-keys.ts';

afterEach(() => turnSingleKeys(true));

test('single keys are on until they are turned off, and the choice is kept', async () => {
  const screen = await render(<ShortcutsPanel onClose={() => undefined} />);
  const choice = screen.getByRole('checkbox', { name: /Raccourcis d’une seule touche/ });
  await expect.element(choice).toBeChecked();
  await choice.click();
  await expect.element(choice).not.toBeChecked();
  expect(singleKeysAreOn()).toBe(false);
  await screen.unmount();
  const again = await render(<ShortcutsPanel onClose={() => undefined} />);
  await expect.element(again.getByRole('checkbox')).not.toBeChecked();
});
