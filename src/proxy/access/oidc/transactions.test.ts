import { describe, expect, test } from 'vitest';

import { Transactions, transactionMs, type Transaction } from './transactions.ts';

const login = (state: string): Transaction => ({
  state,
  nonce: `nonce of ${state}`,
  verifier: 'verifier',
  back: '/',
  previous: null,
});

describe('logins on their way', () => {
  test('are found once, by the browser that began them, whose id is 256 random bits', () => {
    const transactions = new Transactions(() => 0);
    const browser = transactions.begin(null, login('a'));
    expect(Buffer.from(browser, 'base64url')).toHaveLength(32);
    expect(transactions.take(browser, 'a')).toEqual(login('a'));
    expect(transactions.take(browser, 'a')).toBe('over');
  });

  test('of another browser are unknown; without a browser they are over', () => {
    const transactions = new Transactions(() => 0);
    const [one, other] = [transactions.begin(null, login('a')), transactions.begin(null, login('b'))];
    expect(transactions.take(one, 'b')).toBe('unknown');
    expect(transactions.take(one, '')).toBe('unknown');
    expect(transactions.take('x', 'a')).toBe('over');
    expect(transactions.take(null, 'a')).toBe('over');
    expect(transactions.take(other, 'b')).toEqual(login('b'));
  });

  test('go on side by side in several tabs', () => {
    const transactions = new Transactions(() => 0);
    const browser = transactions.begin(null, login('a'));
    expect(transactions.begin(browser, login('b'))).toBe(browser);
    expect(transactions.take(browser, 'a')).toEqual(login('a'));
    expect(transactions.take(browser, 'b')).toEqual(login('b'));
  });

  test('never take up an id that was not given here', () => {
    const transactions = new Transactions(() => 0);
    expect(transactions.begin('planted', login('a'))).not.toBe('planted');
    expect(transactions.take('planted', 'a')).toBe('over');
  });

  test('last ten minutes', () => {
    let now = 0;
    const transactions = new Transactions(() => now);
    const browser = transactions.begin(null, login('a'));
    transactions.begin(browser, login('b'));
    now = transactionMs - 1;
    expect(transactions.take(browser, 'a')).toEqual(login('a'));
    now = transactionMs;
    expect(transactions.take(browser, 'b')).toBe('over');
  });

  test('fill no memory: 20 for a browser, 10 000 browsers', () => {
    const transactions = new Transactions(() => 0);
    const browser = transactions.begin(null, login('0'));
    for (let count = 1; count <= 20; count += 1) transactions.begin(browser, login(String(count)));
    expect(transactions.take(browser, '0')).toBe('unknown');
    expect(transactions.take(browser, '1')).toEqual(login('1'));
    for (let count = 0; count < 10_000; count += 1) transactions.begin(null, login('x'));
    expect(transactions.take(browser, '2')).toBe('over');
  });
});
