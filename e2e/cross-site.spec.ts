import { expect, test } from '@playwright/test';

import { attempt, startAttacker, ways } from './cross-site/attacker.ts';
import { filing, siren, startVictim, type Victim } from './cross-site/victim.ts';

let victim: Victim;
let attacker: Awaited<ReturnType<typeof startAttacker>>;
test.beforeAll(async () => {
  [victim, attacker] = await Promise.all([startVictim(), startAttacker()]);
  // The opening of the agent's own case: what comes after is the attacker's.
  await expect.poll(() => victim.answers()).toMatchObject([{ status: 201 }]);
});
test.afterAll(async () => {
  attacker.close();
  await victim.stop();
});
test.describe.configure({ mode: 'serial', timeout: 300_000 });

/** Every call of the API but the one that tells that we live, in a case that the agent has open. */
function calls(): Record<'GET' | 'POST', string[]> {
  const opened = `/api/cases/${victim.caseId}`;
  const company = `${opened}/companies/${siren}`;
  return {
    GET: [
      '/api/session',
      '/api/cases',
      '/api/status',
      '/api/waits',
      '/api/consultations',
      '/api/search?q=confidentielle',
      `${company}/filings`,
      `${company}/archive`,
      `${company}/archive/progress`,
      `${company}/filings/${filing}/document`,
      `${company}/filings/${filing}/metadata`,
      `${company}/deeds`,
      `${company}/deeds/1/document`,
      `${company}/identity`,
      `${company}/figures`,
    ],
    POST: [
      '/api/cases',
      `${opened}/resume`,
      `${opened}/close`,
      '/api/session/activity',
      '/api/session/logout',
    ],
  };
}

for (const place of ['a sibling port', 'another site'])
  for (const method of ['GET', 'POST'] as const)
    test(`${place} reads nothing, changes nothing and reaches nobody with ${method}`, async ({ page }) => {
      const before = victim.answers().length;
      await page.goto(attacker.origins[place] ?? '');
      for (const way of ways[method])
        await test.step(way, async () => {
          const read = await Promise.all(
            calls()[method].map((path) => page.evaluate(attempt, { method, way, url: victim.url + path })),
          );
          expect(read.filter((text) => text !== '')).toEqual([]);
        });
      const answers = () => victim.answers().slice(before);
      const refused = () => answers().filter(({ status }) => status === 403);
      // A browser may keep a way for itself (a prefetch, what its own checks refuse): most must have reached the door.
      // What it sends once the page no longer waits for it is answered later.
      await expect
        .poll(() => refused().length)
        .toBeGreaterThanOrEqual(calls()[method].length * (ways[method].length - 3));
      // A preflight, and the icon that a browser looks for by itself, are no address of ours.
      const others = answers().filter(
        ({ status, route }) => status !== 403 && !(status === 404 && route === 'none'),
      );
      expect(others).toEqual([]);
      expect(victim.upstreamCalls()).toBe(0);
    });

test('what was refused is in the trail, and nothing else', () => {
  const [opened, committed, ...refusals] = victim.trail();
  expect([opened?.event, committed?.event]).toEqual(['case_opened', 'commitment_given']);
  expect(refusals.length).toBeGreaterThanOrEqual(30);
  for (const line of refusals)
    expect(line).toMatchObject({ event: 'request_refused', outcome: 'refused', code: 'cross_site' });
});

test('the agent’s case is still there, and still the agent’s own', async () => {
  const answer = await fetch(`${victim.url}/api/cases`, { headers: { 'x-requested-by': 'bilanscope' } });
  expect(await answer.json()).toMatchObject([{ id: victim.caseId, objet: 'dossier de l’agent' }]);
});

test.describe('a link to a page is served', () => {
  const address = () => `${victim.url}/entreprises/${siren}`;

  test('from a mail, without a referrer', async ({ page }) => {
    const response = await page.goto(address());
    expect(response?.status()).toBe(200);
    expect(await response?.request().allHeaders()).not.toHaveProperty('referer');
    await expect(page.getByText('Confidentiel', { exact: true })).toBeVisible();
  });

  for (const place of ['a sibling port', 'another site'])
    test(`from ${place}, which keeps no hold on it`, async ({ page }) => {
      await page.goto(`${attacker.origins[place] ?? ''}/?to=${encodeURIComponent(address())}`);
      await page.getByRole('link').click();
      await expect(page).toHaveURL(address());
      await expect(page.getByText('Confidentiel', { exact: true })).toBeVisible();
      expect(await page.evaluate(() => window.opener === null)).toBe(true);
    });
});
