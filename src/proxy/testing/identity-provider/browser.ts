import { once } from 'node:events';
import http from 'node:http';
import { buffer } from 'node:stream/consumers';

type Asked = { method?: string; headers?: Record<string, string>; body?: string };

/** A browser as far as a login goes: cookies by host and port, and redirects that one may look at. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** The cookies that a host would be sent. */
  cookiesOf(url: string): string {
    return [...this.#jar(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Plants a cookie, as somebody who once held the keyboard could. */
  plant(url: string, name: string, value: string): void {
    this.#jar(url).set(name, value);
  }

  /** One request, its cookies sent and kept, its redirect not followed. Node's fetch is no page: it says so. */
  async ask(url: string, { method = 'GET', headers = {}, body = '' }: Asked = {}): Promise<Response> {
    const request = http.request(url, {
      method,
      headers: { ...headers, cookie: this.cookiesOf(url) },
      agent: false,
    });
    request.end(body);
    const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
    for (const cookie of answer.headers['set-cookie'] ?? []) this.#keep(url, cookie);
    const { statusCode: status = 0, rawHeaders } = answer;
    const pairs = rawHeaders.flatMap((name, at): [string, string][] =>
      at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
    );
    const bytes = await buffer(answer);
    return new Response(status === 204 ? null : new Uint8Array(bytes), { status, headers: pairs });
  }

  /** Where a chain of redirects leads: its first address that redirects no more, or that `stop` begins. */
  async follow(url: string, stop: string, asked: Asked = {}): Promise<string> {
    const answer = await this.ask(url, asked);
    const location = answer.headers.get('location');
    if (location === null) return url;
    const next = new URL(location, url).href;
    return next.startsWith(stop) ? next : this.follow(next, stop);
  }

  #jar(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }

  #keep(url: string, cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#jar(url).delete(name);
    else this.#jar(url).set(name, value);
  }
}
