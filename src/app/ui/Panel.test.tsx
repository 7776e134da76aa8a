import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';

import { Button } from './Button.tsx';
import { Panel } from './Panel.tsx';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ouvrir</Button>
      {open && (
        <Panel title="Titre" onClose={() => setOpen(false)}>
          <label>
            Champ <input />
          </label>
        </Panel>
      )}
    </>
  );
}

test('a panel starts at its first field, and gives the focus back when Escape closes it', async () => {
  const screen = await render(<Opener />);
  await screen.getByRole('button', { name: 'Ouvrir' }).click();
  await expect.element(screen.getByRole('dialog', { name: 'Titre' })).toBeVisible();
  await expect.element(screen.getByLabelText('Champ')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Ouvrir' })).toHaveFocus();
});

test('the cross closes a panel, a click inside does not', async () => {
  const screen = await render(<Opener />);
  await screen.getByRole('button', { name: 'Ouvrir' }).click();
  await screen.getByText('Titre').click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await screen.getByRole('button', { name: 'Fermer' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});
