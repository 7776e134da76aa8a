import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { statusSchema, type Status } from '#contract/status.ts';

import { StatusView } from './StatusView.tsx';

const service = {
  name: 'inpi',
  state: 'up',
  checkedAt: '2026-11-21T12:00:00Z',
  lastUpAt: '2026-11-21T12:00:00Z',
  until: null,
  lastSuccessAt: null,
  lastFailure: null,
};
const token = {
  demarche: { id: 'marches', label: 'Marchés publics' },
  expiresOn: '2027-12-31',
  daysLeft: 405,
  expiresSoon: false,
  rights: 'as_expected',
  missing: [],
  quotas: [],
};

/** The state of one service and one token, with what a test changes. */
function status(ofService: object, ofToken: object = {}): Status {
  return statusSchema.parse({
    services: [{ ...service, ...ofService }],
    tokens: [{ ...token, ...ofToken }],
    checkedAt: '2026-11-21T12:00:00Z',
  });
}

test('a service that is well is said so, with no alarm on its token', async () => {
  const screen = await render(<StatusView status={status({})} />);
  await expect.element(screen.getByText('En service', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Vérifié le 21/11/2026 à 08:00.')).toBeVisible();
  await expect.element(screen.getByText(/Expire le 31\/12\/2027, dans 405.jours/)).toBeVisible();
  await expect.element(screen.getByText('Droits conformes à la démarche.')).toBeVisible();
  expect(screen.getByText(/À signaler/).elements()).toHaveLength(0);
});

test('a service that is not tells since when, until when, and what we last received of it', async () => {
  const down = {
    state: 'down',
    lastUpAt: '2026-11-20T12:00:00Z',
    until: '2026-11-22T12:00:00Z',
    lastSuccessAt: '2026-11-20T11:00:00Z',
    lastFailure: { at: '2026-11-21T11:30:00Z', code: 'upstream_timeout' },
  };
  const screen = await render(<StatusView status={status(down)} />);
  for (const words of [
    'En panne',
    'Retour prévu le 22/11/2026 à 08:00.',
    'En service pour la dernière fois le 20/11/2026 à 08:00.',
    'Dernière réponse reçue le 20/11/2026 à 07:00.',
    /Dernier échec le 21\/11\/2026 à 07:30.: source trop lente\./,
  ])
    await expect.element(screen.getByText(words)).toBeVisible();
  await screen.rerender(<StatusView status={status({ state: 'unknown', checkedAt: null })} />);
  await expect.element(screen.getByText(/ne dit pas son état, ou n’a pas pu être interrogé/)).toBeVisible();
});

test('what someone must act on is pointed out, in words', async () => {
  const lacking = { expiresOn: '2026-12-31', daysLeft: 40, expiresSoon: true, rights: 'missing' };
  const quotas = [{ source: 'inpi', limit: 15, remaining: 12, resetsAt: '2026-11-21T12:01:00Z' }];
  const screen = await render(<StatusView status={status({}, { ...lacking, missing: ['bdf'], quotas })} />);
  await expect.element(screen.getByText('À signaler à qui administre Bilanscope')).toBeVisible();
  await expect.element(screen.getByText(/Droits manquants.: bilans Banque de France\./)).toBeVisible();
  await expect.element(screen.getByText(/comptes annuels.: 12.appels restent sur 15/)).toBeVisible();
  const expired = { expiresOn: '2026-11-01', daysLeft: -20, rights: 'refused' };
  await screen.rerender(<StatusView status={status({}, expired)} />);
  await expect.element(screen.getByText('Expiré depuis le 01/11/2026.')).toBeVisible();
  await expect.element(screen.getByText(/Jeton refusé/)).toBeVisible();
  await screen.rerender(
    <StatusView status={status({}, { expiresOn: null, daysLeft: null, rights: 'unknown' })} />,
  );
  await expect.element(screen.getByText(/Expiration inconnue/)).toBeVisible();
});
