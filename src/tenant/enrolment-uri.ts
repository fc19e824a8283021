import { parse } from '@otplib/uri';
import { keyFromText, keyToText } from './one-time-code.ts';
import type { OneTimeCodeParameters } from './model.ts';

/** What a QR code of an authenticator app says (Key URI format). */
export interface Enrolment {
  readonly issuer: string;
  readonly account: string;
  /** Raw key bytes. */
  readonly key: Uint8Array;
  readonly parameters: OneTimeCodeParameters;
}

const longestUri = 2048;
const longestPart = 128;

/** Names that the Key URI format cannot carry, or that would draw a wrong line on a phone's screen. */
export function isNameForUri(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return (
    name.trim() !== '' &&
    name.length <= longestPart &&
    name.isWellFormed() &&
    !/[\u0000-\u001f\u007f]/.test(name)
  );
}

/**
 * `otpauth://totp/Issuer:account?secret=…&issuer=Issuer`, every parameter spelled out.
 * Written here and not by otplib, which lets a colon in the issuer and an empty account through; neither part may hold
 * a bare colon, and a space is `%20`, never `+`. Throws `RangeError` when a name cannot be carried.
 */
export function enrolmentUri({ issuer, account, key, parameters }: Enrolment): string {
  if (!isNameForUri(issuer) || issuer.includes(':'))
    throw new RangeError('The issuer cannot stand in an enrolment URI.');
  if (!isNameForUri(account)) throw new RangeError('The account cannot stand in an enrolment URI.');
  const query = [
    `secret=${keyToText(key)}`,
    `issuer=${encodeURIComponent(issuer)}`,
    `algorithm=${parameters.algorithm}`,
    `digits=${String(parameters.digits)}`,
    `period=${String(parameters.period)}`,
  ].join('&');
  const uri = `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query}`;
  if (uri.length > longestUri) throw new RangeError('The enrolment URI is too long for a QR code.');
  return uri;
}

/** Reads what a phone scanned. `null` for anything that is not a usable time-based enrolment. */
export function parseEnrolmentUri(uri: string): Enrolment | null {
  if (uri.length > longestUri || hasRepeatedParameter(uri)) return null;
  try {
    const { type, label, params } = parse(uri);
    const key = keyFromText(params.secret);
    const digits = params.digits ?? 6;
    const period = params.period ?? 30;
    if (type !== 'totp' || !key || (digits !== 6 && digits !== 7 && digits !== 8)) return null;
    const colon = label.indexOf(':');
    const account = label.slice(colon + 1).trim();
    const issuer = params.issuer ?? (colon > 0 ? label.slice(0, colon) : '');
    if (!isNameForUri(account)) return null;
    const algorithm = (
      params.algorithm ?? 'sha1'
    ).toUpperCase() as OneTimeCodeParameters['algorithm'];
    return { issuer, account, key, parameters: { algorithm, digits, period } };
  } catch {
    return null;
  }
}

function hasRepeatedParameter(uri: string): boolean {
  const names = [...uri.matchAll(/[?&]([^=&]+)=/g)].map((match) => match[1]);
  return new Set(names).size !== names.length;
}
