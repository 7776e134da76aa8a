import { beforeEach, expect, test } from 'vitest';

import type { Session } from '#contract/session.ts';

import { sessionSample } from '../testing/samples.ts';
import { coverInForce, coverScreens } from './cover.ts';
import { SessionKeeper, type Life } from './keeper.ts';

const minute = 60_000;

beforeEach(() => coverScreens(null));

function here(expiresIn: number | null, id = 'a1'): Session {
  return sessionSample({ login: true, expiresIn, agent: { id, name: 'Camille', organisation: null } });
}

const nobody = sessionSample({ login: true, agent: null });

/** A keeper whose clock, timers and proxy are the test's. */
function keep(answers: { ask?: Session | null; prolong?: number | null } = {}) {
  const record = { asked: 0, prolonged: 0, told: [] as string[], gone: [] as string[], returned: 0 };
  const lives: Life[] = [];
  const timers = new Set<{ at: number; act: () => void }>();
  let now = 1_000_000;
  const keeper = new SessionKeeper('a1', {
    now: () => now,
    later: (ms, act) => {
      const timer = { at: now + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    ask: () => {
      record.asked += 1;
      const { ask = null } = answers;
      return ask === null ? Promise.reject(new Error('unreachable')) : Promise.resolve(ask);
    },
    prolong: () => {
      record.prolonged += 1;
      const { prolong = null } = answers;
      return prolong === null
        ? Promise.reject(new Error('unreachable'))
        : Promise.resolve({ expiresIn: prolong });
    },
    tell: ({ kind }) => record.told.push(kind),
    onLife: (life) => lives.push(life),
    onReturn: () => (record.returned += 1),
    onGone: (why) => record.gone.push(why),
  });
  /** Lets time pass, timers included, as a machine that slept does: late ones are called at the end. */
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    for (const timer of timers)
      if (timer.at <= now) {
        timers.delete(timer);
        timer.act();
      }
    // What the timers began ends within a few turns: nothing here waits for anything real.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { keeper, record, answers, pass, life: () => lives.at(-1) };
}

test('two minutes before the end the proxy is asked, and only then is the agent warned', async () => {
  const { keeper, record, answers, pass, life } = keep();
  keeper.meet(here(1_800));
  await pass(27 * minute);
  expect(record.asked).toBe(0);
  answers.ask = here(900);
  await pass(minute);
  expect([record.asked, life()?.ending]).toEqual([1, false]);
  answers.ask = here(119);
  await pass(13 * minute);
  expect([record.asked, life()?.ending]).toEqual([2, true]);
  expect(coverInForce()).toBeNull();
});

test('at the end the screens are covered before the proxy is asked, and uncovered when it says so', async () => {
  const { keeper, record, answers, pass } = keep();
  keeper.meet(here(100));
  answers.ask = here(1_800);
  const passing = pass(100_000);
  expect(coverInForce()).toBe('checking');
  await passing;
  expect([coverInForce(), record.returned]).toEqual([null, 1]);
  answers.ask = nobody;
  await pass(28 * minute);
  expect(coverInForce()).toBe('expired');
});

test('a proxy that does not answer leaves the screens covered, and the end is told all the same', async () => {
  const { keeper, pass, life } = keep();
  keeper.meet(here(1_800));
  await pass(28 * minute);
  expect(life()?.ending).toBe(true);
  await pass(2 * minute);
  expect(coverInForce()).toBe('unreachable');
});

test('the same agent finds the screens again; another one finds nothing of them', async () => {
  const { keeper, record, answers } = keep({ ask: here(1_800) });
  keeper.meet(nobody);
  expect(coverInForce()).toBe('expired');
  keeper.hear({ kind: 'here', agent: 'a1' });
  await keeper.check();
  expect([coverInForce(), record.gone]).toEqual([null, []]);
  keeper.meet(nobody);
  answers.ask = here(1_800, 'a2');
  await keeper.check();
  expect(record.gone).toEqual(['other']);
  expect([coverInForce(), record.returned]).toEqual(['expired', 1]);
});

test('another agent in another tab, or a logout there, drops everything', async () => {
  const { keeper, record } = keep({ ask: here(1_800, 'a2') });
  keeper.meet(here(1_800));
  keeper.hear({ kind: 'left' });
  expect(record.gone).toEqual(['left']);
  keeper.hear({ kind: 'here', agent: 'a2' });
  expect(coverInForce()).toBe('checking');
  await keeper.check();
  expect(record.gone).toEqual(['left', 'other']);
});

test('a page that the browser had kept holds nothing for whom is not identified any more', async () => {
  const { keeper, record, answers } = keep({ ask: here(1_800) });
  keeper.meet(here(1_800));
  await keeper.check(false);
  expect([coverInForce(), record.gone]).toEqual([null, []]);
  answers.ask = nobody;
  await keeper.check(false);
  expect([coverInForce(), record.gone]).toEqual(['checking', ['other']]);
});

test('work is told at most once a minute, to the proxy and to the other tabs', async () => {
  const { keeper, record, pass } = keep({ prolong: 1_800 });
  keeper.meet(here(1_800));
  for (let second = 0; second < 180; second += 1) {
    await pass(1_000);
    await keeper.work(false);
  }
  expect(record.prolonged).toBe(3);
  expect(record.told).toEqual(['here', 'kept', 'kept', 'kept']);
});

test('what another tab prolonged is neither warned of nor prolonged again', async () => {
  const { keeper, record, pass, life } = keep({ prolong: 1_800 });
  keeper.meet(here(1_800));
  await pass(20 * minute);
  keeper.hear({ kind: 'kept', expiresIn: 1_800 });
  await pass(20_000);
  await keeper.work(true);
  await pass(20 * minute);
  expect([record.prolonged, record.asked, life()?.ending]).toEqual([0, 0, false]);
});

test('a session that does not end asks nothing and tells nothing', async () => {
  const { keeper, record, pass } = keep();
  keeper.meet(here(null));
  await pass(600 * minute);
  await keeper.work(true);
  expect([record.asked, record.prolonged, coverInForce()]).toEqual([0, 0, null]);
});

test('once warned, a pointer that moves prolongs nothing; a key does', async () => {
  const { keeper, record, answers, pass, life } = keep({ prolong: 1_800 });
  keeper.meet(here(1_800));
  answers.ask = here(120);
  await pass(28 * minute);
  expect(life()?.ending).toBe(true);
  await keeper.work(false);
  expect(record.prolonged).toBe(0);
  await keeper.work(true);
  expect([record.prolonged, life()?.ending]).toEqual([1, false]);
});

test('the longest duration shows when prolonging gives less than before: work then says nothing', async () => {
  const { keeper, record, answers, pass, life } = keep({ prolong: 1_799 });
  keeper.meet(here(1_800));
  await pass(minute);
  await keeper.work(true);
  expect(life()?.final).toBe(false);
  answers.prolong = 600;
  await pass(minute);
  await keeper.work(true);
  expect(life()?.final).toBe(true);
  await pass(5 * minute);
  await keeper.work(true);
  expect(record.prolonged).toBe(2);
});

test('a machine that wakes after the end covers at the first look, or the first sign of work', async () => {
  for (const wake of [
    (keeper: SessionKeeper) => keeper.look(),
    (keeper: SessionKeeper) => void keeper.work(true),
  ]) {
    coverScreens(null);
    const { keeper, answers } = keep();
    answers.ask = nobody;
    keeper.meet(here(1_800), 1_000_000 - 31 * minute);
    wake(keeper);
    expect(coverInForce()).toBe('checking');
    await keeper.check();
    expect(coverInForce()).toBe('expired');
  }
});

test('a logout in progress is not uncovered by a look at the page', async () => {
  const { keeper, record } = keep({ ask: here(1_800) });
  keeper.meet(here(1_800));
  coverScreens('parting');
  keeper.look();
  await keeper.check();
  expect([coverInForce(), record.asked]).toEqual(['parting', 0]);
});
