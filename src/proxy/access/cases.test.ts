import { describe, expect, test } from 'vitest';

import type { Demarche } from '../config/demarches.ts';
import { demonstrationDemarches } from '../config/demonstration.ts';
import { Cases, isCommitted, type OpenCase } from './cases.ts';
import { newSession, type Session } from './sessions.ts';

const session = (id: string): Session =>
  newSession({ id, name: id, organisation: null, siret: null, email: null }, 0);
const demarche = demonstrationDemarches('v2')[0] as Demarche;

function open(cases: Cases, by: Session, objet: string, commitment = true): OpenCase {
  const opened = cases.draft(by, demarche, objet, commitment);
  cases.keep(opened);
  return opened;
}

describe('cases', () => {
  const [a, b] = [session('a'), session('b')];

  test('are listed newest first, for their agent alone', () => {
    const cases = new Cases(() => 0);
    const [first, second] = [open(cases, a, 'un'), open(cases, a, 'deux')];
    expect(cases.of(a.agent)).toEqual([second, first]);
    expect(cases.of(b.agent)).toEqual([]);
  });

  test('do not exist before they are kept', () => {
    const cases = new Cases(() => 0);
    const { id } = cases.draft(a, demarche, 'un', true);
    expect(cases.of(a.agent)).toEqual([]);
    expect(() => cases.find(a.agent, id)).toThrow('case_unknown');
  });

  test('resumed, goes before those opened since, and is the same case', () => {
    const cases = new Cases(() => 0);
    const [first, second, third] = [
      open(cases, a, 'un'),
      open(cases, a, 'deux'),
      open(cases, a, 'trois'),
    ] as const;
    expect(cases.resume(a, first.id)).toBe(first);
    expect(cases.of(a.agent)).toEqual([first, third, second]);
    expect(() => cases.resume(b, second.id)).toThrow('case_unknown');
    expect(cases.of(a.agent)).toEqual([first, third, second]);
    expect(cases.of(b.agent)).toEqual([]);
  });

  test('closed, exist no more, and only they', () => {
    const cases = new Cases(() => 0);
    const [first, second] = [open(cases, a, 'un'), open(cases, a, 'deux')];
    cases.close(first);
    expect(cases.of(a.agent)).toEqual([second]);
    expect(() => cases.find(a.agent, first.id)).toThrow('case_unknown');
    cases.close(second);
    cases.close(second);
    expect(cases.of(a.agent)).toEqual([]);
  });

  test('belong to the login that opened or last resumed them', () => {
    const cases = new Cases(() => 0);
    const again = session('a');
    const [first, second] = [open(cases, a, 'un'), open(cases, a, 'deux')];
    expect(cases.ofLogin(again)).toEqual([]);
    cases.resume(again, first.id);
    expect(cases.ofLogin(again)).toEqual([first]);
    expect(cases.ofLogin(a)).toEqual([second]);
    expect(cases.of(again.agent)).toEqual([first, second]);
  });

  test('keep the commitment of their own login only', () => {
    const opened = new Cases(() => 0).draft(a, demarche, 'un', true);
    const committed = { ...session('a'), committed: new Set([demarche.id]) };
    expect(isCommitted(opened, committed)).toBe(true);
    expect(isCommitted(opened, session('a'))).toBe(false);
    expect(isCommitted({ ...opened, commitment: false }, committed)).toBe(false);
    expect(isCommitted(opened, { ...session('a'), committed: new Set(['other']) })).toBe(false);
  });

  test('have an id of 128 random bits, unknown to another agent', () => {
    const cases = new Cases(() => 0);
    const { id } = open(cases, a, 'un');
    expect(Buffer.from(id, 'base64url')).toHaveLength(16);
    expect(cases.find(a.agent, id).objet).toBe('un');
    expect(() => cases.find(b.agent, id)).toThrow('case_unknown');
    expect(() => cases.find(a.agent, 'other')).toThrow('case_unknown');
  });

  test('fill no memory: 200 for an agent, 10 000 agents', () => {
    const cases = new Cases(() => 0);
    for (let count = 0; count < 201; count += 1) open(cases, a, String(count));
    expect(cases.of(a.agent)).toHaveLength(200);
    for (let count = 0; count < 10_000; count += 1) open(cases, session(`other ${count}`), 'un');
    expect(cases.of(a.agent)).toHaveLength(0);
    expect(cases.of(session('other 0').agent)).toHaveLength(1);
  });

  test.each(['x', ' é ', 'x'.repeat(49)])('an objet « %s » is accepted, its ends trimmed', (objet) => {
    expect(open(new Cases(() => 0), a, objet).objet).toBe(objet.trim());
  });

  test.each(['', '   ', 'x'.repeat(50), 'a\nb'])('an objet « %s » is refused', (objet) => {
    expect(() => open(new Cases(() => 0), a, objet)).toThrow('invalid_justification');
  });
});
