import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ways by which a page of another origin has a browser ask an address, by the method that it leads to. */
export const ways = {
  GET: [
    'fetch',
    'fetch no-cors',
    'fetch with our header',
    'request of the nineties',
    'image',
    'script',
    'module',
    'style sheet',
    'prefetch',
    'preload',
    'frame',
    'object',
    'embed',
    'video',
    'event source',
    'form',
    'window',
  ],
  POST: [
    'fetch',
    'fetch no-cors',
    'fetch with our header',
    'fetch that survives the page',
    'beacon',
    'form urlencoded',
    'form text/plain',
    'form multipart',
    'form in a window',
  ],
} as const;

export type Attempt = { method: 'GET' | 'POST'; way: string; url: string };

/**
 * Runs in the hostile page: has the browser ask, waits for what comes of it, and returns what the page could read of the
 * answer; empty when it could read nothing.
 */
export async function attempt({ method, way, url }: Attempt): Promise<string> {
  const header = { 'x-requested-by': 'bilanscope', 'content-type': 'application/json' };
  const body = method === 'POST' ? '{"demarche":"marches","objet":"volé","commitment":true}' : null;
  const settled = (target: EventTarget, begin: () => void) =>
    new Promise<string>((done) => {
      target.addEventListener('load', () => done('loaded'));
      target.addEventListener('loadeddata', () => done('loaded'));
      target.addEventListener('open', () => done('loaded'));
      target.addEventListener('error', () => done(''));
      setTimeout(() => done(''), 2000);
      begin();
    });
  const element = (name: string, attributes: Record<string, string>) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return settled(made, () => document.body.append(made));
  };
  const text = async (options: RequestInit) => {
    try {
      return await (await fetch(url, { method, credentials: 'include', body, ...options })).text();
    } catch {
      return '';
    }
  };
  /** A frame tells that it has loaded whatever it shows: what counts is whether it can be read. */
  const frame = async (begin: (frame: HTMLIFrameElement) => void) => {
    const made = document.createElement('iframe');
    made.name = `frame-${Math.random()}`;
    await settled(made, () => {
      document.body.append(made);
      begin(made);
    });
    try {
      const shown = made.contentDocument?.URL === 'about:blank' ? '' : made.contentDocument?.body.innerText;
      return shown ?? '';
    } catch {
      return '';
    }
  };
  const form = (target: string, type: string) => {
    const made = document.createElement('form');
    Object.assign(made, { method, action: url, target, enctype: type });
    const field = document.createElement('input');
    Object.assign(field, { name: 'demarche', value: 'marches' });
    made.append(field);
    document.body.append(made);
    made.submit();
  };
  const opened = async (begin: (name: string) => Window | null) => {
    const other = begin(`window-${Math.random()}`);
    await new Promise((done) => setTimeout(done, 1000));
    try {
      return other?.location.href === 'about:blank' ? '' : (other?.document.body.innerText ?? '');
    } catch {
      return '';
    } finally {
      other?.close();
    }
  };
  switch (way) {
    case 'fetch':
      return text({});
    case 'fetch no-cors':
      return text({ mode: 'no-cors' });
    case 'fetch with our header':
      return text({ headers: header });
    case 'fetch that survives the page':
      return text({ keepalive: true, mode: 'no-cors' });
    case 'beacon':
      navigator.sendBeacon(url, body ?? '');
      return '';
    case 'request of the nineties': {
      const request = new XMLHttpRequest();
      request.withCredentials = true;
      await settled(request, () => {
        request.open(method, url);
        request.send();
      });
      return request.responseText;
    }
    case 'image':
      return element('img', { src: url });
    case 'script':
      return element('script', { src: url });
    case 'module':
      return element('script', { src: url, type: 'module' });
    case 'style sheet':
      return element('link', { rel: 'stylesheet', href: url });
    case 'prefetch':
      await element('link', { rel: 'prefetch', href: url });
      return '';
    case 'preload':
      await element('link', { rel: 'preload', as: 'fetch', href: url, crossorigin: 'use-credentials' });
      return '';
    case 'object':
      await element('object', { data: url });
      return '';
    case 'embed':
      await element('embed', { src: url });
      return '';
    case 'video':
      return element('video', { src: url, preload: 'auto' });
    case 'event source':
      return settled(new EventSource(url, { withCredentials: true }), () => {});
    case 'frame':
      return frame((made) => made.setAttribute('src', url));
    case 'form':
      return frame(({ name }) => form(name, 'application/x-www-form-urlencoded'));
    case 'form urlencoded':
      return frame(({ name }) => form(name, 'application/x-www-form-urlencoded'));
    case 'form text/plain':
      return frame(({ name }) => form(name, 'text/plain'));
    case 'form multipart':
      return frame(({ name }) => form(name, 'multipart/form-data'));
    case 'form in a window':
      return opened((name) => {
        const other = window.open('about:blank', name);
        form(name, 'text/plain');
        return other;
      });
    case 'window':
      return opened((name) => window.open(url, name));
    default:
      throw new Error(`no way named ${way}`);
  }
}

/** A hostile site on a port of its own, under both names of this machine: 127.0.0.1 is of our site, localhost is not. */
export async function startAttacker(): Promise<{ origins: Record<string, string>; close: () => void }> {
  const server = createServer((request, response) => {
    const target = new URL(request.url ?? '/', 'http://localhost').searchParams.get('to') ?? '';
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title>Offre</title><body><a href="${target}" rel="opener">Voir l’offre</a>`);
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  return {
    origins: { 'a sibling port': `http://127.0.0.1:${port}`, 'another site': `http://localhost:${port}` },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
