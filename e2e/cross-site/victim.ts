import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const siren = '000314153';
export const filing = '1001';
const headers = { 'x-requested-by': 'bilanscope', 'content-type': 'application/json' };

/** An answer as the technical log tells it. */
export type Answer = { method: string; route: string; status: number };
/** A line of the trail. */
export type Line = { event: string; outcome: string; code: string | null; case: string | null };

/** The product on one workstation: whoever reaches it is the agent, no cookie asked; nothing but its door protects it. */
export type Victim = {
  url: string;
  /** A case with its commitment, opened by the agent. */
  caseId: string;
  answers(): Answer[];
  trail(): Line[];
  /** Calls about a company that reached API Entreprise. */
  upstreamCalls(): number;
  stop(): Promise<void>;
};

export async function startVictim(): Promise<Victim> {
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-cross-site-'));
  const upstream = await startUpstream();
  const workstation = await startWorkstation(folder, upstream.url);
  const { url } = workstation;
  const opened = await fetch(`${url}/api/cases`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ demarche: 'marches', objet: 'dossier de l’agent', commitment: true }),
  });
  const { id } = (await opened.json()) as { id: string };
  return {
    url,
    caseId: id,
    answers: () => workstation.answers(),
    trail: () => linesOf(join(folder, 'audit')),
    upstreamCalls: () => upstream.calls(),
    async stop() {
      await workstation.stop();
      upstream.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function startWorkstation(folder: string, upstream: string) {
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const procedure = { id: 'marches', label: 'Marchés publics', context: 'Marchés publics' };
  const child = spawn(process.execPath, ['src/proxy/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'info',
      API_ENTREPRISE_URL: upstream,
      API_ENTREPRISE_CONTRACT: 'v2',
      IDENTITY: 'local',
      DEMARCHES_FILE: file(
        'demarches.json',
        JSON.stringify([{ ...procedure, recipient: '13002526500013', tokenFile: file('token', 'token') }]),
      ),
      AUDIT_DIR: join(folder, 'audit'),
      AUDIT_KEY_FILE: file('key', 'k'.repeat(64)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise<string>((found, failed) => {
    child.once('exit', () => failed(new Error(`The product did not start: ${said}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /Bilanscope : (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) found(address);
    });
  });
  return {
    url,
    answers: () =>
      said
        .split('\n')
        .filter((line) => line.includes('"msg":"answered"'))
        .map((line) => JSON.parse(line) as Answer),
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** An API Entreprise that lists one confidential filing, and counts what it is asked. */
async function startUpstream(): Promise<{ url: string; calls: () => number; close: () => void }> {
  let calls = 0;
  const server = createServer((request, response) => {
    // At start, the proxy asks by itself which rights its tokens have.
    if (request.url?.startsWith('/v2/')) calls += 1;
    const bilan = {
      id_fichier: Number(filing),
      siren,
      denomination_sociale: 'CONFIDENTIELLE',
      code_greffe: 7501,
      date_depot: '20240601',
      nature_archive: 'B-C',
      confidentiel: 1,
      date_cloture: '2023-12-31T00:00:00.000Z',
      numero_gestion: '2010B01012',
    };
    const body = { url_documents: 'http://127.0.0.1:9/all.zip', bilans: [bilan] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls: () => calls,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function linesOf(folder: string): Line[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Line);
}
