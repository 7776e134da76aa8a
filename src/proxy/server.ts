import { randomUUID } from 'node:crypto';

import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';

import { apiPaths } from '#contract/paths.ts';

import { refuseCrossSite } from './access/cross-site.ts';
import { guardAnswers } from './headers.ts';
import { replyUnknown } from './problem-reply.ts';
import { casesRoutes } from './routes/cases.ts';
import { consultationsRoutes } from './routes/consultations.ts';
import type { Services } from './routes/context.ts';
import { deedsRoutes } from './routes/deeds.ts';
import { directoryRoutes } from './routes/directory.ts';
import { figuresRoutes } from './routes/figures.ts';
import { filingsRoutes } from './routes/filings.ts';
import { loginRoutes } from './routes/login.ts';
import { pagesRoutes } from './routes/pages.ts';
import { sessionRoutes } from './routes/session.ts';
import { statusRoutes } from './routes/status.ts';
import { waitsRoutes } from './routes/waits.ts';
import { recordRequests } from './trail/hooks.ts';

export type ServerOptions = {
  /** The built app; null serves the API alone. */
  pages: string | null;
  logger: NonNullable<FastifyServerOptions['logger']>;
};

/** Routes that answer anyone: they disclose nothing and change nothing. */
const openRoutes: ReadonlySet<string> = new Set([apiPaths.health, apiPaths.session]);

/** Builds the proxy's HTTP server; slow and silent clients are closed within seconds. */
export async function createServer(
  services: Services,
  { pages, logger }: ServerOptions,
): Promise<FastifyInstance> {
  const server = fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 16 * 1024,
    requestTimeout: 5000,
    keepAliveTimeout: 5000,
    trustProxy: services.config.trustedProxies.length === 0 ? false : [...services.config.trustedProxies],
    http: { headersTimeout: 3000, connectionsCheckingInterval: 1000, maxHeaderSize: 8 * 1024 },
    return503OnClosing: true,
  });
  recordRequests(server, services.recorder);
  logRequests(server);
  guardAnswers(server, services.config.publicUrl);
  await server.register(cookie);
  server.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? '';
    if (route.startsWith('/api/') && !openRoutes.has(route))
      refuseCrossSite(request, services.config.publicUrl);
    done();
  });
  sessionRoutes(server, services);
  loginRoutes(server, services);
  casesRoutes(server, services);
  filingsRoutes(server, services);
  deedsRoutes(server, services);
  figuresRoutes(server, services);
  directoryRoutes(server, services);
  statusRoutes(server, services);
  waitsRoutes(server, services);
  consultationsRoutes(server, services);
  if (pages === null) server.setNotFoundHandler(replyUnknown);
  else await pagesRoutes(server, pages);
  return server;
}

/** The technical log: route templates, never an address, a SIREN, a reason or a name. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}
