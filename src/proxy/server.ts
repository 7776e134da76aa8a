import { randomUUID } from 'node:crypto';

import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';

import { apiPaths, loginPaths } from '#contract/paths.ts';

import { refuseCrossSite, refuseOtherOrigins } from './access/cross-site.ts';
import { refuseForeignName } from './access/host-name.ts';
import { guardAnswers, guardHeaders } from './headers.ts';
import { answerMalformed, refuseManyHosts } from './malformed-requests.ts';
import { replyUnknown } from './problem-reply.ts';
import { casesRoutes } from './routes/cases.ts';
import { consultationsRoutes } from './routes/consultations.ts';
import type { Services } from './routes/context.ts';
import { deedsRoutes } from './routes/deeds.ts';
import { directoryRoutes } from './routes/directory.ts';
import { figuresRoutes } from './routes/figures.ts';
import { filingsRoutes } from './routes/filings.ts';
import { gridRoutes } from './routes/grids.ts';
import { loginRoutes } from './routes/login.ts';
import { pagesRoutes } from './routes/pages.ts';
import { sessionRoutes } from './routes/session.ts';
import { statusRoutes } from './routes/status.ts';
import { waitsRoutes } from './routes/waits.ts';
import { cutStalledReaders, defaultPatience, patienceOptions, type Patience } from './slow-clients.ts';
import { recordRequests } from './trail/hooks.ts';

export type ServerOptions = {
  /** The built app; null serves the API alone. */
  pages: string | null;
  logger: NonNullable<FastifyServerOptions['logger']>;
  patience?: Patience;
};

/** Pages that start and end a login: other sites lead to them. */
const guestRoutes: ReadonlySet<string> = new Set([loginPaths.login(), loginPaths.callback]);

/** Builds the proxy's HTTP server; slow and silent clients are closed within seconds. */
export async function createServer(
  services: Services,
  { pages, logger, patience = defaultPatience }: ServerOptions,
): Promise<FastifyInstance> {
  const guard = guardHeaders(services.config.publicUrl);
  const server = fastify({
    ...patienceOptions(patience),
    ...answerMalformed(guard),
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 16 * 1024,
    trustProxy: services.config.trustedProxies.length === 0 ? false : [...services.config.trustedProxies],
    // A HEAD of a document would open it at its source, for nobody.
    exposeHeadRoutes: false,
    return503OnClosing: true,
  });
  // JSON is the only body that is read: any other is what a form of another site could send.
  server.removeContentTypeParser('text/plain');
  recordRequests(server, services.recorder);
  logRequests(server);
  guardAnswers(server, guard);
  refuseManyHosts(server);
  cutStalledReaders(server, patience);
  await server.register(cookie);
  guardCalls(server, services);
  sessionRoutes(server, services);
  loginRoutes(server, services);
  casesRoutes(server, services);
  filingsRoutes(server, services);
  deedsRoutes(server, services);
  figuresRoutes(server, services);
  directoryRoutes(server, services);
  gridRoutes(server, services);
  statusRoutes(server, services);
  waitsRoutes(server, services);
  consultationsRoutes(server, services);
  if (pages === null) server.setNotFoundHandler(replyUnknown);
  else await pagesRoutes(server, pages);
  return server;
}

/** Refuses the calls that another site may have caused, and those of an address that asks too much. */
function guardCalls(server: FastifyInstance, { config, addresses }: Services): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? '';
    const isCall = route.startsWith('/api/') && route !== apiPaths.health;
    if (route === loginPaths.login()) addresses.login(request.ip);
    try {
      if (isCall || guestRoutes.has(route)) refuseForeignName(request, config);
      if (route === apiPaths.session) refuseOtherOrigins(request, config.publicUrl);
      else if (isCall) refuseCrossSite(request, config.publicUrl);
    } catch (error) {
      addresses.stranger(request.ip);
      throw error;
    }
    if (isCall) addresses.call(request.ip);
    done();
  });
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
