import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Consultations } from '#contract/consultations.ts';

import { accessDraftSchema, type AccessDraft } from './access-line.ts';
import { Chain, type Written } from './chain/chain.ts';
import { readHead } from './chain/head.ts';
import { accessJournal, administrationJournal } from './chain/journal.ts';
import { recover } from './chain/recovery.ts';
import { Seal } from './chain/seal.ts';
import { holdAlone } from './exclusive.ts';
import { ownConsultations, type OwnSearch } from './own-consultations.ts';
import type { TrailSettings } from './settings.ts';
import { TrailError } from './trail-error.ts';

type Opened = TrailSettings & { chain: Chain<AccessDraft>; release: () => Promise<void> };

/**
 * The trail of accesses: sealed, chained, a file a day. Every method opens it if need be; what cannot be written
 * throws, and nothing may then leave.
 */
export class Trail {
  readonly #settings: TrailSettings | null;
  readonly #now: () => number;
  #opened: Promise<Opened> | null = null;

  /** @param settings null for a trail that lives in a temporary folder as long as the process. */
  constructor(settings: TrailSettings | null, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** @throws TrailError busy, or as the trail is damaged; Node's error when the folder cannot be written. */
  async open(): Promise<void> {
    await this.#open();
  }

  /** Writes a line. @returns once it is on disk. @throws TrailError or Node's error: nothing may leave. */
  async append(draft: AccessDraft): Promise<Written> {
    const { chain } = await this.#open();
    return chain.append(accessDraftSchema.parse(draft));
  }

  /** Makes sure, before a source is asked, that a line could be written. @throws as `append`. */
  async ready(): Promise<void> {
    const { chain } = await this.#open();
    await chain.ready();
  }

  /** One page of an agent's own accesses, newest first. */
  async consultationsOf(agentId: string, search: OwnSearch): Promise<Consultations> {
    const { folder, seal } = await this.#open();
    return ownConsultations(folder, seal, agentId, search);
  }

  /** Waits for the last lines, and removes a temporary trail. */
  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    if (!opened) return;
    await opened.chain.close();
    await opened.release();
    if (this.#settings === null) await rm(opened.folder, { recursive: true, force: true });
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#prepare().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #prepare(): Promise<Opened> {
    const { folder, seal } = this.#settings ?? {
      folder: await mkdtemp(join(tmpdir(), 'bilanscope-trail-')),
      seal: new Seal(randomBytes(32)),
    };
    const journal = accessJournal(folder);
    await prepareJournals(folder, seal);
    const release = await holdAlone(folder);
    const chain = new Chain<AccessDraft>(journal, seal, this.#now);
    try {
      await chain.ready();
    } catch (error) {
      await release();
      throw error;
    }
    return { folder, seal, chain, release };
  }
}

/** Both journals begin together: one without the other means that somebody removed it. */
async function prepareJournals(folder: string, seal: Seal): Promise<void> {
  const administration = administrationJournal(folder);
  const decided = await readHead(administration, seal);
  const begun = (await readHead(accessJournal(folder), seal)) !== null;
  if (begun && decided === null) throw new TrailError('missing');
  if (!begun && decided !== null && decided.seq > 0) throw new TrailError('missing');
  if (decided === null) await recover(administration, seal);
}
