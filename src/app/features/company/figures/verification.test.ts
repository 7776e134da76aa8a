import { expect, test } from 'vitest';

import { madeFigures, type MadeYear } from '../../../figures/testing/made-figures.ts';
import { verificationOf, verificationWords } from './verification.ts';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test('the foot counts what was verified, what differs and what could not be', () => {
  const words = (figures: MadeYear['figures'], before: MadeYear['figures'] = {}) =>
    plain(
      verificationWords(
        verificationOf(
          madeFigures([
            { closing: '2025-12', figures },
            { closing: '2024-12', figures: before },
          ]),
        ),
      ),
    );
  expect(words({})).toBe('La Banque de France n’indique aucune évolution pour ces exercices.');
  expect(words({ total_passif: { value: 110, given: 10 } }, { total_passif: 100 })).toBe(
    '1 évolution vérifiée sur 1.',
  );
  expect(
    words(
      {
        total_passif: { value: 1100, given: 10 },
        disponibilites: { value: 1100, given: 90 },
        autres_fonds_propres: { value: 5, given: 1 },
      },
      { total_passif: 1000, disponibilites: 1000, autres_fonds_propres: 0 },
    ),
  ).toBe(
    '1 évolution vérifiée sur 3 ; une diffère de celle que la Banque de France indique ; une n’a pas pu être recalculée.',
  );
});
