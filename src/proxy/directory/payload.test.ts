import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ProblemError } from '../problem-error.ts';
import { readSearch } from './payload.ts';

const result = (changes: Record<string, unknown> = {}) => ({
  siren: '000314153',
  nom_complet: 'ATELIERS MENETRIER',
  nature_juridique: '5710',
  siege: {
    siret: '00031415300010',
    adresse: '1 RUE DU LAC 25000 BESANCON',
    code_postal: '25000',
    libelle_commune: 'BESANCON',
  },
  etat_administratif: 'A',
  date_creation: '1987-02-01',
  date_fermeture: null,
  activite_principale: '25.62B',
  categorie_entreprise: 'PME',
  statut_diffusion: 'O',
  complements: { est_association: false, est_entrepreneur_individuel: false },
  ...changes,
});

const only = (changes: Record<string, unknown>) =>
  readSearch({ results: [result(changes)], total_results: 1 }).results[0];

function codeOf(body: unknown): string {
  try {
    readSearch(body);
    return 'read';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

describe('a page of the directory', () => {
  test('tells who a company is; codes come without a label', () => {
    expect(readSearch({ results: [result()], total_results: 41 })).toEqual({
      total: 41,
      results: [
        {
          siren: '000314153',
          name: 'ATELIERS MENETRIER',
          legalForm: { code: '5710', label: null },
          seat: {
            address: '1 RUE DU LAC 25000 BESANCON',
            postalCode: '25000',
            city: 'BESANCON',
            siret: '00031415300010',
          },
          status: 'active',
          createdOn: '1987-02-01',
          closedOn: null,
          activity: { code: '25.62B', label: null },
          category: { code: 'PME', label: 'Petite ou moyenne entreprise' },
          kind: null,
          diffusible: true,
        },
      ],
    });
  });

  test('what is masked stays masked, whole or in part', () => {
    const mask = '[NON-DIFFUSIBLE]';
    const masked = only({
      nom_complet: `${mask} (DUPONT)`,
      statut_diffusion: 'P',
      siege: { siret: '1', adresse: mask, code_postal: mask, libelle_commune: 'CAEN' },
    });
    expect(masked).toMatchObject({
      name: null,
      diffusible: false,
      seat: { address: null, postalCode: null, city: 'CAEN' },
    });
  });

  test.each([
    [
      { etat_administratif: 'C', date_fermeture: '2026-09-07' },
      { status: 'closed', closedOn: '2026-09-07' },
    ],
    [{ etat_administratif: null }, { status: 'unknown' }],
    [{ complements: { est_entrepreneur_individuel: true } }, { kind: 'sole_trader' }],
    [{ complements: { est_association: true } }, { kind: 'association' }],
    [{ complements: { est_administration: true } }, { kind: 'administration' }],
    [{ complements: null }, { kind: null }],
    [{ categorie_entreprise: 'XL' }, { category: { code: 'XL', label: null } }],
    [
      { categorie_entreprise: null, siege: null, nature_juridique: ' ' },
      { category: null, seat: null, legalForm: null },
    ],
    [{ date_creation: 'hier' }, { createdOn: null }],
  ])('%j is read as %j', (changes, expected) => {
    expect(only(changes)).toMatchObject(expected);
  });

  test.each<[string, unknown]>([
    ['an error', { erreur: 'x' }],
    ['no total', { results: [] }],
    ['a SIREN that is none', { results: [result({ siren: '000314154' })], total_results: 1 }],
    ['a name that is a number', { results: [result({ nom_complet: 3 })], total_results: 1 }],
  ])('%s is refused', (_what, body) => {
    expect(codeOf(body)).toBe('upstream_invalid');
  });

  test('whatever the answer, it is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        expect(['read', 'upstream_invalid']).toContain(
          codeOf({ results: [result({ nom_complet: one, siege: two })], total_results: 1 }),
        );
        expect(['read', 'upstream_invalid']).toContain(codeOf(one));
      }),
    );
  });
});
