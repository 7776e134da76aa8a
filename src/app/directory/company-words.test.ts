import { expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';

import { identitySample } from '../testing/samples.ts';
import { codedWords, creationWords, directoryName, seatWords, statusWords } from './company-words.ts';

const today = '2026-11-21' as IsoDate;
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ');

test('an age is counted in whole years, to the closing of a closed company', () => {
  const created = (createdOn: string | null, rest = {}) =>
    plain(creationWords(identitySample({ createdOn, ...rest }), today));
  expect(created('2014-11-21')).toBe('créée le 21/11/2014 (12 ans)');
  expect(created('2014-11-22')).toBe('créée le 22/11/2014 (11 ans)');
  expect(created('2025-11-01')).toBe('créée le 01/11/2025 (1 an)');
  expect(created('2026-11-01')).toBe('créée le 01/11/2026 (moins d’un an)');
  expect(created('2014-02-01', { status: 'closed', closedOn: '2017-01-31' })).toBe(
    'créée le 01/02/2014 (2 ans)',
  );
  expect(created('2014-02-01', { status: 'closed' })).toBe('créée le 01/02/2014');
  expect(created('2027-01-01')).toBe('créée le 01/01/2027');
  expect(creationWords(identitySample({ createdOn: null }), today)).toBeNull();
});

test('what is masked is said to be, what is missing too', () => {
  expect(directoryName(identitySample())).toBe('ATELIERS MENETRIER (FICTIVE)');
  expect(directoryName(identitySample({ name: null, diffusible: false }))).toBe('Nom non diffusé');
  expect(directoryName(identitySample({ name: null }))).toBe('Nom non transmis');
  expect(seatWords(identitySample({ seat: null }))).toBeNull();
});

test('a seat has its place once', () => {
  const seat = { address: '12 RUE DES FORGES', postalCode: '25000', city: 'BESANCON', siret: null };
  expect(seatWords(identitySample({ seat }))).toBe('12 RUE DES FORGES, 25000 BESANCON');
  expect(seatWords(identitySample({ seat: { ...seat, address: null } }))).toBe('25000 BESANCON');
  expect(seatWords(identitySample())).toBe('12 RUE DES FORGES 25000 BESANCON');
  expect(
    seatWords(identitySample({ seat: { address: null, postalCode: null, city: null, siret: null } })),
  ).toBeNull();
});

test('a status and a code are told as surely as the directory tells them', () => {
  expect(statusWords(identitySample({ status: 'unknown' }))).toBe('état inconnu');
  expect(statusWords(identitySample({ status: 'closed' }))).toBe('fermée');
  expect(codedWords('activité', { code: '25.62B', label: null })).toBe('activité 25.62B');
  expect(codedWords('activité', { code: '25.62B', label: 'Mécanique' })).toBe('Mécanique');
  expect(codedWords('activité', null)).toBeNull();
});
