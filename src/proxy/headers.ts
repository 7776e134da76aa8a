import type { FastifyInstance } from 'fastify';

import { requestIdHeader } from '#contract/paths.ts';

/**
 * No script but our own, no frame around us, nothing kept by a cache. `wasm-unsafe-eval` serves pdf.js's image
 * decoders only; workers take the policy of their own file, so every answer carries it. Text becomes markup or the
 * address of a script through one function of the app alone (`trusted-scripts.ts`), whatever a library would do.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** What a browser can do and the app never asks for. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'x-robots-tag': 'noindex, nofollow',
};

/** What every answer carries; HSTS too when the public origin is https. */
export function guardHeaders(publicUrl: URL | null): Readonly<Record<string, string>> {
  return publicUrl?.protocol === 'https:'
    ? { ...headers, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : headers;
}

/** Puts the same guard on every answer to a request, and the number that the trail and the log know it by. */
export function guardAnswers(server: FastifyInstance, guard: Readonly<Record<string, string>>): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(guard);
    reply.header(requestIdHeader, request.id);
    done();
  });
}
