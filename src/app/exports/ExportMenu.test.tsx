import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';

import { caseSample, sessionSample } from '../testing/samples.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { exportedSample } from './testing/exported-sample.ts';

test('the menu opens and closes by the keyboard, and gives the focus back', async () => {
  const screen = await render(
    <ExportMenu
      companies={[exportedSample()]}
      grid={async () => [['a']]}
      current={caseSample()}
      session={sessionSample()}
    />,
  );
  const copy = screen.getByRole('button', { name: /^Copier le tableau/ });
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(copy).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(copy).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(copy).not.toBeInTheDocument();
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});

test('with no figure received, nothing of them can be exported, and it says so', async () => {
  const company = exportedSample({ figures: null, absence: 'non reçus' });
  const screen = await render(
    <ExportMenu
      companies={[company]}
      grid={async () => []}
      current={caseSample()}
      session={sessionSample()}
    />,
  );
  await screen.getByText('Exporter').click();
  await expect.element(screen.getByRole('button', { name: /^Excel/ })).toBeDisabled();
  await expect.element(screen.getByRole('button', { name: /^Imprimer/ })).toBeEnabled();
  await expect.element(screen.getByText('Aucun chiffre n’est reçu à exporter.')).toBeVisible();
});
