import { describe, expect, test } from 'vitest';

import { asked, spent, taken } from './testing/taken.ts';
import { turnsFor } from './testing/turns.ts';
import { virtualClock } from './testing/virtual-clock.ts';

describe('a probable ban', () => {
  async function silent() {
    const clock = virtualClock();
    const service = { pings: 0, answers: false };
    const probe = () => {
      service.pings += 1;
      return Promise.resolve(service.answers);
    };
    const turns = turnsFor({ clock, probe });
    const held = await Promise.all(Array.from({ length: 12 }, () => turns.take(asked())));
    const waiting = taken(turns);
    const banned = held.slice(0, 5).map((turn) => turn.lost(true));
    await clock.pass(0);
    return { clock, service, turns, held, waiting, banned };
  }

  test('follows five silences, and ends every wait', async () => {
    const { banned, waiting, turns } = await silent();
    expect(banned).toEqual([false, false, false, false, true]);
    expect(waiting.failure).toMatchObject({ code: 'upstream_timeout', reason: 'probable_ban' });
    expect(turns.banProbable).toBe(true);
  });

  test('lets nothing leave but one ping a minute', async () => {
    const { clock, service, turns } = await silent();
    const states = [];
    for (let second = 0; second < 150; second += 1) {
      states.push(taken(turns, { kind: second % 2 === 0 ? 'bdf' : 'inpi', token: String(second) }));
      await clock.pass(1000);
    }
    expect(states.filter(({ turn }) => turn !== null)).toHaveLength(0);
    expect(states[1]?.failure).toMatchObject({
      code: 'upstream_timeout',
      reason: 'probable_ban',
      retryAfter: 59,
    });
    expect(service.pings).toBe(3);
  });

  test('ends with the first ping that is answered, or the first late answer', async () => {
    const first = await silent();
    first.service.answers = true;
    const next = taken(first.turns, { kind: 'bdf' });
    await first.clock.pass(0);
    expect([next.turn !== null, first.turns.banProbable]).toEqual([true, false]);
    const second = await silent();
    second.held[5]?.answered({});
    expect(second.turns.banProbable).toBe(false);
    const third = await silent();
    third.turns.heard();
    expect(third.turns.banProbable).toBe(false);
  });

  test('is none when the network fails, nor when the register alone is silent', async () => {
    const { clock, turns } = await spent(0);
    for (let call = 0; call < 6; call += 1) {
      expect((await turns.take(asked({ kind: 'inpi-rne' }))).lost(true)).toBe(false);
      expect((await turns.take(asked())).lost(false)).toBe(false);
    }
    const next = taken(turns);
    await clock.pass(0);
    expect(next.turn).not.toBeNull();
  });
});
