import type { FastifyInstance } from 'fastify';

import type { Deeds } from '#contract/deeds.ts';
import { apiPaths } from '#contract/paths.ts';
import { asksCommitment } from '#domain/confidentiality.ts';

import { ProblemError } from '../problem-error.ts';
import { companyRequest, untilClientLeaves, type CompanyParams, type Services } from './context.ts';
import { deedFileNameOf } from './document-name.ts';
import { sendPdf } from './send-pdf.ts';

type Company = { Params: CompanyParams; Querystring: { refresh?: string } };
type OneDeed = { Params: CompanyParams & { id: string } };

/** The deeds of a company: the list, and each document. */
export function deedsRoutes(server: FastifyInstance, services: Services): void {
  const { recorder } = services;

  server.get<Company>(apiPaths.deeds(':case', ':siren'), async (request, reply): Promise<Deeds> => {
    const { siren, inquiry, opened } = companyRequest(services, request, reply);
    const source = services.deeds(opened.demarche);
    const { deeds, ...answeredBy } = await recorder.reading(request, 'deeds_listed', () =>
      source.list(inquiry, request.query.refresh === '1'),
    );
    return { siren, deeds: deeds.map(({ view }) => view), ...answeredBy };
  });

  server.get<OneDeed>(apiPaths.deedDocument(':case', ':siren', ':id'), async (request, reply) => {
    const { siren, inquiry, opened, session } = companyRequest(services, request, reply);
    const source = services.deeds(opened.demarche);
    recorder.attempt(request, 'document_opened');
    const deed = await source.find(inquiry, request.params.id);
    if (asksCommitment(deed.view.confidentiality) && !opened.commitment)
      throw new ProblemError('commitment_required');
    services.documents.take(session.agent.id);
    const name = deedFileNameOf(siren, deed.view);
    const asked = { filing: { id: deed.view.id, closingDate: null }, name };
    const open = () => source.document(inquiry, deed, untilClientLeaves(reply));
    return sendPdf(reply, await recorder.document(request, reply, asked, open), name);
  });
}
