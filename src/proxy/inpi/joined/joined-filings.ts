import type { Archive, ArchiveProgress, ArchiveState, FilingView } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import { newestFirst } from '#domain/filing.ts';

import { ProblemError } from '../../problem-error.ts';
import type { Inquiry } from '../../upstream/inquiry.ts';
import type { FilingsSource, OpenDocument } from '../filings-source.ts';
import { filingSigns, mergedFiling, mergedState } from './filing-signs.ts';
import { firstToServe } from './first-to-serve.ts';
import { gather, type AnsweredBy } from './gathering.ts';
import { joinLists, type Known } from './same-document.ts';

/** A filing, and every service that lists it under its own id. */
export type JoinedFiling = { view: FilingView; known: Known<FilingsSource, FilingView> };

/** The filings that a procedure opens, through one service or several: each filing once. */
export class JoinedFilings {
  readonly #sources: readonly FilingsSource[];

  constructor(sources: readonly FilingsSource[]) {
    this.#sources = sources;
  }

  /** Newest closing first. @throws ProblemError when no service answers. */
  async list(inquiry: Inquiry, refresh: boolean): Promise<AnsweredBy & { filings: JoinedFiling[] }> {
    const { lists, ...answeredBy } = await gather(this.#sources, (source) => source.list(inquiry, refresh));
    const filings = joinLists(lists, filingSigns).map((known) => ({
      view: known.map(({ item }) => item).reduce(mergedFiling),
      known,
    }));
    return { ...answeredBy, filings: filings.toSorted((one, other) => newestFirst(one.view, other.view)) };
  }

  /** @throws ProblemError document_missing when no service lists such a filing; as `list`. */
  async find(inquiry: Inquiry, id: string): Promise<JoinedFiling> {
    const { filings } = await this.list(inquiry, false);
    const found = filings.find(({ known }) => known.some(({ item }) => item.id === id));
    if (found === undefined) throw new ProblemError('document_missing');
    return found;
  }

  /** What is known of every document; a service that cannot tell leaves it to the others. */
  async archive(inquiry: Inquiry, signal: AbortSignal): Promise<Archive> {
    const { filings } = await this.list(inquiry, false);
    const archives = new Map<FilingsSource, Archive>();
    let failure: unknown = null;
    for (const source of this.#sources)
      try {
        archives.set(source, await source.archive(inquiry, signal));
      } catch (error) {
        failure ??= error;
      }
    if (archives.size === 0) throw failure;
    const told = [...archives.values()];
    const states = filings.flatMap(({ view, known }) => {
      const own = known.map(({ from, item }) => archives.get(from)?.documents?.[item.id] ?? null);
      const state = own.reduce<ArchiveState | null>(mergedState, null);
      return state === null ? [] : [[view.id, state] as const];
    });
    return {
      siren: inquiry.siren,
      company: told.find(({ company }) => company !== null)?.company ?? null,
      documents: told.every(({ documents }) => documents === null) ? null : Object.fromEntries(states),
    };
  }

  /** The copy being made, whichever service makes one. */
  progress(inquiry: Inquiry): ArchiveProgress {
    const all = this.#sources.map((source) => source.progress(inquiry));
    return all.find(({ fetching }) => fetching !== null) ?? { fetching: null };
  }

  /** Opens the PDF by the first service that gives it. @throws ProblemError as they fail. */
  document(inquiry: Inquiry, { known }: JoinedFiling, signal: AbortSignal): Promise<OpenDocument> {
    return firstToServe(known, ({ from, item }) => from.document(inquiry, item, signal));
  }

  /** What INPI keyed: its register tells it at once, an archive has to be opened. @throws ProblemError as they fail. */
  metadata(inquiry: Inquiry, { known }: JoinedFiling, signal: AbortSignal): Promise<Metadata> {
    return firstToServe(known.toReversed(), ({ from, item }) => from.metadata(inquiry, item, signal));
  }
}
