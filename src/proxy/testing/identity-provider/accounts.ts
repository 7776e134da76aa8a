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

/** By what one types in the field « Identifiant ». */
export const accounts: Readonly<Record<string, Account>> = {
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
