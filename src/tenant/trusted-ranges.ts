import { withoutInvisible } from './typed-text.ts';

/** §1.4 row 1: at most so many ranges, IPv4 only, in CIDR notation. */
export const mostTrustedRanges = 50;

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const address = new RegExp(`^${octet}(?:\\.${octet}){3}$`);

function addressToNumber(text: string): number | null {
  if (!address.test(text)) return null;
  return text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

function rangeOf(text: string): { readonly first: number; readonly last: number } | null {
  const [base = '', bits = ''] = text.split('/');
  const start = addressToNumber(base);
  if (start === null || text !== `${base}/${bits}` || !/^(?:[1-9]|[12]\d|3[0-2])$/.test(bits)) {
    return null;
  }
  const size = 2 ** (32 - Number(bits));
  const first = Math.floor(start / size) * size;
  return { first, last: first + size - 1 };
}

/** What is written in a field: one range on each line, empty lines left out. */
export type RangesRead =
  | { readonly ok: true; readonly ranges: readonly string[] }
  | { readonly ok: false; readonly reason: 'trustedRangeMalformed' | 'trustedRangesTooMany' };

export function readRanges(text: string): RangesRead {
  const ranges = rangesIn(text);
  if (!ranges.every(isRange)) return { ok: false, reason: 'trustedRangeMalformed' };
  if (ranges.length > mostTrustedRanges) return { ok: false, reason: 'trustedRangesTooMany' };
  return { ok: true, ranges };
}

/** The lines of a field that have something in them. */
export const rangesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => withoutInvisible(line).trim())
    .filter((line) => line !== '');

export const isRange = (text: unknown): boolean =>
  typeof text === 'string' && rangeOf(text) !== null;

/** Whether an address lies in one of the ranges. What is no address lies in none. */
export function isTrusted(ranges: readonly string[], from: unknown): boolean {
  const place = typeof from === 'string' ? addressToNumber(from) : null;
  if (place === null) return false;
  return ranges.some((text) => {
    const range = rangeOf(text);
    return range !== null && range.first <= place && place <= range.last;
  });
}
