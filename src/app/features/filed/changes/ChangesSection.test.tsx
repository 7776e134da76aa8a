import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { Case } from '#contract/cases.ts';
import type { Figures } from '#contract/figures.ts';
import { metadataSchema } from '#contract/metadata.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import { parseSiren } from '#domain/siren.ts';

import { figuresQuery } from '../../../api/company-queries.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import { madeFigures } from '../../../figures/testing/made-figures.ts';
import { caseSample, filingSample, sessionSample } from '../../../testing/samples.ts';
import type { FiledContext } from '../filed-context.ts';
import { ChangesSection } from './ChangesSection.tsx';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

/** The identity of keyed accounts that tell nothing of themselves. */
const untold = {
  siren: null,
  denomination: null,
  address: null,
  closingDate: null,
  previousClosingDate: null,
  durationMonths: null,
  previousDurationMonths: null,
  depositDate: null,
  depositNumber: null,
  greffe: null,
  managementNumber: null,
  activityCode: null,
  accountsType: null,
  currency: null,
  confidentiality: null,
};

const filed = madeAccounts(
  {
    '02.DL': [500_000, 1],
    '02.DX': [40_000, null],
    '03.FJ': [0, 0, 900_000, 1],
    '04.HN': [95_000, 1],
  },
  { closing: '2024-12-31', depositDate: '2025-06-12', filingId: 'f24' },
);
const next = madeAccounts(
  { '02.DL': [1, 486_000], '02.DX': [1, null], '03.FJ': [0, 0, 1, 900_001], '04.HN': [1, 81_000] },
  { filingId: 'f25' },
);

type Given = {
  accounts: readonly FiledAccounts[];
  figures?: Figures;
  current?: Case;
  changes?: Partial<FiledContext>;
};

async function show({ accounts, figures, current = caseSample(), changes = {} }: Given) {
  if (siren === null) throw new Error('not a SIREN');
  const client = createQueryClient();
  if (figures !== undefined) client.setQueryData(figuresQuery(current.id, siren).queryKey, figures);
  const context: FiledContext = {
    siren,
    name: 'Ateliers (fictive)',
    current,
    session: sessionSample(),
    list: {
      siren,
      filings: [
        filingSample({ id: 'f25', documentName: 'CA_25' }),
        filingSample({ id: 'f24', closingDate: '2024-12-31' }),
      ],
      source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },
      fetchedAt: '2026-11-21T10:00:00Z',
      answers: [],
    },
    reading: { accounts, metadata: new Map(), unread: [], overruled: [], awaited: 0, retry: () => undefined },
    scope: 'company',
    ...changes,
  };
  const router = createMemoryRouter([{ path: '*', element: <ChangesSection {...context} /> }]);
  await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return page.getByRole('region', { name: 'Ce qui a changé après coup' });
}

const noBdf = caseSample({
  demarche: { ...caseSample().demarche, label: 'Détection de la fraude', sources: ['inpi'] },
});

test('what the next filing says otherwise comes first, summed up, results on top', async () => {
  const section = await show({ accounts: [filed, next], current: noBdf });
  await expect
    .element(section)
    .toMatchTextContent(
      /3\sécarts entre ce qui a été déposé pour 2024 et ce que le dépôt suivant en dit, dont 1 d’un seul côté. Résultat de l’exercice : 95\s000\s€, puis 81\s000\s€ \(−14,7\s%\)/,
    );
  const rows = section.getByRole('table', { name: /principaux écarts/ }).getByRole('row');
  await expect.element(rows.nth(1)).toMatchTextContent(/Résultat de l’exercice.*2053 · HN.*−14\s000\s€/);
  await expect.element(rows.nth(2)).toMatchTextContent(/Capitaux propres.*−14\s000\s€.*−2,8\s%/);
  await expect.element(rows.nth(3)).toMatchTextContent(/Dettes fournisseurs.*40\s000\s€.*absent/);
  await expect.element(section.getByText('À part : 1 arrondi d’un euro')).toBeVisible();
  await expect.element(section).toMatchTextContent(/« Détection de la fraude » n’ouvre pas/);
});

test('INPI’s reserve on its keying is told where it bears on the amounts', async () => {
  const unknown = { code: '1', label: 'Saisis avec des incohérences comptables à la source' };
  const metadata = metadataSchema.parse({
    format: 'bilans-saisis',
    identity: { ...untold, keyingReason: unknown, treatments: [] },
    lines: [],
    tree: null,
  });
  const reading = { accounts: [filed, next], metadata: new Map([['f25', metadata]]) };
  const section = await show({
    accounts: reading.accounts,
    current: noBdf,
    changes: { reading: { ...reading, unread: [], overruled: [], awaited: 0, retry: () => undefined } },
  });
  await expect
    .element(section)
    .toMatchTextContent(/Dépôt 2025 : Motif de saisie INPI : Saisis avec des incohérences/);
});

test('nothing changed is said calmly, with what was compared', async () => {
  const same = madeAccounts({ '04.HN': [1, 95_000] }, { filingId: 'f25' });
  const section = await show({
    accounts: [madeAccounts({ '04.HN': [95_000, 1] }, { closing: '2024-12-31', filingId: 'f24' }), same],
    current: noBdf,
  });
  await expect.element(section).toMatchTextContent(/Entre les dépôts lus, aucun écart/);
  await expect.element(section).toMatchTextContent(/1\smontant comparé/);
});

