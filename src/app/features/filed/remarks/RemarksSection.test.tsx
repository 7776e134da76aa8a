import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { Metadata } from '#contract/metadata.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { madeAccounts, type MadeLines } from '#domain/filed/testing/made-accounts.ts';
import {
  accountsTypeOf,
  keyedConfidentialityOf,
  keyingReasonOf,
  treatmentsOf,
} from '#domain/liasse/keying.ts';
import type { Siren } from '#domain/siren.ts';

import { caseSample, filingSample, sessionSample } from '../../../testing/samples.ts';
import type { FiledContext } from '../filed-context.ts';
import { RemarksSection } from './RemarksSection.tsx';

const siren = '000104810' as Siren;

/** Accounts that add up, of a size. */
function sized(closing: string, [balance, turnover, headcount]: readonly number[], lines: MadeLines = {}) {
  const year = Number(closing.slice(0, 4));
  return madeAccounts(
    {
      '01.CO': [balance ?? 0, null, balance ?? 0],
      '02.EE': [balance ?? 0],
      '03.FJ': [turnover ?? 0, null, turnover ?? 0],
      '16.YP': [headcount ?? 0],
      ...lines,
    },
    { filingId: closing, closing, previousClosing: `${year - 1}-12-31` },
  );
}

/** INPI's keying of complete accounts, with what a test changes. */
function metadata(identity: Partial<Metadata['identity']> = {}): Metadata {
  return {
    format: 'bilans-saisis',
    identity: {
      siren,
      denomination: null,
      address: null,
      closingDate: null,
      previousClosingDate: null,
      durationMonths: 12,
      previousDurationMonths: null,
      depositDate: null,
      depositNumber: null,
      greffe: null,
      managementNumber: null,
      activityCode: null,
      accountsType: accountsTypeOf('C'),
      currency: 'EUR',
      confidentiality: null,
      keyingReason: keyingReasonOf('00'),
      treatments: [],
      ...identity,
    },
    lines: [],
    tree: null,
  };
}

type Shown = {
  accounts: readonly FiledAccounts[];
  filings?: Parameters<typeof filingSample>[0][];
  read?: Record<string, Metadata>;
  changes?: Partial<FiledContext>;
};

async function show({ accounts, filings, read = {}, changes = {} }: Shown) {
  const listed = filings ?? accounts.map(({ filingId }) => ({ id: filingId, closingDate: filingId }));
  const context: FiledContext = {
    siren,
    name: null,
    current: caseSample(),
    session: sessionSample(),
    list: {
      siren,
      filings: listed.map(filingSample),
      source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },
      fetchedAt: '2026-11-21T09:00:00Z',
      answers: [],
    },
    reading: {
      accounts,
      metadata: new Map(Object.entries(read)),
      unread: [],
      overruled: [],
      awaited: 0,
      retry: () => null,
    },
    scope: 'company',
    ...changes,
  };
  const routes = [
    { path: '/', element: <RemarksSection {...context} /> },
    { path: '/entreprises/:siren/comptes/:id', element: <p>Document</p> },
  ];
  await render(<RouterProvider router={createMemoryRouter(routes)} />);
  return page.getByRole('region', { name: 'Ce que les dépôts disent d’eux-mêmes' });
}

const large = [500_000, 950_000, 12];
const confidential = (closing: string) => ({
  id: closing,
  closingDate: closing,
  confidentiality: 'confidential' as const,
});

test('books that add up say so in one line, with the label set against the forms', async () => {
  const section = await show({ accounts: [sized('2025-12-31', large)], read: { '2025-12-31': metadata() } });
  await expect.element(section.getByText(/Un dépôt lu.: son arithmétique est vérifiée/)).toBeVisible();
  await expect
    .element(section.getByText(/^\d+\s+égalités vérifiées sur \d+, \d+\s+non vérifiables$/))
    .toBeVisible();
  await expect.element(section.getByText('libellé B-S, liasse complète')).toBeVisible();
  await expect.element(section.getByText(/motif de saisie/)).not.toBeInTheDocument();
});

