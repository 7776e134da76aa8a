import { describe, expect, test } from 'vitest';

import type { SourceName } from '#contract/session.ts';

import type { Demarche } from '../config/demarches.ts';
import { demonstrationDemarches } from '../config/demonstration.ts';
import { ProblemError } from '../problem-error.ts';
import { grant, type Reading } from './grant.ts';

const siret = '13002526500013';
const agent = { id: 'a', name: 'A', organisation: null, siret, email: null };
const fraude = demonstrationDemarches('v2')[2] as Demarche;
const asked = { demarche: fraude, agent, confidentiality: null, committed: false };

const withSources = (sources: SourceName[]) => ({ ...asked, demarche: { ...fraude, sources } });

function refused(reading: Reading, access: Parameters<typeof grant>[1]): ProblemError {
  try {
    grant(reading, access);
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('not refused');
}

describe('what the policy grants', () => {
  test.each<[Reading, SourceName[], SourceName[]]>([
    ['filings', ['bdf', 'inpi-rne', 'inpi'], ['inpi', 'inpi-rne']],
    ['filings', ['inpi'], ['inpi']],
    ['deeds', ['inpi-rne', 'bdf'], ['inpi-rne']],
    ['deeds', ['inpi'], ['inpi']],
    ['figures', ['inpi', 'bdf'], ['bdf']],
  ])('of %s, a procedure with %j opens %j', (reading, sources, opened) => {
    expect(grant(reading, withSources(sources))).toEqual({ sources: opened, recipient: fraude.recipient });
  });

  test('in the name of the agent’s administration, where the procedure says so', () => {
    const demarche = { ...fraude, recipient: 'agent' };
    expect(grant('filings', { ...asked, demarche }).recipient).toBe(siret);
  });
});

describe('what it refuses is explained', () => {
  test.each<[Reading, SourceName[], string]>([
    ['figures', ['inpi', 'inpi-rne'], 'les bilans Banque de France'],
    ['filings', ['bdf'], 'les comptes annuels déposés à l’INPI'],
    ['deeds', ['bdf'], 'les actes déposés à l’INPI'],
  ])('%s that %j does not open', (reading, sources, what) => {
    expect(refused(reading, withSources(sources))).toMatchObject({
      code: 'source_not_allowed',
      detail: `La démarche «\u00A0Détection de la fraude\u00A0» n’ouvre pas ${what} dans cette habilitation. Rien n’a été demandé au fournisseur.`,
    });
  });

  test('a procedure kept to others', () => {
    const demarche = { ...fraude, agents: { sirets: [], emailDomains: [] } };
    expect(refused('figures', { ...asked, demarche })).toMatchObject({
      code: 'source_not_allowed',
      detail:
        'La démarche «\u00A0Détection de la fraude\u00A0» est réservée à d’autres agents que vous. Rien n’a été demandé au fournisseur.',
    });
  });

  test('an identity without a SIRET, of whichever source the procedure opens', () => {
    for (const sources of [['inpi'], ['inpi-rne'], ['inpi', 'inpi-rne']] as SourceName[][])
      expect(
        refused('filings', {
          ...asked,
          demarche: { ...fraude, sources, recipient: 'agent' },
          agent: { ...agent, siret: null },
        }),
      ).toMatchObject({
        code: 'source_not_allowed',
        detail:
          'La démarche «\u00A0Détection de la fraude\u00A0» demande les comptes annuels déposés à l’INPI au nom de votre administration, dont votre identité ne donne pas le SIRET. Choisissez une autre démarche, ou prévenez la personne qui administre Bilanscope.',
      });
  });

  test('a commitment that is missing, in the words of its code', () => {
    for (const confidentiality of ['partial', 'confidential', 'unknown'] as const)
      expect(refused('filings', { ...asked, confidentiality })).toMatchObject({
        code: 'commitment_required',
        detail: null,
      });
    expect(grant('filings', { ...asked, confidentiality: 'public' }).sources).toEqual(['inpi']);
  });
});
