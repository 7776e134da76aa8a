/** A person whom the identity provider of the tests knows. */
export type Account = {
  /** How the identity was checked, as eIDAS ranks it. */
  acr: string;
  claims: Readonly<Record<string, unknown>>;
};

const identityOf = (uid: string, givenName: string, usualName: string) => ({
  uid,
  given_name: givenName,
  usual_name: usualName,
  email: `${uid}@exemple.gouv.fr`,
  idp_id: '71144ab3-ee1a-4401-b7b3-79b44f7daeeb',
});

const named: Readonly<Record<string, Account>> = {
  'agent-marches': {
    acr: 'eidas2',
    claims: {
      ...identityOf('agent-marches', 'Claude', 'Martin'),
      siret: '13002526500013',
      organization_label: 'Direction des achats (fictive)',
    },
  },
  'agent-fraude': {
    acr: 'eidas2',
    claims: { ...identityOf('agent-fraude', 'Dominique', 'Bernard'), siret: '11000201100044' },
  },
  'agent-sans-siret': {
    acr: 'eidas2',
    claims: identityOf('agent-sans-siret', 'Camille', 'Petit'),
  },
  'agent-eidas1': {
    acr: 'eidas1',
    claims: { ...identityOf('agent-eidas1', 'Alix', 'Moreau'), siret: '13002526500013' },
  },
};

/**
 * Whoever types a name in the field « Identifiant »; null when nobody has it. `agent-essai-…` is a person of its own
 * for each end: tests that run at once each have theirs, and none sees the cases of another.
 */
export function accountOf(name: string): Account | null {
  if (Object.hasOwn(named, name)) return named[name] ?? null;
  if (!/^agent-essai-\w+$/.test(name)) return null;
  const claims = { ...identityOf(name, 'Sacha', 'Essai'), siret: '13002526500013' };
  return { acr: 'eidas2', claims };
}