test('a change of form is told, and a lone exercise too', async () => {
  const simplified = madeAccounts({ '02.310': [1, 2] }, { type: 'S', filingId: 'f25' });
  const old = madeAccounts({ '04.HN': [1, 2] }, { closing: '2022-12-31', filingId: 'f22' });
  const section = await show({ accounts: [filed, simplified, old], current: noBdf });
  await expect
    .element(section)
    .toMatchTextContent(
      /la liasse a changé \(comptes complets, puis simplifiés\) : aucune ligne ne se compare/,
    );
  await expect.element(section).toMatchTextContent(/Exercice 2022 : aucun dépôt lu pour l’exercice suivant/);
});

test('a finding opens both pages, remembers them, and is kept without a verdict', async () => {
  const section = await show({ accounts: [filed, next], current: noBdf });
  await section.getByRole('button', { name: 'Voir les pages (Résultat de l’exercice)' }).click();
  const panel = page.getByRole('dialog', { name: 'Résultat de l’exercice' });
  await panel.getByLabelText('Page du PDF').first().fill('6');
  await expect
    .element(panel.getByRole('link', { name: 'Ouvrir le document à la page 6' }))
    .toHaveAttribute('href', '/entreprises/000314153/comptes/f24?page=6');
  await expect
    .element(panel.getByRole('link', { name: 'Ouvrir les deux documents côte à côte' }))
    .toHaveAttribute('href', expect.stringMatching(/\?avec=[^&]+&page2?=6$/));
  await expect
    .element(panel.getByRole('link', { name: 'Ouvrir le document', exact: true }))
    .toHaveAttribute('href', '/entreprises/000314153/comptes/f25');
  await panel.getByLabelText('Page du PDF').first().fill('5001');
  await expect
    .element(panel)
    .toMatchTextContent(/Un numéro de page va de 1 à 5\s000 : celui-ci n’est pas noté/);
  await expect.element(panel.getByRole('link', { name: /à la page/ })).not.toBeInTheDocument();
  await panel.getByLabelText('Page du PDF').first().fill('6');
  await expect.element(panel).not.toMatchTextContent(/n’est pas noté/);
  await panel.getByRole('button', { name: /^Garder/ }).click();
  await panel.getByRole('button', { name: 'Fermer' }).click();
  const kept = page.getByRole('region', { name: 'Constatations gardées' });
  await expect
    .element(kept.getByRole('listitem'))
    .toMatchTextContent(/Résultat de l’exercice.*écart −14\s000\s€/);
  await expect.element(kept.getByRole('button', { name: /^Calculer les empreintes \(2/ })).toBeVisible();
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(asks()).toBe(true);
  await kept.getByRole('button', { name: /^Retirer/ }).click();
  expect(asks()).toBe(false);
  await expect.element(kept).toMatchTextContent(/Aucune\./);
});

test('the Banque de France is set against the filing of the month, within its unit', async () => {
  const figures = madeFigures([
    {
      closing: '2024-12',
      figures: { resultat_exercice: 81, chiffre_affaires_ht: 901, autres_fonds_propres: 0 },
    },
    { closing: '2023-12', figures: { resultat_exercice: 81 } },
  ]);
  const section = await show({ accounts: [filed, next], figures });
  const bdf = section.getByRole('region', { name: 'Banque de France et dépôt de la même clôture' });
  await expect
    .element(bdf)
    .toMatchTextContent(/chiffres comparés : 2\sécarts.*à une unité reçue près \(1\sk€\)/);
  await expect
    .element(
      section.getByRole('link', { name: '2 écarts entre les dépôts et la Banque de France (déc. 2024)' }),
    )
    .toHaveAttribute('href', '#bdf-et-depots');
  const found = bdf.getByRole('table', { name: /écarts avec le dépôt/ });
  await expect
    .element(found.getByRole('row').nth(1))
    .toMatchTextContent(/95\s000\s€.*81\s000\s€.*montants différents/);
  await expect.element(found.getByRole('row').nth(2)).toMatchTextContent(/absent de la Banque de France/);
  await expect.element(bdf).toMatchTextContent(/déc\.\s2023.*Aucun dépôt de comptes sociaux/);
  await expect.element(found.getByRole('button', { name: /^Garder/ }).first()).toBeVisible();
});

test('without the commitment, or among consolidated accounts, the Banque de France is not compared', async () => {
  const closed = await show({ accounts: [filed], current: caseSample({ commitment: false }) });
  await expect.element(closed).toMatchTextContent(/sans l’engagement qu’ils demandent/);
  await expect.element(closed.getByRole('button', { name: /^Prendre l’engagement/ })).toBeVisible();
});

test('consolidated accounts are not set against the Banque de France', async () => {
  const group = madeAccounts({ '04.R6': [1, 2] }, { type: 'K', filingId: 'f25' });
  const section = await show({ accounts: [group, filed], changes: { scope: 'consolidated' } });
  await expect.element(section).toMatchTextContent(/jamais ceux de son groupe/);
});