test('a difference and INPI’s codes are in the line, their words and their cells under it', async () => {
  const accounts = [sized('2025-12-31', large, { '02.EE': [500_007] })];
  const read = {
    '2025-12-31': metadata({
      keyingReason: keyingReasonOf('01'),
      treatments: treatmentsOf('A4'),
      confidentiality: keyedConfidentialityOf('1'),
    }),
  };
  const section = await show({ accounts, read });
  await expect.element(section.getByText(/1\s+écart, /).first()).toBeVisible();
  for (const short of ['motif de saisie INPI 1', 'traitement INPI A4', /le fichier et la liste diffèrent/])
    await expect.element(section.getByText(short)).toBeVisible();
  await section.getByText(/^Exercice clos le 31\/12\/2025/).click();
  await expect.element(section.getByText(/Motif de saisie INPI.: .*à la source \(code 1\)/)).toBeVisible();
  await expect.element(section.getByText(/pas un jugement sur les comptes/)).toBeVisible();
  await expect.element(section.getByText(/la liste des dépôts «.Public.»/)).toBeVisible();
  await section.getByText('Les cases').click();
  const cells = section.getByRole('table', { name: /Actif net = passif/ });
  await cells.getByRole('button', { name: /500\s007/ }).click();
  await expect.element(page.getByRole('dialog').getByText('02.EE.m1', { exact: true })).toBeVisible();
});

test('a size above two thresholds for two exercises is a question, with its working and its limits', async () => {
  const accounts = [sized('2025-12-31', large), sized('2024-12-31', large), sized('2023-12-31', [1, 1, 1])];
  const filings = accounts.map(({ filingId }) => confidential(filingId));
  const section = await show({ accounts, filings });
  const question = section.getByRole('region', {
    name: 'Une question de taille pour l’exercice clos le 31/12/2025',
  });
  await expect.element(question.getByText(/art\. L\. 232-25, al\. 1/)).toBeVisible();
  await expect.element(question.getByText(/^À demander/)).toBeVisible();
  await question.getByText(/^Le calcul/).click();
  const rows = question
    .getByRole('table')
    .getByRole('row')
    .all()
    .map((row) => row.element().textContent.replaceAll(/\s/g, ' '));
  expect(rows.slice(2, 5)).toEqual([
    'Total du bilan500 000 €, origine et détail450 000 €oui',
    'Chiffre d’affaires net950 000 €, origine et détail900 000 €oui',
    'Effectif moyen12, origine et détail10oui',
  ]);
  await expect.element(question.getByText(/établissements de crédit.*titres de participation/)).toBeVisible();
  await question
    .getByRole('button', { name: /950\s000/ })
    .first()
    .click();
  await expect.element(page.getByRole('dialog').getByText('03.FJ.m3', { exact: true })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await expect
    .element(
      section.getByText(
        /ne sont pas dépassés deux exercices de suite pour les exercices clos le 31\/12\/2024 et le 31\/12\/2023/,
      ),
    )
    .toBeVisible();
});

test('public accounts raise no question of size, and nothing is said of it', async () => {
  const section = await show({ accounts: [sized('2025-12-31', large), sized('2024-12-31', large)] });
  await expect.element(section.getByText(/2\s+dépôts lus/)).toBeVisible();
  await expect.element(section.getByText(/taille/)).not.toBeInTheDocument();
});

test('what cannot be told is said, but not while deposits are still being read', async () => {
  const filings = [confidential('2025-12-31')];
  const reading = {
    accounts: [],
    metadata: new Map([['2025-12-31', metadata({ keyingReason: keyingReasonOf('02') })]]),
    unread: [],
    overruled: [],
    awaited: 1,
    retry: () => null,
  };
  const early = await show({ accounts: [], filings, changes: { reading } });
  await expect.element(early.getByText('aucune ligne saisie')).toBeVisible();
  await expect.element(early.getByText(/ne peuvent être rapprochées/)).not.toBeInTheDocument();
});

test('a restricted deposit without keyed accounts cannot be set against a size, and says so', async () => {
  const section = await show({ accounts: [], filings: [confidential('2025-12-31')] });
  await expect
    .element(
      section.getByText(/clos le 31\/12\/2025.: ne peuvent être rapprochées, ses comptes ne sont pas lus/),
    )
    .toBeVisible();
});
