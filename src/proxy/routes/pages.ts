import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { replyUnknown } from '../problem-reply.ts';

const aYear = 'public, max-age=31536000, immutable';

/**
 * Serves the built app: hashed assets for a year, everything else never stored; the app's own addresses get its
 * page, and unknown files a 404, or pdf.js would take a page for a decoder.
 */
export async function pagesRoutes(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`No built app in ${folder}: run « npm run build ».`);
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    etag: false,
    lastModified: false,
    setHeaders: (reply, path) => {
      if (path.startsWith(join(folder, 'assets'))) reply.header('cache-control', aYear);
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const [pathname = ''] = request.url.split(/[?#]/);
    const isPage =
      request.method === 'GET' &&
      /^\/(?!(api|assets|pdfjs)(\/|$))/.test(pathname) &&
      !/\.\w+$/.test(pathname);
    return isPage ? reply.sendFile('index.html') : replyUnknown(request, reply);
  });
}
