import type { FastifyReply } from 'fastify';

import type { OpenDocument } from '../inpi/filings-source.ts';

/** Sends a PDF to be shown in the page, under a name that says what it is. */
export function sendPdf(reply: FastifyReply, { stream, size }: OpenDocument, name: string): FastifyReply {
  if (size !== null) reply.header('content-length', size);
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(stream);
}
