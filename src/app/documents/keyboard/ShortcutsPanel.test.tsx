import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { ShortcutsPanel } from './ShortcutsPanel.tsx';
import { singleKeysAreOn, turnSingleKeys } from './single-keys.ts';
import { useShortcuts } from './useShortcuts.ts';

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

function Answering({ helping }: { helping: boolean }) {
  useShortcuts({ olderFiling: () => undefined, find: () => undefined });
  return helping && <ShortcutsPanel onClose={() => undefined} />;
}

test('only the keys that do something here are listed, by subject', async () => {
  const screen = await render(<Answering helping={false} />);
  await screen.rerender(<Answering helping />);
  const panel = screen.getByRole('dialog');
  await expect.element(panel.getByRole('heading', { name: 'Autres documents' })).toBeInTheDocument();
  await expect.element(panel).toMatchTextContent(/p\s*Dépôt ou acte précédent/);
  await expect.element(panel).not.toMatchTextContent(/données saisies|Tourner/);
});
