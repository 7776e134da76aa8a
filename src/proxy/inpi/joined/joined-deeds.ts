import type { Deed } from '#contract/deeds.ts';

import { ProblemError } from '../../problem-error.ts';
import type { Inquiry } from '../../upstream/inquiry.ts';
import type { DeedsSource, FilingsSource, OpenDocument } from '../filings-source.ts';
import { newestDeedFirst } from '../register-values.ts';
import { deedSigns, mergedDeed } from './filing-signs.ts';
import { firstToServe } from './first-to-serve.ts';
import { gather, type AnsweredBy } from './gathering.ts';
import { joinLists, type Known } from './same-document.ts';

/** A deed, and every service that lists it under its own id. */
export type JoinedDeed = { view: Deed; known: Known<FilingsSource, Deed> };

/** The deeds that a procedure opens, through the services that know any: each deed once. */
export class JoinedDeeds {
  readonly #sources: readonly FilingsSource[];

  constructor(sources: readonly FilingsSource[]) {
    this.#sources = sources.filter(({ deeds }) => deeds !== null);
  }

  /** Newest deposit first. @throws ProblemError source_not_installed when no service knows deeds; as they fail. */
  async list(inquiry: Inquiry, refresh: boolean): Promise<AnsweredBy & { deeds: JoinedDeed[] }> {
    const { lists, ...answeredBy } = await gather(this.#sources, (source) =>
      deedsOf(source).list(inquiry, refresh),
    );
    const deeds = joinLists(lists, deedSigns).map((known) => ({
      view: known.map(({ item }) => item).reduce(mergedDeed),
      known,
    }));
    return { ...answeredBy, deeds: deeds.toSorted((one, other) => newestDeedFirst(one.view, other.view)) };
  }

  /** @throws ProblemError document_missing when no service lists such a deed; as `list`. */
  async find(inquiry: Inquiry, id: string): Promise<JoinedDeed> {
    const { deeds } = await this.list(inquiry, false);
    const found = deeds.find(({ known }) => known.some(({ item }) => item.id === id));
    if (found === undefined) throw new ProblemError('document_missing');
    return found;
  }

  /** Opens the PDF by the first service that gives it. @throws ProblemError as they fail. */
  document(inquiry: Inquiry, { known }: JoinedDeed, signal: AbortSignal): Promise<OpenDocument> {
    return firstToServe(known, ({ from, item }) => deedsOf(from).document(inquiry, item.id, signal));
  }
}

function deedsOf({ deeds }: FilingsSource): DeedsSource {
  if (deeds === null) throw new ProblemError('source_not_installed');
  return deeds;
}
