import { inspect } from 'node:util';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { otherSeal, seal } from '../testing/sample-trail.ts';
import { Seal } from './seal.ts';

const fields = { seq: 1, objet: 'marché « 2026 »\n\u2028\ud800', complete: null };

describe('a seal', () => {
  test('gives back what it closed, on one line', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (said) => {
        const { text, mac } = seal.close('access-line', said);
        expect(text).not.toMatch(/[\n\r]/);
        const { mac: told, ...rest } = JSON.parse(text) as Record<string, unknown>;
        expect(told).toBe(mac);
        expect(seal.open('access-line', Buffer.from(text))).toEqual({
          fields: 'mac' in said ? seal.open('access-line', Buffer.from(text))?.fields : rest,
          mac,
        });
      }),
    );
  });

  test('breaks at any bit of any byte', () => {
    const line = Buffer.from(seal.close('access-line', fields).text);
    for (let index = 0; index < line.length; index += 1)
      for (let bit = 1; bit < 256; bit *= 2) {
        const changed = Buffer.from(line);
        changed[index] = (changed[index] ?? 0) ^ bit;
        expect(seal.open('access-line', changed)).toBeNull();
      }
    for (let length = 0; length < line.length; length += 1)
      expect(seal.open('access-line', line.subarray(0, length))).toBeNull();
  });

  test('is of one kind and of one key', () => {
    const line = Buffer.from(seal.close('access-line', fields).text);
    expect(seal.open('access-line', line)).not.toBeNull();
    expect(seal.open('access-head', line)).toBeNull();
    expect(seal.open('administration-line', line)).toBeNull();
    expect(otherSeal.open('access-line', line)).toBeNull();
  });

  test('shows its key to nobody', () => {
    const key = 'canary-key-of-thirty-two-bytes-or-more';
    const own = new Seal(Buffer.from(key));
    expect(`${inspect(own, { showHidden: true, depth: 9 })}${JSON.stringify({ own })}`).not.toMatch(
      /canary|63616e617279/,
    );
  });
});
