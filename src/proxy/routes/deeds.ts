import type { FastifyInstance } from 'fastify';

import type { Deeds } from '#contract/deeds.ts';
import { apiPaths } from '#contract/paths.ts';

import { companyRequest, granted, untilClientLeaves, type CompanyParams, type Services } from './context.ts';
import { deedFileNameOf } from './document-name.ts';
import { sendPdf } from './send-pdf.ts';

type Company = { Params: CompanyParams; Querystring: { refresh?: string } };
type OneDeed = { Params: CompanyParams & { id: string } };

/** The deeds of a company: the list, and each document. */
export function deedsRoutes(server: FastifyInstance, services: Services): void {
  const { recorder } = services;

  server.get<Company>(apiPaths.deeds(':case', ':siren'), async (request, reply): Promise<Deeds> => {
    const asked = companyRequest(services, request, reply);
    const { sources, inquiry } = granted(asked, 'deeds', null);
    const source = services.deeds(sources);
    const { deeds, ...answeredBy } = await recorder.reading(request, 'deeds_listed', () =>
      source.list(inquiry, request.query.refresh === '1'),
    );
    return { siren: asked.siren, deeds: deeds.map(({ view }) => view), ...answeredBy };
  });

  server.get<OneDeed>(apiPaths.deedDocument(':case', ':siren', ':id'), async (request, reply) => {
    const asked = companyRequest(services, request, reply);
    const { sources, inquiry } = granted(asked, 'deeds', null);
    const source = services.deeds(sources);
    recorder.attempt(request, 'document_opened');
    const deed = await source.find(inquiry, request.params.id);
    granted(asked, 'deeds', deed.view.confidentiality);
    services.documents.take(asked.session.agent.id);
    const name = deedFileNameOf(asked.siren, deed.view);
    const named = { filing: { id: deed.view.id, closingDate: null }, name };
    const open = () => source.document(inquiry, deed, untilClientLeaves(reply));
    return sendPdf(reply, await recorder.document(request, reply, named, open), name);
  });
}
