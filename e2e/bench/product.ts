import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built product, running as its own process on a free port. */
export type Product = {
  url: string;
  /** The most memory that the process has held, in bytes. */
  peakMemory(): number;
  /** Opens a case and returns the prefix of its company addresses. */
  openCase(): Promise<string>;
  stop(): Promise<void>;
};

export const headers = { 'x-requested-by': 'bilanscope' };

/**
 * Starts the product against an upstream of the bench's own, or the simulator.
 *
 * @param variables of its environment, beside those that the upstream asks for.
 */
export async function startProduct(
  upstream: { api: string; storageHost: string } | null,
  variables: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const environment = { ...(upstream === null ? {} : realUpstream(upstream)), ...variables };
  const child = spawn(process.execPath, ['src/proxy/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      AGENT_DOCUMENTS_PER_MINUTE: '10000',
      AGENT_CALLS_PER_MINUTE: '10000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    peakMemory: () => peakMemoryOf(child.pid ?? 0),
    async openCase() {
      const response = await fetch(`${url}/api/cases`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ demarche: 'marches', objet: 'mesure', commitment: true }),
      });
      const { id } = (await response.json()) as { id: string };
      return `${url}/api/cases/${id}/companies`;
    },
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

function realUpstream({ api, storageHost }: { api: string; storageHost: string }): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-bench-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const procedure = {
    id: 'marches',
    label: 'Marchés publics',
    context: 'Marchés publics',
    recipient: '13002526500013',
  };
  return {
    API_ENTREPRISE_URL: api,
    API_ENTREPRISE_CONTRACT: 'v2',
    ARCHIVE_HOSTS: storageHost,
    IDENTITY: 'local',
    DEMARCHES_FILE: file(
      'demarches.json',
      JSON.stringify([{ ...procedure, tokenFile: file('token', 'bench-token') }]),
    ),
    AUDIT_DIR: join(folder, 'audit'),
    AUDIT_KEY_FILE: file('audit-key', 'k'.repeat(64)),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const found = /http:\/\/[\d.]+:\d+/.exec(printed);
    if (found !== null) {
      child.stdout?.resume();
      return found[0];
    }
  }
  throw new Error('The product did not start.');
}

/** Linux tells it as VmHWM, in kB. */
export function peakMemoryOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}
