import { expect, test } from 'vitest';

import type { Registration } from '../cast/company.ts';
import { capitals, fullName, matches } from './names.ts';

const registration: Registration = {
  name: 'Société Œuvre d’Été (fictive)',
  tradeName: 'Le Café',
  kind: 'company',
  legalForm: '5710',
  address: '3 rue de l’Église 08000 Charleville-Mézières',
  activity: '5610A',
  createdOn: '2001-01-01',
  closedOn: null,
  headcount: 'NN',
  diffusion: 'O',
};
const person: Registration = { ...registration, kind: 'person' };

test('names are written without accents, in capitals', () => {
  expect(capitals('Œuvre d’Été à Saint-Ÿ')).toBe('OEUVRE D ETE A SAINT-Y');
  expect(fullName(registration)).toBe('SOCIETE OEUVRE D ETE (FICTIVE) (LE CAFE)');
});

test.each([
  ['oeuvre ÉTÉ', true],
  ['ŒUVRE', true],
  ['cafe mezi', true],
  ['eglise charleville', true],
  ['uvre', false],
  ['oeuvre hiver', false],
  ['…', false],
])('« %s » matches: %s', (query, expected) => {
  expect(matches(query, registration)).toBe(expected);
});

test('a person who asked not to be disclosed has no name and is found by none; a company is, but not by its street', () => {
  expect(fullName({ ...person, diffusion: 'P' })).toBe('[NON-DIFFUSIBLE]');
  expect(matches('oeuvre', person)).toBe(true);
  for (const query of ['oeuvre', 'non diffusible', 'eglise'])
    expect(matches(query, { ...person, diffusion: 'P' })).toBe(false);
  expect(matches('oeuvre', { ...registration, diffusion: 'P' })).toBe(true);
  expect(matches('eglise', { ...registration, diffusion: 'P' })).toBe(false);
});
