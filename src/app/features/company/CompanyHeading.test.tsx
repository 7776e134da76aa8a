import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { identitySample } from '../../testing/samples.ts';
import { CompanyHeading } from './CompanyHeading.tsx';
import { IdentityAbsent, IdentityLines } from './IdentityLines.tsx';

const siren = '000314153' as Siren;

test('the SIREN is the title until a source gives the name, and then the source is said', async () => {
  const screen = await render(<CompanyHeading siren={siren} name={null} company={null} searching />);
  const title = screen.getByRole('heading', { level: 1 });
  await expect.element(title).toMatchTextContent(/^SIREN 000\s314\s153$/);
  await expect.element(screen.getByText('Nom cherché dans les sources…')).toBeVisible();
  const company = { name: 'Ateliers Ménétrier (fictive)', closingDate: '2025-12-31' as IsoDate };
  await screen.rerender(<CompanyHeading siren={siren} name={null} company={company} searching={false} />);
  await expect.element(title).toHaveTextContent('Ateliers Ménétrier (fictive)');
  await expect.element(screen.getByText(/nom lu dans le XML du dépôt clos le 31\/12\/2025$/)).toBeVisible();
});

test('a name that no source gives is said to be so', async () => {
  const screen = await render(<CompanyHeading siren={siren} name={null} company={null} searching={false} />);
  await expect.element(screen.getByText('Le nom n’est donné par aucune source.')).toBeVisible();
});

test('the directory’s name heads the page, with what the company is and who says so', async () => {
  const screen = await render(
    <CompanyHeading siren={siren} name="ATELIERS MENETRIER (FICTIVE)" company={null} searching={false}>
      <IdentityLines identity={identitySample()} today={'2026-11-21' as IsoDate} />
    </CompanyHeading>,
  );
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('ATELIERS MENETRIER (FICTIVE)');
  await expect
    .element(screen.getByText(/forme juridique 5710 · en activité · créée le 01\/02\/2014 \(12.ans\)/))
    .toBeVisible();
  await expect.element(screen.getByText('Siège : 12 RUE DES FORGES 25000 BESANCON')).toBeVisible();
  await expect.element(screen.getByText(/Recherche d’entreprises \(INSEE et INPI\)/)).toBeVisible();
});

test('a company that asked not to be disclosed is masked as the source masks it, and a closed one is said closed', async () => {
  const masked = { name: null, seat: null, diffusible: false, status: 'closed', closedOn: '2024-03-31' };
  const screen = await render(
    <IdentityLines identity={identitySample(masked)} today={'2026-11-21' as IsoDate} />,
  );
  await expect
    .element(screen.getByText(/fermée le 31\/03\/2024 · créée le 01\/02\/2014 \(10.ans\)/))
    .toBeVisible();
  await expect.element(screen.getByText('Siège : non diffusé')).toBeVisible();
  await expect.element(screen.getByText(/a demandé à ne pas être diffusée/)).toBeVisible();
});

test('a directory that fails is a line of the heading, with its retry', async () => {
  const problem = {
    type: 'about:blank',
    status: 502,
    code: 'upstream_unavailable',
    title: 'Le fournisseur est indisponible.',
    detail: '',
  } as const;
  const screen = await render(<IdentityAbsent problem={problem} onRetry={() => null} />);
  await expect.element(screen.getByText(/Le fournisseur est indisponible/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Réessayer/ })).toBeVisible();
  await screen.rerender(<IdentityAbsent problem={{ ...problem, code: 'not_found' }} onRetry={() => null} />);
  await expect.element(screen.getByText(/ne connaît pas ce SIREN/)).toBeVisible();
});
