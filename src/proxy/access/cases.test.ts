import { describe, expect, test } from 'vitest';

import type { Demarche } from '../config/demarches.ts';
import { demonstrationDemarches } from '../config/demonstration.ts';
import type { Agent } from './agent.ts';
import { Cases, type OpenCase } from './cases.ts';

const agent = (id: string): Agent => ({ id, name: id, organisation: null, siret: null, email: null });
const demarche = demonstrationDemarches('v2')[0] as Demarche;

describe('cases', () => {
  test('are listed newest first, for their agent alone', () => {
    const cases = new Cases(() => 0);
    const first = cases.open(agent('a'), demarche, 'un', true);
    const second = cases.open(agent('a'), demarche, 'deux', false);
    expect(cases.of(agent('a'))).toEqual([second, first]);
    expect(cases.of(agent('b'))).toEqual([]);
  });

  test('resumed, goes before those opened since, and is the same case', () => {
    const cases = new Cases(() => 0);
    const [first, second, third] = ['un', 'deux', 'trois'].map((objet) =>
      cases.open(agent('a'), demarche, objet, true),
    ) as [OpenCase, OpenCase, OpenCase];
    expect(cases.resume(agent('a'), first.id)).toBe(first);
    expect(cases.of(agent('a'))).toEqual([first, third, second]);
    expect(() => cases.resume(agent('b'), second.id)).toThrow('case_unknown');
    expect(cases.of(agent('a'))).toEqual([first, third, second]);
    expect(cases.of(agent('b'))).toEqual([]);
  });

  test('have an id of 128 random bits, unknown to another agent', () => {
    const cases = new Cases(() => 0);
    const { id } = cases.open(agent('a'), demarche, 'un', true);
    expect(Buffer.from(id, 'base64url')).toHaveLength(16);
    expect(cases.find(agent('a'), id).objet).toBe('un');
    expect(() => cases.find(agent('b'), id)).toThrow('case_unknown');
    expect(() => cases.find(agent('a'), 'other')).toThrow('case_unknown');
  });

  test.each(['x', ' é ', 'x'.repeat(49)])('an objet « %s » is accepted, its ends trimmed', (objet) => {
    expect(new Cases(() => 0).open(agent('a'), demarche, objet, true).objet).toBe(objet.trim());
  });

  test.each(['', '   ', 'x'.repeat(50), 'a\nb'])('an objet « %s » is refused', (objet) => {
    expect(() => new Cases(() => 0).open(agent('a'), demarche, objet, true)).toThrow('invalid_justification');
  });
});
