import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import type { ArchiveState } from '#contract/filings.ts';
import { cellAt, type CellAddress } from '#domain/filed/accounts.ts';
import type { Siren } from '#domain/siren.ts';

import { metadataQuery } from '../../../api/company-queries.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import { onPageAsked } from '../../../documents/reader/pages/asked-page.ts';
import { useEntered, type Entered } from '../../../entered/entered.ts';
import { caseSample, filingSample } from '../../../testing/samples.ts';
import { lineOf, metadataOf } from '../testing/metadata.ts';
import { Entry } from './Entry.tsx';

const siren = '000314153' as Siren;
const current = caseSample();
const absent: ArchiveState = { document: 'present', metadata: 'absent', nameDifferences: [] };
const filing = filingSample({ id: '2', archive: absent });
const before = filingSample({ id: '1', closingDate: '2024-12-31' });

let asked: number[] = [];
let stop: () => void = () => undefined;

afterEach(() => stop());

/** The grid of a filing of 2025 beside page 6, the filing of 2024 being keyed; what is entered is read by `held`. */
async function show(shownPage = '6') {
  asked = [];
  stop = onPageAsked((page) => asked.push(page));
  const client = createQueryClient();
  client.setQueryData(
    metadataQuery(current.id, siren, '1').queryKey,
    metadataOf([lineOf('02', 'DL', { m1: 100, m2: 90 })], { closingDate: before.closingDate }),
  );
  let entered: Entered | undefined;
  const Held = (): React.JSX.Element => {
    const { accounts } = useEntered(current.id, siren);
    return <output aria-label="lignes">{accounts[0]?.lines.length ?? 0}</output>;
  };
  const element = (
    <>
      <Entry current={current} siren={siren} filing={filing} filings={[filing, before]} />
      <Held />
    </>
  );
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [`/?page=${shownPage}`] });
  await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return (address: CellAddress) => {
    [, entered] =
      client.getQueriesData<Entered>({ predicate: ({ queryKey }) => queryKey.at(-1) === 'entered' })[0] ?? [];
    const [accounts] = entered?.accounts ?? [];
    return accounts === undefined ? null : cellAt(accounts, address);
  };
}

const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
const assets = cell('CO TOTAL GENERAL 0 à V, N');
const liabilities = cell('EE TOTAL GENERAL (I à V), N');

test('the first cell is ready to be typed in, and arrows, Enter and Tab lead from cell to cell', async () => {
  await show();
  await expect.element(cell('BJ TOTAL I (brut), N')).toHaveFocus();
  await userEvent.keyboard('1 200{Enter}');
  await expect.element(cell('BJ TOTAL I (amortissements et provisions), N')).toHaveFocus();
  await userEvent.keyboard('(200){ArrowDown}1000{ArrowRight}');
  await expect.element(cell('BJ TOTAL I, N-1')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(cell('BJ TOTAL I, N-1')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(cell('BJ TOTAL I, N')).toHaveFocus();
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.element(cell('BT Marchandises, N')).toHaveFocus();
  await expect.element(cell('BJ TOTAL I (amortissements et provisions), N')).toHaveValue('\u2212200');
});

test('Escape gives back what the cell held', async () => {
  const held = await show();
  await assets.fill('900');
  await liabilities.click();
  await assets.click();
  await userEvent.keyboard('12');
  await expect.element(assets).toHaveValue('12');
  await userEvent.keyboard('{Escape}');
  await expect.element(assets).toHaveValue('900');
  expect(held('01.CO.m3')?.value).toBe(900);
});

test('what is no amount stays in sight with why, and holds nothing', async () => {
  const held = await show();
  await assets.fill('900,50');
  await liabilities.click();
  await expect.element(assets).toHaveValue('900,50');
  await expect.element(assets).toHaveAccessibleDescription(/sans centimes/);
  expect(held('01.CO.m3')).toBeNull();
  await assets.fill('0');
  expect(held('01.CO.m3')?.value).toBe(0);
  await assets.fill('');
  expect(held('01.CO.m3')).toBeNull();
});

test('totals are checked as they are typed, in words, and the balance follows', async () => {
  await show();
  await assets.fill('900');
  await liabilities.fill('1 000');
  await expect.element(liabilities).toHaveAccessibleDescription(/Écart de \+100\s€\s: CO = 900\s€/);
  await expect.element(page.getByText(/^N\s: \+100\s€$/)).toBeVisible();
  await liabilities.fill('901');
  await expect.element(liabilities).toHaveAccessibleDescription('Concorde avec CO');
  await expect.element(page.getByText(/^N\s: \+1\s€$/)).toBeVisible();
});

test('N-1 stands against what the filing of the year before told', async () => {
  await show();
  const equity = cell('DL TOTAL (I), N-1');
  await expect
    .element(page.getByText(/ce que disait le dépôt clos le 31\/12\/2024, saisi par l’INPI/))
    .toBeVisible();
  await expect.element(equity).toHaveAccessibleDescription(/^N déposé\s: 100\s€$/);
  await equity.fill('97');
  await expect.element(equity).toHaveAccessibleDescription(/N déposé\s: 100\s€, écart de \u22123\s€/);
  await equity.fill('100');
  await expect.element(equity).toHaveAccessibleDescription('Concorde avec le N déposé');
});

test('an amount is tied to the page in view, and its page is shown by a press', async () => {
  const held = await show();
  await assets.fill('900');
  expect(held('01.CO.m3')?.source.line.documentPage).toBe(6);
  await page.getByRole('button', { name: /^p\.\s6\s: montrer d’où vient la ligne CO$/ }).click();
  expect(asked).toEqual([6]);
  await assets.click();
  await userEvent.keyboard('{PageDown}{PageUp}');
  expect(asked).toEqual([6, 7, 5]);
});

test('a column of the clipboard goes down from the cell', async () => {
  const held = await show();
  await cell('DA Capital social ou individuel, N').click();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '10\t9\n(3)\t2\nnéant\t8\n');
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  await expect.element(cell('DI RESULTAT DE L’EXERCICE (bénéfice ou perte), N')).toHaveValue('\u22123');
  expect(held('02.DL.m2')?.value).toBe(8);
  await expect.element(page.getByText(/5\smontants collés, 1\slaissé de côté/)).toBeVisible();
});

test('a line of the form that is not asked can be added; the form is fixed until all is erased', async () => {
  await show();
  const form = page.getByRole('combobox', { name: 'Modèle' });
  await page.getByRole('combobox', { name: 'Ajouter une ligne à 2051 · Bilan, passif' }).selectOptions('DB');
  await page.getByRole('textbox', { name: /^DB .*, N$/ }).fill('40');
  await expect.element(page.getByLabelText('lignes')).toHaveTextContent('1');
  await expect.element(form).toBeDisabled();
  await page.getByRole('button', { name: 'Effacer la saisie de ce dépôt' }).click();
  await expect.element(page.getByLabelText('lignes')).toHaveTextContent('0');
  await form.selectOptions('S');
  await expect.element(page.getByText(/d’un autre modèle/)).toBeVisible();
  await expect.element(cell('110 Total général Actif, N')).toBeVisible();
});
