import { expect, test } from 'vitest';

import type { Problem } from '#contract/problem.ts';

import { answerSample } from '../../../testing/samples.ts';
import { answeredSources, knowPublicOnly, originWords } from './source-words.ts';

const register = answerSample({
  origin: 'inpi-rne',
  source: { provider: 'INPI', service: 'Registre national des entreprises', contract: 'rne' },
});
const down: Problem = {
  type: 'about:blank',
  status: 502,
  code: 'upstream_unavailable',
  title: 'Le fournisseur est indisponible.',
  detail: '',
};

test('only public filings are known as long as no other service answers', () => {
  expect(knowPublicOnly([answerSample()])).toBe(true);
  expect(knowPublicOnly([answerSample(), register])).toBe(false);
  expect(knowPublicOnly([answerSample(), { ...register, problem: down }])).toBe(true);
  expect(knowPublicOnly([answerSample({ problem: down })])).toBe(false);
});

test('the services that answered are named, and not those that failed', () => {
  expect(answeredSources([answerSample({ problem: down }), register])).toEqual([register.source]);
  expect(originWords(['api-entreprise', 'inpi-rne'])).toBe('API Entreprise et registre de l’INPI (RNE)');
});
