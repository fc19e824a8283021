import { parse } from '@otplib/uri';
import { keyFromText, keyToText } from './one-time-code.ts';
import type { OneTimeCodeParameters } from './model.ts';

/** What a QR code of an authenticator app says (Key URI format; §2.3 row 6). */
export interface Enrolment {
  readonly issuer: string;
  readonly account: string;
  /** Raw key bytes. */
  readonly key: Uint8Array;
  readonly parameters: OneTimeCodeParameters;
}

const longestUri = 2048;
const longestPart = 128;

/**
 * Names that the Key URI format can carry and that draw an honest line on a phone's screen: no control characters, and
 * none that turn the direction of writing.
 */
export function isNameForUri(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= longestPart &&
    name.isWellFormed() &&
    !/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)
  );
}

/**
 * `otpauth://totp/Issuer:account?secret=…&issuer=Issuer`, every parameter spelled out; `null` when a name cannot be
 * carried. Written here and not by otplib, which lets a colon in the issuer and an empty account through: an issuer may
 * hold no colon, one in the account is `%3A`, and a space is `%20`, never `+`.
 */
export function enrolmentUri({ issuer, account, key, parameters }: Enrolment): string | null {
  if (!isNameForUri(issuer) || issuer.includes(':') || !isNameForUri(account)) return null;
  const query = [
    `secret=${keyToText(key)}`,
    `issuer=${encodeURIComponent(issuer)}`,
    `algorithm=${parameters.algorithm}`,
    `digits=${String(parameters.digits)}`,
    `period=${String(parameters.period)}`,
  ].join('&');
  const uri = `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query}`;
  return uri.length > longestUri ? null : uri;
}

const algorithms: Readonly<Record<string, OneTimeCodeParameters['algorithm']>> = {
  sha1: 'SHA1',
  sha256: 'SHA256',
  sha512: 'SHA512',
};

/** Reads what a phone scanned. `null` for anything that is not a usable time-based enrolment. */
export function parseEnrolmentUri(uri: unknown): Enrolment | null {
  if (typeof uri !== 'string' || uri.length > longestUri || hasRepeatedParameter(uri)) return null;
  try {
    const { type, label, params } = parse(uri);
    const key = keyFromText(params.secret);
    const algorithm = algorithms[params.algorithm ?? 'sha1'];
    const digits = params.digits ?? 6;
    const period = params.period ?? 30;
    if (type !== 'totp' || !key || !algorithm) return null;
    if (digits !== 6 && digits !== 7 && digits !== 8) return null;
    const colon = label.indexOf(':');
    const account = label.slice(colon + 1).trim();
    const issuer = params.issuer ?? (colon > 0 ? label.slice(0, colon) : '');
    if (!isNameForUri(account) || (issuer !== '' && !isNameForUri(issuer))) return null;
    return { issuer, account, key, parameters: { algorithm, digits, period } };
  } catch {
    // otplib throws a class of its own for each mistake; a phone only says that it cannot read the code.
    return null;
  }
}

function hasRepeatedParameter(uri: string): boolean {
  const names = [...new URLSearchParams(uri.slice(uri.indexOf('?') + 1)).keys()];
  return new Set(names).size !== names.length;
}
