import { fromBase64, toBase64 } from '../../tenant/encoding.ts';
import type { Demonstration } from './demonstration.ts';
import type { Fault, FaultKind } from './faults.ts';
import type { OwnDemonstration } from './own-demonstration.ts';
import { demonstrationOf } from './own.ts';
import { procedureOf } from './procedures.ts';
import { demonstrations } from './ready-made.ts';
import { currentVersion, kind, parseOwn } from './shape.ts';

/**
 * One's own demonstration as a file and as a part of an address. Both may come from anybody, so everything is checked, and
 * nothing throws. An address is read in the browser alone: what stands behind `#` is never sent.
 */

/** Characters behind the `#`. */
export const longestFragment = 8000;
/** Bytes; compare `File.size` with it before reading a file. */
export const longestFile = 256_000;

export type Reading =
  | { readonly ok: true; readonly demonstration: Demonstration }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const refuse = (fault: FaultKind, values: Fault['values'] = {}): Reading => ({
  ok: false,
  faults: [{ fault, path: [], values }],
});

const asText = (own: OwnDemonstration, space?: number): string =>
  JSON.stringify({ kind, version: currentVersion, ...own }, null, space);

export const writeFile = (own: OwnDemonstration): string => `${asText(own, 2)}\n`;

export async function readFile(text: string): Promise<Reading> {
  if (text.length > longestFile) return refuse('tooLong', { most: longestFile / 1000 });
  let value: unknown;
  try {
    // Editors on Windows begin a file with a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('damaged');
  }
  return readValue(value);
}

async function readValue(value: unknown): Promise<Reading> {
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== kind)
    return refuse('otherFile');
  const version = 'version' in value ? value.version : null;
  if (version !== currentVersion)
    return refuse('versionUnknown', { version: shownVersion(version), known: currentVersion });
  const parsed = parseOwn(value);
  if (!parsed.ok) return parsed;
  const { own } = parsed;
  const { steps } = await procedureOf(own.flow);
  const faults = own.agenda.flatMap(({ step }, index): readonly Fault[] =>
    steps.some(({ id }) => id === step)
      ? []
      : [{ fault: 'stepUnknown', path: ['agenda', index, 'step'], values: {} }],
  );
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, demonstration: await demonstrationOf(own) };
}

const shownVersion = (version: unknown): string =>
  typeof version === 'number' && Number.isFinite(version) ? String(version).slice(0, 12) : '?';

// Address

const parameter = 'demo';

const toUrl = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const fromUrl = (text: string): Uint8Array<ArrayBuffer> =>
  fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));

/** All that a stream has, or `null` when it is more than `most` bytes: a small text can inflate to a very long one. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> => new Blob([bytes]).stream().pipeThrough(transform);

/** `demo=…`: the id of a ready-made one, or version and content of one's own. Put behind `#`. */
export async function writeFragment({ id, own }: Demonstration): Promise<string> {
  if (!own) return `${parameter}=${id}`;
  const bytes = new TextEncoder().encode(asText(own));
  const packed = await collect(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  return `${parameter}=${String(currentVersion)}.${toUrl(packed ?? bytes)}`;
}

/** What a phone needs of it: the run, and neither its title nor the plan of the talk with its notes, which only its trainer reads. */
export function writeInvitation(demonstration: Demonstration): Promise<string> {
  const { own } = demonstration;
  const [first] = own?.agenda ?? [];
  if (!own || !first) return writeFragment(demonstration);
  const agenda = [{ step: first.step, minutes: 1 }];
  return writeFragment({ ...demonstration, own: { ...own, title: '-', agenda } });
}

/**
 * Reads `location.hash`, with or without `#`; `null` when it names no demonstration.
 */
export async function readFragment(hash: string): Promise<Reading | null> {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(`${parameter}=`)) return null;
  if (text.length > longestFragment) return refuse('tooLong', { most: longestFragment / 1000 });
  const value = text.slice(parameter.length + 1);
  const ready = demonstrations.find(({ id }) => id === value);
  if (ready) return { ok: true, demonstration: ready };
  const [, version, content] = /^(\d{1,9})\.([\w-]+)$/.exec(value) ?? [];
  if (version === undefined || content === undefined)
    return /^[a-z0-9-]{1,40}$/.test(value) ? refuse('demonstrationUnknown') : refuse('damaged');
  if (Number(version) !== currentVersion)
    return refuse('versionUnknown', { version, known: currentVersion });
  try {
    const inflated = await collect(
      through(fromUrl(content), new DecompressionStream('deflate-raw')),
      longestFile,
    );
    if (inflated === null) return refuse('tooLong', { most: longestFile / 1000 });
    return await readFile(new TextDecoder('utf-8', { fatal: true }).decode(inflated));
  } catch {
    return refuse('damaged');
  }
}
