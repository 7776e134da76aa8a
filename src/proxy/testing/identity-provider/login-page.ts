import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Provider } from 'oidc-provider';

import { accountOf } from './accounts.ts';

const page = (notice: string) => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Identity provider of the tests</title>
<form method="post">
<p role="status">${notice}</p>
<p><label>Identifiant <input name="identifiant" autofocus></label></p>
<p><button>Se connecter</button> <button name="refus" value="1">Refuser</button></p>
</form></html>`;

/** Answers `/interaction/…`: whoever types the name of an account is that person; one may also refuse. */
export async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return show(response, '');
  const typed = new URLSearchParams(await text(request));
  if (typed.has('refus'))
    return provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'User auth aborted',
    });
  const accountId = typed.get('identifiant') ?? '';
  const account = accountOf(accountId);
  if (account === null) return show(response, 'Inconnu');
  return provider.interactionFinished(request, response, { login: { accountId, acr: account.acr } });
}

function show(response: ServerResponse, notice: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(page(notice));
}

/** The page that ends the provider's session: it sends itself, as ProConnect's does. */
export const logoutPage = (form: string): string => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Logout</title>${form}
<input type="hidden" name="logout" value="yes" form="op.logoutForm">
<script>document.forms[0].submit()</script></html>`;
