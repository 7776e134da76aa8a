import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { Case } from '#contract/cases.ts';
import type { Problem, ProblemCode } from '#contract/problem.ts';
import type { DemarcheView } from '#contract/session.ts';
import { parseSiren } from '#domain/siren.ts';

import { figuresQuery } from '../../../api/company-queries.ts';
import { casesQuery, sessionQuery } from '../../../api/queries.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import { madeFigures } from '../../../figures/testing/made-figures.ts';
import { FiguresFailure } from './FiguresFailure.tsx';
import { FiguresSection } from './FiguresSection.tsx';
import { NothingTransmitted } from './NothingTransmitted.tsx';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const demarche: DemarcheView = {
  id: 'marches',
  label: 'Marchés publics',
  sources: ['inpi', 'bdf'],
  publicLinks: true,
  download: 'original',
  stampsAgent: false,
  grid: null,
};
const fraud: DemarcheView = {
  id: 'fraude',
  label: 'Détection de la fraude',
  sources: [],
  publicLinks: true,
  download: 'original',
  stampsAgent: false,
  grid: null,
};

const opened = (demarche: DemarcheView): Case => ({
  id: 'a',
  demarche,
  objet: 'x',
  commitment: false,
  openedAt: '2026-11-21T10:00:00.000Z',
});

/** The cache as it stands once the proxy has answered: nothing is asked. */
function answered() {
  const client = createQueryClient();
  client.setQueryData(sessionQuery().queryKey, {
    agent: { id: 'a1', name: 'Camille Agent', organisation: null },
    demo: true,
    login: false,
    expiresIn: null,
    version: '0',
    demarches: [demarche, fraud],
    committed: [],
    search: false,
    deeds: false,
    contract: 'v2',
    deadlines: { inpi: 12, bdf: 5 },
    turnoverThreshold: 1_250_000,
    demonstration: [],
  });
  client.setQueryData(casesQuery().queryKey, [opened(demarche)]);
  return client;
}

const problem = (code: ProblemCode): Problem => ({
  type: 'about:blank',
  title: 'Le fournisseur est indisponible.',
  detail: 'Recommencez dans quelques minutes.',
  status: 502,
  code,
});

test('figures stand under their heading, with who gave them', async () => {
  const client = answered();
  const figures = madeFigures([
    { closing: '2025-12', figures: { chiffre_affaires_ht: 4702 } },
    { closing: '2024-12', figures: { chiffre_affaires_ht: 4586 } },
  ]);
  client.setQueryData(figuresQuery('a', siren).queryKey, figures);
  await render(
    <QueryClientProvider client={client}>
      <FiguresSection siren={siren} current={opened(demarche)} />
    </QueryClientProvider>,
  );
  const section = page.getByRole('region', { name: 'Bilans Banque de France' });
  await expect.element(section).toMatchTextContent(/21 chiffres, 2\sexercices de 12\smois/);
  await expect.element(section).toMatchTextContent('Source : Banque de France, API Entreprise (v2)');
  await expect.element(section.getByRole('button', { name: /^Actualiser/ })).toBeEnabled();
});

test('a procedure that does not open the source asks nothing and says so', async () => {
  const client = answered();
  await render(
    <QueryClientProvider client={client}>
      <FiguresSection siren={siren} current={opened(fraud)} />
    </QueryClientProvider>,
  );
  await expect
    .element(page.getByRole('region', { name: 'Bilans Banque de France' }))
    .toMatchTextContent(
      /La démarche «\sDétection de la fraude\s» n’ouvre pas les bilans Banque de France dans cette habilitation\./,
    );
  expect(client.getQueryState(figuresQuery('a', siren).queryKey)).toBeUndefined();
});

test('without the commitment, the section says what is missing and offers to give it', async () => {
  await render(
    <QueryClientProvider client={answered()}>
      <FiguresFailure
        problem={problem('commitment_required')}
        turnoverThreshold={1_250_000}
        reasons={[]}
        onRetry={() => {}}
      />
    </QueryClientProvider>,
  );
  await expect.element(page.getByText(/sans l’engagement qu’ils demandent/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Prendre l’engagement/ })).toBeVisible();
});

test('any other failure keeps the words of the proxy, with a retry', async () => {
  let retries = 0;
  await render(
    <FiguresFailure
      problem={problem('upstream_unavailable')}
      turnoverThreshold={null}
      reasons={[]}
      onRetry={() => {
        retries += 1;
      }}
    />,
  );
  await expect.element(page.getByRole('alert')).toMatchTextContent('Le fournisseur est indisponible.');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  expect(retries).toBe(1);
});

test('nothing transmitted: the window in dates, the threshold, and no word on the company', async () => {
  let asked = 0;
  await render(
    <NothingTransmitted
      now={Date.parse('2020-01-17T12:00:00Z')}
      turnoverThreshold={1_250_000}
      reasons={['elle est jeune']}
      onRetry={() => {
        asked += 1;
      }}
    />,
  );
  const text = page.getByText('La Banque de France ne transmet aucun bilan');
  await expect.element(text).toBeVisible();
  await expect.element(page.getByRole('list')).toMatchTextContent(/entre le 01\/02\/2016 et le 17\/01\/2020/);
  await expect
    .element(page.getByRole('list'))
    .toMatchTextContent(
      /seuil de 1\s250\s000\s€ \(750\s000\s€ dans la fiche d’origine, 1\s250\s000\s€ depuis janv\.\s2025\)/,
    );
  await expect.element(page.getByRole('list')).toMatchTextContent(/^elle est jeune/);
  await expect.element(page.getByText(/Cela ne dit rien de l’entreprise/)).toBeVisible();
  await page.getByRole('button', { name: 'Demander de nouveau' }).click();
  expect(asked).toBe(1);
});

test('the day of the window is that of Paris, whatever the clock of the machine', async () => {
  await render(
    <NothingTransmitted
      now={Date.parse('2025-11-30T23:30:00Z')}
      turnoverThreshold={null}
      reasons={[]}
      onRetry={() => {}}
    />,
  );
  await expect.element(page.getByRole('list')).toMatchTextContent(/entre le 01\/01\/2022 et le 01\/12\/2025/);
});
