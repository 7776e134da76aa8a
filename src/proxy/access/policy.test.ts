import { describe, expect, test } from 'vitest';

import { sourceNames } from '#contract/session.ts';

import type { Demarche } from '../config/demarches.ts';
import { demonstrationDemarches } from '../config/demonstration.ts';
import { isOpenTo, opens, recipientOf } from './policy.ts';

const base = demonstrationDemarches('v2')[0] as Demarche;
const agent = {
  id: 'a',
  name: 'A',
  organisation: null,
  siret: '13002526500013',
  email: 'a@b@Finances.gouv.fr',
};

describe('the policy', () => {
  test('a procedure opens exactly the sources that it lists', () => {
    for (const demarche of demonstrationDemarches('v2'))
      for (const source of sourceNames)
        expect(opens(demarche, source)).toBe(demarche.sources.includes(source));
  });

  test.each([
    [null, true],
    [{ sirets: ['13002526500013'], emailDomains: [] }, true],
    [{ sirets: ['00010401800015'], emailDomains: [] }, false],
    [{ sirets: [], emailDomains: ['finances.gouv.fr'] }, true],
    [{ sirets: [], emailDomains: ['b@finances.gouv.fr'] }, false],
    [{ sirets: [], emailDomains: [] }, false],
  ])('kept to %o, it is open to the agent: %s', (agents, expected) => {
    expect(isOpenTo({ ...base, agents }, agent)).toBe(expected);
  });

  test('an agent without SIRET or address is let in by no restriction', () => {
    const unknown = { ...agent, siret: null, email: null };
    expect(
      isOpenTo({ ...base, agents: { sirets: ['13002526500013'], emailDomains: ['x.fr'] } }, unknown),
    ).toBe(false);
  });

  test('the recipient is the procedure’s own, or the agent’s', () => {
    expect(recipientOf(base, agent)).toBe(base.recipient);
    expect(recipientOf({ ...base, recipient: 'agent' }, agent)).toBe('13002526500013');
    expect(recipientOf({ ...base, recipient: 'agent' }, { ...agent, siret: null })).toBeNull();
  });
});
