import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import { formLine } from '#domain/filed/entry/asked-lines.ts';
import { blankAccounts, withAmount } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import { createQueryClient } from '../api/query-client.ts';
import { exportContext } from '../exports/exported.ts';
import { caseSample, filingSample, sessionSample } from '../testing/samples.ts';
import { enter, markSaved, useEntered } from './entered.ts';
import { EnteredFileBar } from './EnteredFileBar.tsx';
import { enteredFile } from './write-file.ts';

const siren = '000314153' as Siren;
const [current, session, filing] = [caseSample(), sessionSample(), filingSample({ id: '2' })];
const total = formLine('C', '02', 'EE')!;

/** The filing's total, as entered. */
const amounted = (amount: number) =>
  withAmount(blankAccounts({ ...filing, previousClosing: null }), total, 0, amount, 4);

/** A file that tells another total. */
function fileOf(amount: number): File {
  const written = enteredFile({ siren, name: null }, [amounted(amount)], exportContext(session, current));
  return new File([written], 'saisie.json', { type: 'application/json' });
}

async function show() {
  const client = createQueryClient();
  const Held = () => (
    <output aria-label="total">
      {useEntered(current.id, siren).accounts[0]?.lines[0]?.amounts[0] ?? 'rien'}
    </output>
  );
  await render(
    <QueryClientProvider client={client}>
      <EnteredFileBar {...{ current, session, siren, name: null, filings: [filing] }} />
      <Held />
    </QueryClientProvider>,
  );
  return {
    client,
    held: page.getByLabelText('total'),
    load: page.getByLabelText('Charger un fichier de saisie'),
  };
}

test('a file is loaded, and who saved it is told', async () => {
  const { held, load } = await show();
  await userEvent.upload(load, fileOf(900));
  await expect.element(held).toHaveTextContent('900');
  await expect
    .element(page.getByText(/^1\sdépôt repris du fichier, enregistré le .* par Camille Agent, Commune\.$/))
    .toBeVisible();
  await expect.element(page.getByText(/gardée dans cet onglet/)).not.toBeInTheDocument();
});

test('amounts that no file holds are replaced only when the agent says so', async () => {
  const { client, held, load } = await show();
  enter(client, current.id, siren, amounted(5));
  await expect.element(page.getByText(/gardée dans cet onglet/)).toBeVisible();
  await userEvent.upload(load, fileOf(900));
  await page.getByRole('button', { name: 'Garder ma saisie' }).click();
  await expect.element(held).toHaveTextContent('5');
  await userEvent.upload(load, fileOf(900));
  await page.getByRole('button', { name: 'Remplacer par le fichier' }).click();
  await expect.element(held).toHaveTextContent('900');
});

test('what is saved already is replaced at once, and a refused file takes nothing away', async () => {
  const { client, held, load } = await show();
  enter(client, current.id, siren, amounted(5));
  markSaved(client, current.id, siren);
  await userEvent.upload(load, new File(['{}'], 'autre.json'));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/n’est pas une saisie de comptes/);
  await expect.element(held).toHaveTextContent('5');
  await userEvent.upload(load, fileOf(900));
  await expect.element(held).toHaveTextContent('900');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
