import type { FastifyReply, FastifyRequest } from 'fastify';

import type { SourceName, Session as SessionView } from '#contract/session.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import { parseSiren, type Siren } from '#domain/siren.ts';

import type { AddressLimits } from '../access/address-limits.ts';
import { isCommitted, type Cases, type OpenCase } from '../access/cases.ts';
import { grant, type Reading } from '../access/grant.ts';
import type { Identity } from '../access/identity.ts';
import type { Login } from '../access/oidc/login.ts';
import { isActivity } from '../access/polled-calls.ts';
import type { RateLimit } from '../access/rate-limits.ts';
import type { Session } from '../access/sessions.ts';
import type { FiguresSource } from '../banque-de-france/figures-source.ts';
import { ClientLeft } from '../client-left.ts';
import type { Config } from '../config/environment.ts';
import type { Directory } from '../directory/directory.ts';
import type { JoinedDeeds } from '../inpi/joined/joined-deeds.ts';
import type { JoinedFilings } from '../inpi/joined/joined-filings.ts';
import { ProblemError } from '../problem-error.ts';
import type { Monitor } from '../status/monitor.ts';
import type { Recorder } from '../trail/recorder.ts';
import { learn } from '../trail/subject.ts';
import type { Inquiry } from '../upstream/inquiry.ts';
import type { Reader } from '../upstream/quota/readers.ts';
import type { Turns } from '../upstream/quota/turns.ts';

/** What the routes are given: the composition root builds it once. */
export type Services = {
  config: Config;
  identity: Identity;
  /** Null where nobody logs in. */
  login: Login | null;
  cases: Cases;
  /** What an address may ask, whoever is behind it. */
  addresses: AddressLimits;
  calls: RateLimit;
  documents: RateLimit;
  /** What is done is written there before it is answered. */
  recorder: Recorder;
  /** INPI's filings, through the sources that the policy grants. */
  filings: (granted: readonly SourceName[]) => JoinedFilings;
  /** The deeds that these know. */
  deeds: (granted: readonly SourceName[]) => JoinedDeeds;
  figures: FiguresSource;
  /** Null when there is no search by name. */
  directory: Directory | null;
  /** The calls that wait for their turn. */
  turns: Turns;
  monitor: Monitor;
  demonstration: SessionView['demonstration'];
  version: string;
};

/**
 * Who asks, the agent or the page by itself: neither counted nor activity.
 *
 * @throws ProblemError unauthenticated; too_many_requests from an address that nobody is known behind.
 */
export function present(services: Services, request: FastifyRequest, reply: FastifyReply): Session {
  const session = services.identity.of(request, reply);
  if (session === null) {
    services.addresses.stranger(request.ip);
    throw new ProblemError('unauthenticated');
  }
  learn(request, { agent: session.agent });
  return session;
}

/** Who asks, now at work. @throws ProblemError unauthenticated; too_many_requests beyond the agent's calls a minute. */
export function identified(services: Services, request: FastifyRequest, reply: FastifyReply): Session {
  const session = present(services, request, reply);
  services.calls.take(session.agent.id);
  if (isActivity(request)) services.identity.keep(session);
  return session;
}

export type CompanyParams = { case: string; siren: string };

/** A company asked about within a case of the agent's own. */
export type CompanyRequest = { session: Session; opened: OpenCase; siren: Siren; reader: Reader };

/** @throws ProblemError unauthenticated, too_many_requests, case_unknown or invalid_siren. */
export function companyRequest(
  services: Services,
  request: FastifyRequest<{ Params: CompanyParams }>,
  reply: FastifyReply,
): CompanyRequest {
  const session = identified(services, request, reply);
  const opened = services.cases.find(session.agent, request.params.case);
  learn(request, { opened });
  const siren = parseSiren(request.params.siren);
  if (siren === null) throw new ProblemError('invalid_siren');
  const reader = { agent: session.agent.id, signal: untilClientLeaves(reply) };
  return { session, opened, siren, reader };
}

/**
 * Asks the policy for what is about to be read, before any source is asked.
 *
 * @param confidentiality of what would be shown; null for a list, which shows nothing of a document.
 * @returns the sources that may be asked, and what to ask them. @throws ProblemError as `grant`.
 */
export function granted(
  { session, opened, siren, reader }: CompanyRequest,
  reading: Reading,
  confidentiality: Confidentiality | null,
): { sources: SourceName[]; inquiry: Inquiry } {
  const { demarche, objet } = opened;
  const { agent } = session;
  const committed = isCommitted(opened, session);
  const { sources, recipient } = grant(reading, { demarche, agent, confidentiality, committed });
  const { token, context } = demarche;
  return { sources, inquiry: { siren, token, context, recipient, object: objet, reader } };
}

/** A signal that aborts, for that reason, when the client leaves before the answer has been sent. */
export function untilClientLeaves(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new ClientLeft());
  });
  return controller.signal;
}
