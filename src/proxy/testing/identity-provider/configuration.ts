import { randomBytes } from 'node:crypto';

import { interactionPolicy, type Configuration } from 'oidc-provider';

import { accountOf } from './accounts.ts';
import { logoutPage } from './login-page.ts';

export type Client = {
  id: string;
  secret: string;
  /** How identities are signed for this client. */
  alg: 'RS256' | 'ES256';
  origins: readonly string[];
};

/** ProConnect's settings (proconnect-gouv/federation, core-fca-low), for one client and without its consent page. */
export function configurationOf(client: Client, keys: Record<string, unknown>[]): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.origins.map((origin) => `${origin}/connexion/retour`),
        post_logout_redirect_uris: client.origins.map((origin) => `${origin}/`),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: client.alg,
        userinfo_signed_response_alg: client.alg,
      },
    ],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys },
    routes: {
      authorization: '/authorize',
      end_session: '/session/end',
      jwks: '/jwks',
      userinfo: '/userinfo',
    },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: true },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logoutPage(form);
        },
      },
    },
    acrValues: ['eidas1', 'eidas2', 'eidas3'],
    scopes: ['openid'],
    claims: {
      openid: ['sub'],
      given_name: ['given_name'],
      usual_name: ['usual_name'],
      email: ['email'],
      siret: ['siret'],
      uid: ['uid'],
      idp_id: ['idp_id'],
      organization_label: ['organization_label'],
    },
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256', 'RS256', 'HS256'],
      userinfoSigningAlgValues: ['ES256', 'RS256', 'HS256'],
    },
    pkce: { required: () => false },
    issueRefreshToken: () => Promise.resolve(true),
    ttl: {
      AuthorizationCode: 30,
      AccessToken: 60,
      IdToken: 60,
      Grant: 600,
      Interaction: 600,
      RefreshToken: 43_200,
      Session: 43_200,
    },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...accountOf(id)?.claims }) }),
    loadExistingGrant: async (ctx) => {
      const { provider, session, client: known, requestParamScopes } = ctx.oidc;
      const grant = new provider.Grant({
        accountId: session?.accountId ?? '',
        clientId: known?.clientId ?? '',
      });
      grant.addOIDCScope([...requestParamScopes].join(' '));
      await grant.save();
      return grant;
    },
    interactions: { policy: lenientPolicy() },
    renderError: (ctx, out) => {
      ctx.body = out.error;
    },
  };
}

/** Lets a person in whatever the acr asked for: that it is checked on return too is what the tests show. */
function lenientPolicy(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const login = policy.get('login');
  for (const check of ['essential_acr', 'essential_acrs']) login?.checks.remove(check);
  return policy;
}
