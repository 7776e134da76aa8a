import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Filings, FilingView } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import { asksCommitment } from '#domain/confidentiality.ts';

import { opens } from '../access/policy.ts';
import { ProblemError } from '../problem-error.ts';
import {
  companyRequest,
  untilClientLeaves,
  type CompanyParams,
  type CompanyRequest,
  type Services,
} from './context.ts';
import { fileNameOf } from './document-name.ts';

type Company = { Params: CompanyParams; Querystring: { refresh?: string } };
type OneFiling = { Params: CompanyParams & { id: string } };

/** The filings of a company: the list, what the archive holds, each document and what its XML says. */
export function filingsRoutes(server: FastifyInstance, services: Services): void {
  const { filings, recorder } = services;

  const inpiRequest = (
    request: FastifyRequest<{ Params: CompanyParams }>,
    reply: FastifyReply,
  ): CompanyRequest => {
    const asked = companyRequest(services, request, reply);
    if (!opens(asked.opened.demarche, 'inpi')) throw new ProblemError('source_not_allowed');
    return asked;
  };

  server.get<Company>(apiPaths.filings(':case', ':siren'), async (request, reply): Promise<Filings> => {
    const { siren, inquiry } = inpiRequest(request, reply);
    const { value, fetchedAt } = await recorder.reading(request, 'filings_listed', () =>
      filings.list(inquiry, request.query.refresh === '1'),
    );
    return { siren, filings: [...value], source: filings.source, fetchedAt: fetchedAt.toISOString() };
  });

  server.get<Company>(apiPaths.archive(':case', ':siren'), (request, reply) => {
    const { inquiry } = inpiRequest(request, reply);
    return recorder.reading(request, 'archive_read', () =>
      filings.archive(inquiry, untilClientLeaves(reply)),
    );
  });

  server.get<Company>(apiPaths.archiveProgress(':case', ':siren'), (request, reply) =>
    filings.progress(inpiRequest(request, reply).inquiry),
  );

  server.get<OneFiling>(apiPaths.document(':case', ':siren', ':id'), async (request, reply) => {
    const asked = inpiRequest(request, reply);
    recorder.attempt(request, 'document_opened');
    const filing = await readableFiling(services, asked, request.params.id);
    services.documents.take(asked.session.agent.id);
    const name = fileNameOf(asked.siren, filing);
    const { stream, size } = await recorder.document(request, reply, { filing, name }, () =>
      filings.document(asked.inquiry, filing, untilClientLeaves(reply)),
    );
    return reply
      .type('application/pdf')
      .header('content-length', size)
      .header('content-disposition', `inline; filename="${name}"`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(stream);
  });

  server.get<OneFiling>(apiPaths.metadata(':case', ':siren', ':id'), async (request, reply) => {
    const asked = inpiRequest(request, reply);
    recorder.attempt(request, 'metadata_read');
    const filing = await readableFiling(services, asked, request.params.id);
    const read = () => filings.metadata(asked.inquiry, filing, untilClientLeaves(reply));
    return recorder.reading(request, 'metadata_read', read, filing);
  });
}

/** @throws ProblemError document_missing when the list has no such filing; commitment_required. */
async function readableFiling(
  { filings }: Services,
  { inquiry, opened }: CompanyRequest,
  id: string,
): Promise<FilingView> {
  const { value } = await filings.list(inquiry, false);
  const filing = value.find((listed) => listed.id === id);
  if (filing === undefined) throw new ProblemError('document_missing');
  if (asksCommitment(filing.confidentiality) && !opened.commitment)
    throw new ProblemError('commitment_required');
  return filing;
}
