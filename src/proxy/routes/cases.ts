import type { FastifyInstance } from 'fastify';

import { newCaseSchema, type Case } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';

import type { OpenCase } from '../access/cases.ts';
import { isOpenTo } from '../access/policy.ts';
import { ProblemError } from '../problem-error.ts';
import { learn } from '../trail/subject.ts';
import { identified, type Services } from './context.ts';
import { viewOfDemarche } from './session.ts';

/** Opening a case, going on with another, and listing one's own. */
export function casesRoutes(server: FastifyInstance, services: Services): void {
  const { cases, config, recorder } = services;

  server.post(apiPaths.cases, async (request, reply) => {
    const { agent, committed } = identified(services, request, reply);
    const asked = newCaseSchema.safeParse(request.body);
    if (!asked.success) throw new ProblemError('invalid_justification');
    const { demarche: id, objet, commitment } = asked.data;
    const demarche = config.demarches.find((known) => known.id === id && isOpenTo(known, agent));
    if (demarche === undefined) throw new ProblemError('invalid_justification');
    await recorder.ready(request);
    const opened = cases.open(agent, demarche, objet, commitment);
    learn(request, { opened });
    await recorder.event(request, 'case_opened');
    if (commitment) {
      await recorder.event(request, 'commitment_given');
      committed.add(demarche.id);
    }
    return reply.code(201).send(viewOfCase(opened));
  });

  server.post<{ Params: { case: string } }>(apiPaths.resumeCase(':case'), async (request, reply) => {
    const { agent } = identified(services, request, reply);
    learn(request, { opened: cases.find(agent, request.params.case) });
    await recorder.event(request, 'case_resumed');
    return viewOfCase(cases.resume(agent, request.params.case));
  });

  server.get(apiPaths.cases, (request, reply) =>
    cases.of(identified(services, request, reply).agent).map(viewOfCase),
  );
}

function viewOfCase({ id, demarche, objet, commitment, openedAt }: OpenCase): Case {
  return {
    id,
    demarche: viewOfDemarche(demarche),
    objet,
    commitment,
    openedAt: new Date(openedAt).toISOString(),
  };
}
