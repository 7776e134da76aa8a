import { parseSiren } from '#domain/siren.ts';

import { readEnvironment } from './config/environment.ts';
import { reviewUpstreams } from './review/review.ts';

/**
 * `npm run upstreams -- <SIREN>`: with the real configuration, calls each service once about one company, reads
 * the answers as the proxy does, and prints what differs. It spends quota: never in continuous integration.
 */
const [text = ''] = process.argv.slice(2);
const siren = parseSiren(text.replaceAll(/\s/g, ''));
const read = readEnvironment(process.env);

if (siren === null) stop('Usage : npm run upstreams -- <SIREN> (neuf chiffres)');
else if ('problems' in read) stop(['La configuration est à corriger.', ...read.problems].join('\n  - '));
else if (read.config.upstream.kind === 'simulator')
  stop('API_ENTREPRISE_URL n’est pas défini : il n’y a pas de service réel à appeler.');
else {
  const { upstream } = read.config;
  const reviews = reviewUpstreams(read.config, { base: upstream.url, siren, now: Date.now });
  let differs = false;
  for await (const { name, lines, ok } of reviews) {
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    for (const line of lines) console.log(`    ${line}`);
    differs ||= !ok;
  }
  process.exitCode = differs ? 1 : 0;
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
