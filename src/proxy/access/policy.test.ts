import { describe, expect, test } from 'vitest';

import { sourceNames, type SourceName } from '#contract/session.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';

import type { Demarche } from '../config/demarches.ts';
import { demonstrationDemarches } from '../config/demonstration.ts';
import type { Agent } from './agent.ts';
import { decide, isOpenTo, opens, refusalGrounds, type Access, type RefusalGround } from './policy.ts';

const base = demonstrationDemarches('v2')[0] as Demarche;
const [ours, theirs] = ['13002526500013', '00010401800015'] as const;
const person = { id: 'a', name: 'A', organisation: null };
const agents = {
  identified: { ...person, siret: ours, email: 'a@Finances.gouv.fr' },
  elsewhere: { ...person, siret: theirs, email: 'a@ville.example' },
  'without SIRET': { ...person, siret: null, email: 'a@finances.gouv.fr' },
  'without address': { ...person, siret: ours, email: null },
  unknown: { ...person, siret: null, email: null },
} satisfies Record<string, Agent>;
type AgentName = keyof typeof agents;

/** Whom each restriction lets in, said by hand. */
const restrictions: readonly { agents: Demarche['agents']; open: readonly AgentName[] }[] = [
  { agents: null, open: Object.keys(agents) as AgentName[] },
  { agents: { sirets: [], emailDomains: [] }, open: [] },
  { agents: { sirets: [ours], emailDomains: [] }, open: ['identified', 'without address'] },
  { agents: { sirets: [], emailDomains: ['finances.gouv.fr'] }, open: ['identified', 'without SIRET'] },
  {
    agents: { sirets: [theirs], emailDomains: ['FINANCES.gouv.fr'] },
    open: ['identified', 'without SIRET', 'elsewhere'],
  },
];

const subsets = Array.from({ length: 2 ** sourceNames.length }, (_none, bits): SourceName[] =>
  sourceNames.filter((_name, place) => ((bits >> place) & 1) === 1),
);
const confidentialities: readonly (Confidentiality | null)[] = [
  null,
  'public',
  'partial',
  'confidential',
  'unknown',
];

/** One combination, with the ground of its refusal as the table above tells it, or the recipient. */
type Combination = { access: Access; expected: string };

function* everything(): Generator<Combination> {
  for (const { agents: kept, open } of restrictions)
    for (const sources of subsets)
      for (const recipient of ['agent', theirs])
        for (const [name, agent] of Object.entries(agents))
          for (const source of sourceNames)
            for (const committed of [true, false])
              for (const confidentiality of confidentialities) {
                const demarche = { ...base, agents: kept, sources, recipient };
                const inWhoseName = recipient === 'agent' ? agent.siret : recipient;
                const grounds: Record<RefusalGround, boolean> = {
                  demarche_closed: !open.includes(name as AgentName),
                  source_closed: !sources.includes(source),
                  recipient_missing: inWhoseName === null,
                  commitment_missing: !committed && !['public', null].includes(confidentiality),
                };
                const ground = refusalGrounds.find((one) => grounds[one]);
                const access = { demarche, agent, source, confidentiality, committed };
                yield { access, expected: ground ?? inWhoseName ?? '' };
              }
}

const told = (access: Access): string => {
  const decision = decide(access);
  return decision.allowed ? decision.recipient : decision.ground;
};

describe('the policy', () => {
  test('every procedure × source × agent × commitment × confidentiality is decided as the table says', () => {
    const all = [...everything()];
    expect(all).toHaveLength(5 * 8 * 2 * 5 * 3 * 2 * 5);
    expect(all.filter(({ access, expected }) => told(access) !== expected)).toEqual([]);
    const allowed = all.filter(({ access }) => decide(access).allowed);
    // 12 pairs restriction × agent let in, 8 of which have a SIRET; a source is in 4 of the 8 subsets; a list and what
    // is public are shown in both cases, the other three after the commitment.
    expect(allowed).toHaveLength((12 + 8) * (4 * 3) * (2 * 2 + 3));
  });

  test('the demonstration opens what the seeds say, and nothing of the Banque de France to fraud detection', () => {
    const open = demonstrationDemarches('v2').map((demarche) =>
      sourceNames.filter((source) => told({ ...access, demarche, source }) === demarche.recipient),
    );
    expect(open).toEqual([['inpi', 'bdf'], ['inpi', 'bdf'], ['inpi']]);
  });

  test('a procedure opens something when it opens one of several sources', () => {
    const fraude = demonstrationDemarches('v2')[2] as Demarche;
    expect(opens(fraude, 'bdf', 'inpi')).toBe(true);
    expect(opens(fraude, 'bdf', 'inpi-rne')).toBe(false);
  });

  const access: Access = {
    demarche: base,
    agent: agents.identified,
    source: 'inpi',
    confidentiality: 'confidential',
    committed: true,
  };

  test.each([
    'a@b@finances.gouv.fr',
    '@finances.gouv.fr@',
    'finances.gouv.fr',
    'a@',
    '',
    'a@xfinances.gouv.fr',
  ])('the address « %s » is of no listed domain', (email) => {
    const kept = {
      ...base,
      agents: { sirets: [], emailDomains: ['finances.gouv.fr', 'b@finances.gouv.fr'] },
    };
    expect(isOpenTo(kept, { ...agents.unknown, email })).toBe(false);
  });
});
