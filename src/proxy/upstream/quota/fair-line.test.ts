import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { FairLine } from './fair-line.ts';

const lineOf = (...agents: string[]) => {
  const line = new FairLine<{ agent: string; rank: number }>();
  const entries = agents.map((agent, rank) => ({ agent, rank }));
  for (const entry of entries) line.join(entry);
  return { line, entries };
};

const served = (line: FairLine<{ agent: string; rank: number }>) => {
  const order: string[] = [];
  for (let next = line.next(); next !== null; next = line.next()) order.push(`${next.agent}${next.rank}`);
  return order;
};

test('agents take turns, each in the order of their own calls', () => {
  const { line } = lineOf('a', 'a', 'a', 'b', 'c', 'b');
  expect(served(line)).toEqual(['a0', 'b3', 'c4', 'a1', 'b5', 'a2']);
});

test('who was served comes after who was not, even after an empty line', () => {
  const { line } = lineOf('a', 'a');
  expect(line.next()?.rank).toBe(0);
  line.join({ agent: 'b', rank: 9 });
  expect(served(line)).toEqual(['b9', 'a1']);
  line.join({ agent: 'a', rank: 0 });
  line.join({ agent: 'b', rank: 1 });
  expect(served(line)).toEqual(['b1', 'a0']);
});

test('who leaves the line is not served', () => {
  const { line, entries } = lineOf('a', 'b', 'a');
  const [first] = entries;
  expect(first !== undefined && [line.drop(first), line.drop(first)]).toEqual([true, false]);
  expect([line.length, served(line)]).toEqual([2, ['b1', 'a2']]);
});

test('the order that is told is the order that is kept, and nobody waits for more than one turn of each other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 }), (agents) => {
      const { line } = lineOf(...agents);
      const told = line.order().map(({ agent, rank }) => `${agent}${rank}`);
      const kept = served(line);
      expect(kept).toEqual(told);
      const between = new Map<string, number>();
      for (const agent of new Set(agents)) {
        const places = kept.flatMap((text, place) => (text.startsWith(agent) ? [place] : []));
        const gaps = places.map((place, index) => place - (places[index - 1] ?? -1));
        between.set(agent, Math.max(...gaps));
      }
      for (const gap of between.values()) expect(gap).toBeLessThanOrEqual(new Set(agents).size);
    }),
  );
});

test('of many agents, only the last thousand are remembered', () => {
  const line = new FairLine<{ agent: string; rank: number }>();
  for (let agent = 0; agent < 1002; agent += 1) line.serve(`agent${agent}`);
  for (const agent of ['agent1001', 'agent2', 'agent1']) line.join({ agent, rank: 0 });
  expect(served(line)).toEqual(['agent10', 'agent20', 'agent10010']);
});
