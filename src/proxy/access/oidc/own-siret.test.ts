import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';

import { Browser } from '../../testing/identity-provider/browser.ts';
import { logIn } from '../../testing/identity-provider/logging-in.ts';
import { startLoginProxy, type LoginProxy } from '../../testing/identity-provider/login-proxy.ts';

describe('a procedure asked in the name of the agent’s administration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-procedures-'));
  let running: LoginProxy;
  beforeAll(async () => {
    const file = join(folder, 'demarches.json');
    const [tokenFile, otherFile] = [join(folder, 'token'), join(folder, 'other')];
    writeFileSync(tokenFile, 'a-token', { mode: 0o600 });
    writeFileSync(otherFile, 'another-token', { mode: 0o600 });
    const own = { label: 'Marchés', context: 'Marchés', recipient: 'agent', sources: ['inpi'] };
    const kept = { ...own, id: 'kept', tokenFile: otherFile, agents: { sirets: ['13002526500013'] } };
    writeFileSync(file, JSON.stringify([{ ...own, id: 'marches', tokenFile }, kept]));
    running = await startLoginProxy('RS256', { DEMARCHES_FILE: file });
  });
  afterAll(async () => {
    await running.remove();
    rmSync(folder, { recursive: true });
  });

  async function listAs(account: string): Promise<Response> {
    const browser = new Browser();
    await logIn(browser, running.proxy.url, account);
    const asked = { demarche: 'marches', objet: 'un', commitment: true };
    const opened = await running.post(browser, apiPaths.cases, asked);
    const { id } = (await opened.json()) as { id: string };
    return running.get(browser, apiPaths.filings(id, '000314153'));
  }

  test.each([
    ['agent-marches', '13002526500013'],
    ['agent-fraude', '11000201100044'],
  ])('takes the SIRET of %s', async (account, siret) => {
    expect((await listAs(account)).status).toBe(200);
    expect(running.proxy.simulator.requests().at(-1)?.query).toContain(`recipient=${siret}`);
  });

  test('is refused in words to an agent whose identity gives no SIRET, and no source is asked', async () => {
    const before = running.proxy.simulator.requests().length;
    expect(await (await listAs('agent-sans-siret')).json()).toMatchObject({
      code: 'source_not_allowed',
      detail: expect.stringMatching(/votre identité ne donne pas le SIRET/),
    });
    expect(running.proxy.simulator.requests()).toHaveLength(before);
  });

  test.each([
    ['agent-marches', ['marches', 'kept']],
    ['agent-fraude', ['marches']],
    ['agent-sans-siret', ['marches']],
  ])('kept to some SIRETs, is not one of %s’s unless theirs is among them', async (account, expected) => {
    const browser = new Browser();
    await logIn(browser, running.proxy.url, account);
    const { demarches } = await running.sessionOf(browser);
    expect(demarches.map(({ id }) => id)).toEqual(expected);
  });
});
