import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import { parseSiren } from '#domain/siren.ts';

import { figuresQuery } from '../../../api/company-queries.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import { madeFigures } from '../../../figures/testing/made-figures.ts';
import { madeGridFile } from '../../../grids/testing/made-grid.ts';
import { answerSample, caseSample, sessionSample } from '../../../testing/samples.ts';
import type { FiledContext } from '../filed-context.ts';
import { GridsSection } from './GridsSection.tsx';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const lines = {
  '02.DX': [100],
  '02.EE': [2_000],
  '03.FJ': [null, null, 900],
  '03.FW': [null, null, 250],
  '03.FY': [null, null, 300],
  '03.FZ': [null, null, 120],
  '16.YP': [10],
};

function context(changes: Partial<FiledContext> = {}): FiledContext {
  if (siren === null) throw new Error('not a SIREN');
  return {
    siren,
    name: 'ATELIERS',
    current: caseSample(),
    session: sessionSample(),
    list: { siren, filings: [], answers: [answerSample()] } as unknown as FiledContext['list'],
    reading: {
      accounts: [
        madeAccounts(lines),
        madeAccounts({ ...lines, '16.YP': [0] }, { closing: '2024-12-31', durationMonths: 18 }),
      ],
      metadata: new Map(),
      unread: [],
      awaited: 0,
      retry: () => undefined,
    } as unknown as FiledContext['reading'],
    scope: 'company',
    ...changes,
  };
}

/** Nothing is asked: the figures of the Banque de France, where a grid reads any, are in the cache. */
function show(shown: FiledContext = context()) {
  const client = createQueryClient();
  client.setQueryData(
    figuresQuery(shown.current.id, shown.siren).queryKey,
    madeFigures([{ closing: '2025-12', figures: { capacite_autofinancement: 48 } }]),
  );
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <GridsSection {...shown} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const fileOf = (content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], 'grille.json');

async function load(content: unknown): Promise<void> {
  await userEvent.upload(page.getByLabelText('Fichier de la grille à charger'), fileOf(content));
}

