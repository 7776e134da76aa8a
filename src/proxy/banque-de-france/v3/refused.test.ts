import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { figureNames, ratioName } from '#domain/figures/names.ts';

import { ProblemError } from '../../problem-error.ts';
import { readFigures } from './payload.ts';
import { answer, exercise } from './testing/exercise.ts';

function failureOf(body: unknown): ProblemError | null {
  try {
    readFigures(body);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

const codeOf = (body: unknown): string => failureOf(body)?.code ?? 'read';

describe('an answer of the Banque de France that is not as agreed', () => {
  test.each<[string, unknown, string]>([
    ['no list', {}, 'upstream_invalid'],
    ['v2’s shape', { monnaie: 'kEuros', bilans: [] }, 'upstream_invalid'],
    ['an empty list', answer(), 'not_found'],
    ['nothing but empty exercises', answer(exercise('202112', { disponibilites: [0] })), 'not_found'],
    ['no closing', answer(exercise(null, { total_passif: ['1'] })), 'upstream_invalid'],
    ['a closing in words', answer(exercise('décembre 2022', { total_passif: ['1'] })), 'upstream_invalid'],
    ['a month that is none', answer(exercise('202213', { total_passif: ['1'] })), 'upstream_invalid'],
    ['decimals in euros', answer(exercise('202212', { total_passif: ['12.5'] })), 'upstream_invalid'],
    ['an amount in words', answer(exercise('202212', { total_passif: ['douze'] })), 'upstream_invalid'],
    [
      'an amount beyond what is exact',
      answer(exercise('202212', { total_passif: ['9999999999999999'] })),
      'upstream_invalid',
    ],
    ['an object for an amount', answer(exercise('202212', { disponibilites: [{}] })), 'upstream_invalid'],
    ['a text for the ratio', answer(exercise('202212', { [ratioName]: ['101.26%'] })), 'upstream_invalid'],
    [
      'a text for a percentage',
      answer(exercise('202212', { total_passif: ['1', '+9,45%'] })),
      'upstream_invalid',
    ],
    [
      'two exercises of one closing',
      answer(exercise('202212', { total_passif: ['1'] }), exercise('2022-12', { total_passif: ['2'] })),
      'upstream_invalid',
    ],
  ])('%s is refused', (_what, body, code) => {
    expect(codeOf(body)).toBe(code);
  });

  test('a cell with two values, or two cells that disagree, is refused', () => {
    const cell = (valeurs: string[]) => ({ code_nref: '300476', valeurs, evolution: null });
    const of = (...donnees: unknown[]) =>
      answer({
        data: { date_arrete_exercice: '202212', declarations: [{ numero_imprime: '2051', donnees }] },
      });
    expect(codeOf(of(cell(['1'])))).toBe('read');
    expect(codeOf(of(cell(['1']), cell(['1'])))).toBe('read');
    expect(codeOf(of(cell(['1', '2'])))).toBe('upstream_invalid');
    expect(codeOf(of(cell(['1']), cell(['2'])))).toBe('upstream_invalid');
  });

  test('what differs is named for the log, without its value', () => {
    const body = { data: [{ data: { date_arrete_exercice: 202_212 } }] };
    expect(failureOf(body)?.cause).toBe('data.0.data.date_arrete_exercice: invalid_type');
  });

  test('whatever the answer, it is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (date, value, evolution) => {
        const cells = Object.fromEntries(figureNames.map((name) => [name, [value, evolution]]));
        const body = answer(exercise(date, cells));
        expect(['read', 'upstream_invalid', 'not_found']).toContain(codeOf(body));
        expect(['upstream_invalid', 'not_found']).toContain(codeOf(date));
      }),
    );
  });
});
