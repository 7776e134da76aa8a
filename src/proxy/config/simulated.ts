import { Secret } from '../access/secret.ts';
import type { Config } from './environment.ts';

/** Where a running simulator answers. */
export type SimulatorAddresses = {
  storageHost: string;
  rneUrl: string;
  rneCredentials: { username: string; password: string };
  searchUrl: string;
};

/** Connects to the simulator every source that the configuration does not place elsewhere. */
export function withSimulator(config: Config, running: SimulatorAddresses): Config {
  const { username, password } = running.rneCredentials;
  return {
    ...config,
    archiveHosts: [running.storageHost],
    rne: config.rne ?? { url: new URL(running.rneUrl), username, password: new Secret(password) },
    search: config.search ?? new URL(running.searchUrl),
  };
}
