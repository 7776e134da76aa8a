import { json, type Answer } from '../../http/answer.ts';
import { bearerOf, type Desk } from '../../http/serve.ts';
import type { Tokens } from '../tokens.ts';

/**
 * The rights of a token: under `data` as the code of the service answers, for every second token without it, as
 * its documentation says.
 */
export function privilegesDesk(tokens: Tokens, refused: (token: string) => Answer): Desk {
  return (asked) => {
    if (asked.method !== 'GET' || !/^(\/v2)?\/privileges$/.test(asked.path)) return null;
    const token = asked.parameters.get('token') ?? bearerOf(asked);
    if (!tokens.knows(token)) return refused(token);
    const body = { privileges: tokens.rightsOf(token) };
    return json(200, tokens.rankOf(token) % 2 === 0 ? { data: body } : body);
  };
}