const row = (label: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('the rows stand over the closings, oldest first, each value or why there is none', async () => {
  await show();
  await expect.element(page.getByRole('columnheader').nth(1)).toHaveTextContent('31/12/202418 mois');
  await expect.element(page.getByRole('columnheader').nth(2)).toMatchTextContent(/^31\/12\/2025$/);
  await expect
    .element(row('Coût du travail par personne').getByRole('cell').nth(0))
    .toMatchTextContent(/^diviseur nul ou négatif/);
  await expect
    .element(row('Coût du travail par personne').getByRole('cell').nth(1))
    .toMatchTextContent(/^42\s€/);
});

test('a cell opens its formula, its numbers and the column of each amount', async () => {
  await show();
  await row('Coût du travail par personne').getByRole('button').nth(1).click();
  const panel = page.getByRole('dialog', { name: 'Coût du travail par personne' });
  await expect.element(panel).toMatchTextContent(/\(300\s€ \+ 120\s€\) ÷ 10 = 42\s€/);
  await expect.element(panel).toMatchTextContent(/code FZ, total N \(m3\)/);
  await expect.element(panel).toMatchTextContent(/clos le 31\/12\/2025, déposé le 12\/06\/2026/);
  await expect
    .element(panel.getByRole('link', { name: 'Ouvrir le document' }))
    .toHaveAttribute('href', '/entreprises/000314153/comptes/2025-12-31');
});

test('a cell without value opens too, and says why', async () => {
  await show();
  await row('Coût du travail par personne').getByRole('button').nth(0).click();
  const panel = page.getByRole('dialog', { name: 'Coût du travail par personne' });
  await expect.element(panel).toMatchTextContent(/Le dénominateur est nul ou négatif/);
  await expect.element(panel).toMatchTextContent(/Durée18\smois/);
});

test('the keyboard enters the table once, and arrows go from cell to cell', async () => {
  await show();
  await expect
    .element(row('Effectif moyen du personnel').getByRole('button').nth(0))
    .toHaveAttribute('tabindex', '0');
  row('Effectif moyen du personnel').getByRole('button').nth(0).element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  await expect.element(row('Salaires et traitements').getByRole('button').nth(1)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Salaires et traitements' })).toBeVisible();
});

test('another grid is chosen, and stands at the next visit under the same procedure', async () => {
  const first = await show();
  await page
    .getByLabelText('Grille', { exact: true })
    .selectOptions('Comptes courants d’associés et fonds propres');
  await expect
    .element(row('Capacité d’autofinancement selon la Banque de France').getByRole('cell').nth(1))
    .toMatchTextContent(/^48\s000\s€/);
  await row('Capacité d’autofinancement selon la Banque de France').getByRole('button').nth(1).click();
  const panel = page.getByRole('dialog');
  await expect.element(panel).toMatchTextContent(/champ capacite_autofinancement/);
  await expect.element(panel).toMatchTextContent(/Banque de France, par API Entreprise.*reçus le/);
  await first.unmount();
  await show();
  await expect.element(page.getByRole('rowheader', { name: 'Capitaux propres', exact: true })).toBeVisible();
});

test('a procedure that does not open the Banque de France says so where a grid reads it', async () => {
  const current = caseSample({ demarche: { ...caseSample().demarche, sources: ['inpi'] } });
  await show(context({ current }));
  await expect.element(page.getByText(/restent sans valeur/)).not.toBeInTheDocument();
  await page.getByLabelText('Grille', { exact: true }).selectOptions('Fournisseurs et clients');
  await expect.element(page.getByText(/restent sans valeur.*la démarche n’ouvre pas/)).toBeVisible();
});

test('an exercise that was not read is named, not passed over', async () => {
  const [newest] = context().reading.accounts;
  if (newest === undefined) throw new Error('no accounts');
  const shown = context();
  const closing = (text: string) => text as NonNullable<typeof newest.closing>;
  const accounts = [
    { ...newest, closing: closing('2025-12-31'), previousClosing: closing('2024-12-31') },
    { ...newest, filingId: 'older', closing: closing('2023-12-31'), previousClosing: closing('2022-12-31') },
  ];
  await show({ ...shown, reading: { ...shown.reading, accounts } });
  await expect
    .element(page.getByText(/Aucun compte lu pour l’exercice clos le/))
    .toMatchTextContent(/^Aucun compte lu pour l’exercice clos le 31\/12\/2024\s:/);
});

test('a grid of the agent’s is loaded from a file, then corrected and loaded again', async () => {
  await show();
  await load(madeGridFile({ title: 'Ma grille' }));
  await expect
    .element(page.getByLabelText('Grille', { exact: true }))
    .toHaveDisplayValue('Ma grille (chargée d’un fichier)');
  await expect.element(row('Coût par personne').getByRole('cell').nth(1)).toMatchTextContent(/^42\s€/);
  await load(madeGridFile({ title: 'Ma grille, corrigée' }));
  await expect
    .element(page.getByRole('option', { name: 'Ma grille (chargée d’un fichier)', exact: true }))
    .not.toBeInTheDocument();
  await expect
    .element(page.getByRole('option', { name: 'Ma grille, corrigée (chargée d’un fichier)' }))
    .toBeInTheDocument();
  expect(Object.entries(localStorage)).toEqual([['bilanscope.grid.marches', 'loaded/essai']]);
  expect(sessionStorage).toHaveLength(0);
});

test.each([
  ['a slip in a code', { ...madeGridFile(), rows: [{ kind: 'heading' }] }, /ligne 1, label : attendu/],
  ['what is no JSON', 'grille', /le fichier n’est pas du JSON/],
  ['what is too large', ' '.repeat(70_000), /le fichier dépasse 64 ko/],
])('a file with %s is refused, and the grid stays', async (_what, content, expected) => {
  await show();
  await load(content);
  await expect.element(page.getByRole('alert')).toMatchTextContent(expected);
  await expect.element(page.getByLabelText('Grille', { exact: true })).toHaveDisplayValue('Coût du travail');
});

test('the grid that a procedure names comes first', async () => {
  const grid = { id: 'fournisseurs-et-clients', shipped: true };
  await show(context({ current: caseSample({ demarche: { ...caseSample().demarche, grid } }) }));
  await expect
    .element(page.getByLabelText('Grille', { exact: true }))
    .toHaveDisplayValue('Fournisseurs et clients');
});

test('accounts of the other books are not read', async () => {
  await show(context({ scope: 'consolidated' }));
  await expect.element(page.getByText('Aucun dépôt de ces comptes n’a de clôture à lire.')).toBeVisible();
});
