import type { FastifyInstance } from 'fastify';

/**
 * No script but our own, no frame around us, nothing kept by a cache. `wasm-unsafe-eval` serves pdf.js's image
 * decoders only; workers take the policy of their own file, so every answer carries it.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'x-robots-tag': 'noindex, nofollow',
};

/** Puts the same guard on every answer; HSTS too when the public origin is https. */
export function guardAnswers(server: FastifyInstance, publicUrl: URL | null): void {
  const all =
    publicUrl?.protocol === 'https:'
      ? { ...headers, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : headers;
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(all);
    done();
  });
}
