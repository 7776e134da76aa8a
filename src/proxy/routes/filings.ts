import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Filings } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';

import type { JoinedFiling, JoinedFilings } from '../inpi/joined/joined-filings.ts';
import type { Inquiry } from '../upstream/inquiry.ts';
import {
  companyRequest,
  granted,
  untilClientLeaves,
  type CompanyParams,
  type CompanyRequest,
  type Services,
} from './context.ts';
import { fileNameOf } from './document-name.ts';
import { sendPdf } from './send-pdf.ts';

type Company = { Params: CompanyParams; Querystring: { refresh?: string } };
type OneFiling = { Params: CompanyParams & { id: string } };

/** The filings of a company: the list, what the archive holds, each document and what its XML says. */
export function filingsRoutes(server: FastifyInstance, services: Services): void {
  const { recorder } = services;

  const inpiRequest = (
    request: FastifyRequest<{ Params: CompanyParams }>,
    reply: FastifyReply,
  ): InpiRequest => {
    const asked = companyRequest(services, request, reply);
    const { sources, inquiry } = granted(asked, 'filings', null);
    return { ...asked, inquiry, inpi: services.filings(sources) };
  };

  server.get<Company>(apiPaths.filings(':case', ':siren'), async (request, reply): Promise<Filings> => {
    const { siren, inquiry, inpi } = inpiRequest(request, reply);
    const { filings, ...answeredBy } = await recorder.reading(request, 'filings_listed', () =>
      inpi.list(inquiry, request.query.refresh === '1'),
    );
    return { siren, filings: filings.map(({ view }) => view), ...answeredBy };
  });

  server.get<Company>(apiPaths.archive(':case', ':siren'), (request, reply) => {
    const { inquiry, inpi } = inpiRequest(request, reply);
    return recorder.reading(request, 'archive_read', () => inpi.archive(inquiry, untilClientLeaves(reply)));
  });

  server.get<Company>(apiPaths.archiveProgress(':case', ':siren'), (request, reply) => {
    const { inquiry, inpi } = inpiRequest(request, reply);
    return inpi.progress(inquiry);
  });

  server.get<OneFiling>(apiPaths.document(':case', ':siren', ':id'), async (request, reply) => {
    const asked = inpiRequest(request, reply);
    recorder.attempt(request, 'document_opened');
    const filing = await readableFiling(asked, request.params.id);
    services.documents.take(asked.session.agent.id);
    const name = fileNameOf(asked.siren, filing.view);
    const open = () => asked.inpi.document(asked.inquiry, filing, untilClientLeaves(reply));
    const document = await recorder.document(request, reply, { filing: filing.view, name }, open);
    return sendPdf(reply, document, name);
  });

  server.get<OneFiling>(apiPaths.metadata(':case', ':siren', ':id'), async (request, reply) => {
    const asked = inpiRequest(request, reply);
    recorder.attempt(request, 'metadata_read');
    const filing = await readableFiling(asked, request.params.id);
    const read = () => asked.inpi.metadata(asked.inquiry, filing, untilClientLeaves(reply));
    return recorder.reading(request, 'metadata_read', read, filing.view);
  });
}

type InpiRequest = CompanyRequest & { inquiry: Inquiry; inpi: JoinedFilings };

/** @throws ProblemError document_missing when the list has no such filing; commitment_required. */
async function readableFiling(asked: InpiRequest, id: string): Promise<JoinedFiling> {
  const filing = await asked.inpi.find(asked.inquiry, id);
  granted(asked, 'filings', filing.view.confidentiality);
  return filing;
}
