import { inspect } from 'node:util';

import { expect, test } from 'vitest';

import { Secret } from './secret.ts';

const token = 'a-token-that-nobody-may-see';
const secret = new Secret(token);

test('a secret gives itself to whoever asks for it by its name', () => {
  expect(secret.reveal()).toBe(token);
});

test.each<[string, () => string]>([
  ['in a text', () => String(secret)],
  ['joined to others', () => [secret, secret].join()],
  ['as JSON', () => JSON.stringify({ secret })],
  ['inspected', () => inspect({ secret }, { depth: 9, showHidden: true })],
  ['inspected alone', () => inspect(secret)],
  ['as the keys and values of an object', () => JSON.stringify(Object.entries(secret))],
  ['copied', () => inspect(Object.assign({}, secret))],
  ['in an error', () => inspect(new Error('refused', { cause: secret }))],
  ['cloned', () => inspect(structuredClone(secret))],
])('a secret shows nothing %s', (_how, show) => {
  expect(show()).not.toContain(token);
});

test.each([() => String(secret), () => secret.toJSON(), () => inspect(secret)])(
  'it says what it is',
  (show) => {
    expect(show()).toBe('[secret]');
  },
);
