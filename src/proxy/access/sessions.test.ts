import { describe, expect, test } from 'vitest';

import { Sessions } from './sessions.ts';

const agent = { id: 'a', name: 'A', organisation: null, siret: null, email: null };
const minute = 60_000;
const hour = 60 * minute;

describe('sessions', () => {
  test('are found by their id alone, which is 256 random bits', () => {
    const sessions = new Sessions(() => 0);
    const { id, session } = sessions.open(agent);
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    expect(sessions.find(id)).toBe(session);
    expect(sessions.find(`${id}x`)).toBeNull();
    expect(sessions.find(sessions.open(agent).id)).not.toBe(session);
  });

  test('end after 30 minutes without work, which being looked for is not', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const { id, session } = sessions.open(agent);
    now = 29 * minute;
    expect(sessions.find(id)).toBe(session);
    sessions.keep(session);
    now += 30 * minute - 1;
    expect(sessions.find(id)).toBe(session);
    now += 1;
    expect(sessions.find(id)).toBeNull();
    now -= minute;
    expect(sessions.find(id)).toBeNull();
  });

  test('end after 8 hours, whatever the work', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const { id, session } = sessions.open(agent);
    for (; now < 8 * hour; now += 29 * minute) {
      expect(sessions.find(id)).toBe(session);
      sessions.keep(session);
    }
    now = 8 * hour;
    expect(sessions.find(id)).toBeNull();
  });

  test('tell in whole seconds when they end: the idle time, or what is left of the 8 hours', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const { session } = sessions.open(agent);
    expect(sessions.expiresIn(session)).toBe(1800);
    now = 100_001;
    expect(sessions.expiresIn(session)).toBe(1699);
    now = 8 * hour - 5 * minute;
    sessions.keep(session);
    expect(sessions.expiresIn(session)).toBe(300);
    now = 9 * hour;
    expect(sessions.expiresIn(session)).toBe(0);
  });

  test('ended, open nothing any more, and only they', () => {
    const sessions = new Sessions(() => 0);
    const [one, other] = [sessions.open(agent), sessions.open(agent)];
    sessions.end(one.session);
    expect(sessions.find(one.id)).toBeNull();
    expect(sessions.find(other.id)).toBe(other.session);
    expect(one.session.login).not.toBe(other.session.login);
  });

  test('fill no memory: beyond 10 000, the expired go first, then the oldest', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const expired = sessions.open(agent).id;
    now = 30 * minute;
    const first = sessions.open(agent).id;
    for (let count = 0; count < 9998; count += 1) sessions.open(agent);
    sessions.open(agent);
    expect(sessions.find(expired)).toBeNull();
    expect(sessions.find(first)).not.toBeNull();
    const last = sessions.open(agent).id;
    expect(sessions.find(first)).toBeNull();
    expect(sessions.find(last)).not.toBeNull();
  });
});
