import type { FastifyInstance } from 'fastify';

import { newCaseSchema, type Case } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';

import { isCommitted, type OpenCase } from '../access/cases.ts';
import { isOpenTo } from '../access/policy.ts';
import type { Session } from '../access/sessions.ts';
import { ProblemError } from '../problem-error.ts';
import { learn } from '../trail/subject.ts';
import { identified, type Services } from './context.ts';
import { viewOfDemarche } from './session.ts';

type OneCase = { Params: { case: string } };

/** Opening a case, going on with another, closing it, and listing one's own. */
export function casesRoutes(server: FastifyInstance, services: Services): void {
  const { cases, config, recorder } = services;

  server.post(apiPaths.cases, async (request, reply) => {
    const session = identified(services, request, reply);
    const asked = newCaseSchema.safeParse(request.body);
    if (!asked.success) throw new ProblemError('invalid_justification');
    const { demarche: id, objet, commitment } = asked.data;
    const demarche = config.demarches.find((known) => known.id === id && isOpenTo(known, session.agent));
    if (demarche === undefined) throw new ProblemError('invalid_justification');
    const opened = cases.draft(session, demarche, objet, commitment);
    learn(request, { opened });
    await recorder.event(request, 'case_opened');
    if (commitment) await recorder.event(request, 'commitment_given');
    cases.keep(opened);
    if (commitment) session.committed.add(demarche.id);
    return reply.code(201).send(viewOfCase(opened, session));
  });

  server.post<OneCase>(apiPaths.resumeCase(':case'), async (request, reply) => {
    const session = identified(services, request, reply);
    learn(request, { opened: cases.find(session.agent, request.params.case) });
    await recorder.event(request, 'case_resumed');
    return viewOfCase(cases.resume(session, request.params.case), session);
  });

  server.post<OneCase>(apiPaths.closeCase(':case'), async (request, reply) => {
    const { agent } = identified(services, request, reply);
    const closed = cases.find(agent, request.params.case);
    learn(request, { opened: closed });
    await recorder.event(request, 'case_closed');
    cases.close(closed);
    return reply.code(204).send();
  });

  server.get(apiPaths.cases, (request, reply) => {
    const session = identified(services, request, reply);
    return cases.of(session.agent).map((opened) => viewOfCase(opened, session));
  });
}

function viewOfCase(opened: OpenCase, session: Session): Case {
  const { id, demarche, objet, openedAt } = opened;
  return {
    id,
    demarche: viewOfDemarche(demarche),
    objet,
    commitment: isCommitted(opened, session),
    openedAt: new Date(openedAt).toISOString(),
  };
}
