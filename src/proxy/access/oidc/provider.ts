import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomState,
  type CustomFetch,
  type ServerMetadata,
} from 'openid-client';

import type { OidcSettings } from '../../config/oidc.ts';
import type { Agent } from '../agent.ts';
import { Secret } from '../secret.ts';
import { agentOf } from './claims.ts';
import { LoginFailure, loginFailureOf } from './login-failure.ts';
import { providerFetch } from './provider-fetch.ts';
import type { Transaction } from './transactions.ts';

/** Whom the provider identified, and its proof, which ends its session too. */
export type Identified = { agent: Agent; idToken: Secret };

/** The signatures that ProConnect lets a client choose from, but the symmetric one. */
const signatures = ['RS256', 'ES256'];

/** What a provider must have for a login. */
const endpoints = ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri'] as const;

/** The OpenID Connect provider. Its metadata are read when first needed, and read again after a failure. */
export class Provider {
  readonly #settings: OidcSettings;
  readonly #fetch: CustomFetch;
  #configuration: Promise<Configuration> | null = null;

  /** @param deadlineMs for each exchange with it. */
  constructor(settings: OidcSettings, deadlineMs: number) {
    this.#settings = settings;
    this.#fetch = providerFetch(deadlineMs);
  }

  /** Where a login begins, with only the parameters that ProConnect accepts. @throws LoginFailure indisponible. */
  async loginAddress(
    { state, nonce, verifier }: Pick<Transaction, 'state' | 'nonce' | 'verifier'>,
    callback: string,
  ): Promise<URL> {
    const { scopes, acrValues } = this.#settings;
    const configuration = await this.#discovered();
    return buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(acrValues.length === 0
        ? {}
        : { claims: JSON.stringify({ id_token: { acr: { essential: true, values: acrValues } } }) }),
    });
  }

  /** Whom the provider's answer identifies. @param answer the address that it sent the browser to. @throws LoginFailure. */
  async identify(answer: URL, { state, nonce, verifier }: Transaction): Promise<Identified> {
    const configuration = await this.#discovered();
    try {
      const tokens = await authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { iss, sub, acr } = tokens.claims() ?? nobody();
      const { acrValues } = this.#settings;
      if (acrValues.length > 0 && !acrValues.some((wanted) => wanted === acr))
        throw new LoginFailure('niveau', 'acr');
      const claims = await fetchUserInfo(configuration, tokens.access_token, sub);
      // The library compares them when they are there.
      if (claims['iss'] === undefined || claims['aud'] === undefined)
        throw new LoginFailure('invalide', 'userinfo without iss or aud');
      return { agent: agentOf(iss, sub, claims), idToken: new Secret(tokens.id_token ?? '') };
    } catch (error) {
      const failure = loginFailureOf(error);
      if (failure.word === 'indisponible' || failure.word === 'invalide') this.#configuration = null;
      throw failure;
    }
  }

  /** Where a browser ends the provider's own session and comes back; null when the provider has no such place. */
  async logoutAddress(idToken: Secret, back: string): Promise<URL | null> {
    const configuration = await this.#discovered().catch(() => null);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(configuration, {
      id_token_hint: idToken.reveal(),
      state: randomState(),
      post_logout_redirect_uri: back,
    });
  }

  /** @throws LoginFailure indisponible when the provider cannot be reached, or does not describe itself. */
  #discovered(): Promise<Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = null;
      throw new LoginFailure('indisponible', `discovery: ${loginFailureOf(error).reason}`);
    });
    return this.#configuration;
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    // http is accepted on loopback alone: the configuration has seen to it.
    const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
    const found = await discovery(issuer, clientId, undefined, undefined, {
      [customFetch]: this.#fetch,
      execute,
    });
    const metadata: ServerMetadata = found.serverMetadata();
    for (const endpoint of endpoints)
      if (metadata[endpoint] === undefined) throw new LoginFailure('indisponible', `no ${endpoint}`);
    const configuration = new Configuration(
      {
        ...metadata,
        id_token_signing_alg_values_supported: signatures,
        userinfo_signing_alg_values_supported: signatures,
      },
      clientId,
      undefined,
      ClientSecretPost(clientSecret.reveal()),
    );
    configuration[customFetch] = async (url, options) => {
      const answer = await this.#fetch(url, options);
      if (url === metadata.userinfo_endpoint && !isJwt(answer))
        throw new LoginFailure('invalide', 'userinfo without signature');
      return answer;
    };
    // Without this, signatures of what comes over TLS are not checked.
    enableNonRepudiationChecks(configuration);
    for (const extend of execute) extend(configuration);
    return configuration;
  }
}

function isJwt(answer: Response): boolean {
  return answer.status !== 200 || /^application\/jwt\b/.test(answer.headers.get('content-type') ?? '');
}

function nobody(): never {
  throw new LoginFailure('invalide', 'no id_token');
}
