import type { FastifyInstance } from 'fastify';

import type { Figures } from '#contract/figures.ts';
import { apiPaths } from '#contract/paths.ts';

import { companyRequest, granted, type CompanyParams, type Services } from './context.ts';

/** The Banque de France's figures of a company: all of them confidential. */
export function figuresRoutes(server: FastifyInstance, services: Services): void {
  const { figures, recorder } = services;

  server.get<{ Params: CompanyParams; Querystring: { refresh?: string } }>(
    apiPaths.figures(':case', ':siren'),
    async (request, reply): Promise<Figures> => {
      const asked = companyRequest(services, request, reply);
      const { siren } = asked;
      const { inquiry } = granted(asked, 'figures', 'confidential');
      const { value, fetchedAt } = await recorder.reading(request, 'figures_read', () =>
        figures.figures(inquiry, request.query.refresh === '1'),
      );
      const { receivedUnit, precision, ratioPrecision, years } = value;
      return {
        siren,
        unit: 'EUR',
        receivedUnit,
        precision,
        ratioPrecision,
        years: [...years],
        source: figures.source,
        fetchedAt: fetchedAt.toISOString(),
      };
    },
  );
}
