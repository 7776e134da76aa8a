import type { FastifyRequest } from 'fastify';

import type { TrailEvent } from '#contract/consultations.ts';
import { parseSiren } from '#domain/siren.ts';

import type { Agent } from '../access/agent.ts';
import type { OpenCase } from '../access/cases.ts';
import type { AccessDraft } from './access-line.ts';

/** What is known of a request as it goes: who asks, in which case, and what is being read. */
export type Subject = { agent: Agent | null; opened: OpenCase | null; reading: TrailEvent | null };

const subjects = new WeakMap<FastifyRequest, Subject>();

/** What has been learnt of a request so far. */
export function subjectOf(request: FastifyRequest): Subject {
  return subjects.get(request) ?? { agent: null, opened: null, reading: null };
}

/** Learns something of a request, for whatever line it will leave in the trail. */
export function learn(request: FastifyRequest, known: Partial<Subject>): void {
  subjects.set(request, { ...subjectOf(request), ...known });
}

type Asked = Pick<AccessDraft, 'requestId' | 'agent' | 'case' | 'demarche' | 'objet' | 'siren' | 'filing'>;

/** What every line of a request says. Of its address, only what has the form of what it stands for is written. */
export function askedBy(request: FastifyRequest): Asked {
  const { agent, opened } = subjectOf(request);
  const { case: caseId, siren, id } = request.params as Readonly<Record<string, string | undefined>>;
  return {
    requestId: request.id,
    agent: agent === null ? null : agentOf(agent),
    case: opened?.id ?? withForm(caseId, /^[\w-]{1,64}$/),
    demarche: opened?.demarche.id ?? null,
    objet: opened?.objet ?? null,
    siren: parseSiren(siren ?? ''),
    filing: filingOf(id),
  };
}

function agentOf({ id, name, organisation, siret }: Agent): NonNullable<AccessDraft['agent']> {
  return { id, name, organisation, siret };
}

function filingOf(id: string | undefined): AccessDraft['filing'] {
  const known = withForm(id, /^[\w.:%+=-]{1,100}$/);
  return known === null ? null : { id: known, closing: null };
}

function withForm(text: string | undefined, form: RegExp): string | null {
  return text !== undefined && form.test(text) ? text : null;
}
