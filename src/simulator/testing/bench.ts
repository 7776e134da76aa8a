import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator.ts';

/** Simulators for tests, with one cache folder of their own. */
export type Bench = {
  cacheFolder: string;
  start: (options?: Partial<SimulatorOptions>) => Promise<Simulator>;
  /** Closes every simulator and removes the folder. */
  close: () => Promise<void>;
};

export async function openBench(): Promise<Bench> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'simulator-'));
  const started: Simulator[] = [];
  return {
    cacheFolder,
    async start(options = {}) {
      const simulator = await startSimulator({
        tokens: ['good', 'other'],
        limits: 'wide',
        cacheFolder,
        delays: 'none',
        ...options,
      });
      started.push(simulator);
      return simulator;
    },
    async close() {
      await Promise.all(started.map((simulator) => simulator.close()));
      await rm(cacheFolder, { recursive: true, force: true });
    },
  };
}

/** What a server answered, its body read. */
export type Answered = { status: number; headers: Headers; text: string; json: () => unknown };

export async function fetched(url: string, init?: RequestInit): Promise<Answered> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: () => JSON.parse(text) as unknown,
  };
}

const complete = { context: 'Tests', recipient: '13002526500013', object: 'essai' };

/** Asks API Entreprise for a path, with a token and the mandatory parameters unless told otherwise. */
export function askApi(
  simulator: Simulator,
  path: string,
  {
    token = 'good',
    query = complete,
    headers = {},
  }: {
    token?: string | null;
    query?: Readonly<Record<string, string>>;
    headers?: Record<string, string>;
  } = {},
): Promise<Answered> {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  return fetched(`${simulator.url}${path}?${new URLSearchParams(query).toString()}`, {
    headers: { ...authorization, ...headers },
  });
}

export const v3Paths = {
  inpi: (siren: string) => `/v3/inpi/rne/unites_legales/open_data/${siren}/actes_bilans`,
  bank: (siren: string) => `/v3/banque_de_france/unites_legales/${siren}/bilans`,
} as const;
