import { expect, test } from 'vitest';

import { endingWords } from './ending-words.ts';
import { addressToComeBackTo, failureWords } from './login-words.ts';

test('each failed login has its own sentence, and an unknown one too', () => {
  const known = ['refusee', 'expiree', 'invalide', 'indisponible', 'niveau', 'autre'].map(failureWords);
  expect(new Set(known).size).toBe(6);
  for (const words of known) expect(words).toMatch(/^\p{Lu}[^.]+\.$/u);
  expect(failureWords('toString')).toBe(failureWords('autre'));
});

test('no login tried, and a logout, are no failures', () => {
  expect(failureWords(null)).toBeNull();
  expect(failureWords('fin')).toBeNull();
});

test('one comes back to the address in sight, without how the login before ended', () => {
  const address = {
    pathname: '/entreprises/000314153',
    search: '?tri=depot&connexion=niveau',
    hash: '#actes',
  };
  expect(addressToComeBackTo(address)).toBe('/entreprises/000314153?tri=depot#actes');
  const reading = { ...address, hash: '#cherche=Jeanne+Martin' };
  expect(addressToComeBackTo(reading)).toBe('/entreprises/000314153?tri=depot');
  expect(addressToComeBackTo({ pathname: '/', search: '?connexion=fin', hash: '' })).toBe('/');
});

test('the end of the session is told in minutes', () => {
  expect(endingWords(120_000, false)).toBe('Votre session se termine dans 2\u00A0min.');
  expect(endingWords(60_000, false)).toBe('Votre session se termine dans moins d’une minute.');
  expect(endingWords(90_000, true)).toMatch(/^Votre session se termine dans 2\u00A0min.*durée maximale\.$/);
});
