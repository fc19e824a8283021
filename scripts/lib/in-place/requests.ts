import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  addresses,
  tokenHeader,
  type Save,
  type Typed,
  type Wanted,
} from '../../../src/components/in-place/protocol.ts';

/** In bytes: twenty times the longest text. */
export const largestRequest = 100_000;

/** Why a request is not carried out. */
export interface Refused {
  readonly status: 400 | 403 | 404 | 405 | 413;
  readonly why: string;
}

const refused = (status: Refused['status'], why: string): Refused => ({ status, why });

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Whether a request comes from the page that this server gave to somebody on this machine: the host is this machine, so that no
 * name of somebody else's leads here; the origin is this server, so that no other page asks; and it has the token.
 */
export function strangerIn(headers: IncomingMessage['headers'], token: string): Refused | null {
  const { host = '', origin, 'sec-fetch-site': site, 'content-type': type = '' } = headers;
  if (!loopback.test(host)) return refused(403, 'The editor works on this machine only.');
  if (origin !== `http://${host}` && origin !== `https://${host}`) {
    return refused(403, 'Only pages of this server may ask.');
  }
  if (site !== undefined && site !== 'same-origin') return refused(403, 'Only its own pages.');
  if (!isToken(headers[tokenHeader], token)) return refused(403, 'Load the page again.');
  return type.startsWith('application/json') ? null : refused(400, 'Send JSON.');
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The body of a request, or that it is too long; what is too long is not kept. */
export async function bodyOf(request: AsyncIterable<Buffer>): Promise<string | Refused> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > largestRequest) return refused(413, 'The text is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export type Asked =
  | { readonly what: 'look'; readonly wanted: Wanted }
  | { readonly what: 'judge'; readonly typed: Typed }
  | { readonly what: 'save'; readonly save: Save };

/** What a request asks for. Its values are texts and nothing else; which of them exist is for the project to say. */
export function asked(path: string, body: string): Asked | Refused {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return refused(400, 'The request is not JSON.');
  }
  if (path === addresses.look && isWanted(given)) return { what: 'look', wanted: given };
  if (path === addresses.judge && isTyped(given)) return { what: 'judge', typed: given };
  if (path === addresses.save && isTyped(given) && isSave(given)) {
    return { what: 'save', save: given };
  }
  return refused(400, 'The request has another shape.');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasTexts = (value: unknown, ...names: readonly string[]): boolean =>
  isObject(value) && names.every((name) => typeof value[name] === 'string');

const isValues = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((each) => typeof each === 'string');

const isWanted = (value: unknown): value is Wanted =>
  isObject(value) &&
  ((value['kind'] === 'text' && hasTexts(value, 'language', 'key')) ||
    (value['kind'] === 'passage' &&
      hasTexts(value, 'file', 'text') &&
      (value['step'] === null || typeof value['step'] === 'string')));

const isTyped = (value: unknown): value is Typed =>
  hasTexts(value, 'language', 'file', 'id') && isObject(value) && isValues(value['values']);

const isSave = (value: unknown): value is Save =>
  hasTexts(value, 'hash') && isObject(value) && isValues(value['before']);
