import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A request that passed the guard: the path below the secret one. */
export interface GuardedRequest {
  path: string;
  query: URLSearchParams;
}

/**
 * Who may speak to the local host: only pages it served itself. Every address begins with the launch's secret
 * token (a cookie would reach every other server on this machine, cookies know no ports); Host defeats DNS
 * rebinding, Origin and Sec-Fetch-Site defeat other sites. Null: answer nothing but "no".
 */
export function guardRequest(request: IncomingMessage, port: number, token: string): GuardedRequest | null {
  const authority = `127.0.0.1:${port}`;
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (host !== authority) return null;
  if (origin !== undefined && origin !== `http://${authority}`) return null;
  if (request.method !== 'GET' && origin === undefined) return null;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return null;

  const url = URL.parse(request.url ?? '/', `http://${authority}`);
  if (url === null) return null;
  const [, first = '', ...rest] = url.pathname.split('/');
  if (!sameSecret(first, token)) return null;
  return { path: rest.join('/'), query: url.searchParams };
}

function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
