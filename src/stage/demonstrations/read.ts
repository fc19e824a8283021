import { fromBase64, toBase64 } from '../../tenant/encoding.ts';
import { isObject } from '../../tenant/lazy/plain-object.ts';
import { whyBroken } from './broken-file.ts';
import type { Demonstration } from './demonstration.ts';
import { draftOf } from './draft.ts';
import type { Fault, FaultKind } from './faults.ts';
import type { OwnDemonstration } from './own-demonstration.ts';
import { demonstrationOf } from './own.ts';
import { procedureIds, procedureOf } from './procedures.ts';
import { demonstrations } from './ready-made.ts';
import { currentVersion, kind, parseOwn } from './shape.ts';
import { shortInvitation, withoutPlan, wholeOf } from './short-invitation.ts';

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
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      /** What the form can open of it. */
      readonly draft?: OwnDemonstration;
    };

const refuse = (fault: FaultKind, values: Fault['values'] = {}): Reading => ({
  ok: false,
  faults: [{ fault, path: [], values }],
});

const asText = (own: OwnDemonstration, space?: number): string =>
  JSON.stringify({ kind, version: currentVersion, ...own }, null, space);

export const writeFile = (own: OwnDemonstration): string => `${asText(own, 2)}\n`;

export async function readFile(text: string): Promise<Reading> {
  if (text.length > longestFile) return refuse('fileTooLong', { most: longestFile / 1000 });
  // Editors on Windows begin a file with a byte order mark.
  const written = text.replace(/^\uFEFF/, '');
  const value = fromJson(written);
  if (value !== undefined) return readValue(value);
  const { fault, values } = whyBroken(written);
  return refuse(fault, values);
}

/** `undefined` where it is none. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readValue(value: unknown): Promise<Reading> {
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== kind)
    return refuse('otherFile');
  const version = 'version' in value ? value.version : null;
  if (typeof version !== 'number' || !Number.isFinite(version)) return refuse('versionMissing');
  if (version !== currentVersion)
    return refuse('versionUnknown', {
      version: String(version).slice(0, 12),
      known: currentVersion,
    });
  const parsed = parseOwn(value);
  if (!parsed.ok) return unfinished(value, parsed.faults);
  const { own } = parsed;
  const { steps } = await procedureOf(own.flow);
  const choices = steps.map(({ id }) => id).join(', ');
  const faults = own.agenda.flatMap(({ step }, index): readonly Fault[] =>
    steps.some(({ id }) => id === step)
      ? []
      : [{ fault: 'stepUnknown', path: ['agenda', index, 'step'], values: { choices } }],
  );
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, demonstration: await demonstrationOf(own) };
}

/** With the steps that the faults of a plan are about, and what the form can open of it. */
async function unfinished(value: object, faults: readonly Fault[]): Promise<Reading> {
  const { flow: named, agenda }: { flow?: unknown; agenda?: unknown } = { ...value };
  const flow = procedureIds.find((id) => id === named);
  const { steps } = flow ? await procedureOf(flow) : { steps: [] };
  const items: readonly unknown[] = Array.isArray(agenda) ? agenda : [];
  const numbers = items.map((item) =>
    steps.findIndex(({ id }) => isObject(item) && item['step'] === id),
  );
  const told = faults.map((fault): Fault => {
    const [first, index] = fault.path;
    const number = first === 'agenda' && typeof index === 'number' ? (numbers[index] ?? -1) : -1;
    const step = steps[number];
    return step ? { ...fault, step: { id: step.id, number: number + 1 } } : fault;
  });
  const draft = numbers.includes(-1) ? null : draftOf(value, faults);
  return { ok: false, faults: told, ...(draft && { draft }) };
}

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
  return `${parameter}=${String(currentVersion)}.${await packed(asText(own))}`;
}

async function packed(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const deflated = await collect(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  return toUrl(deflated ?? bytes);
}

/**
 * What a phone needs of it: the run, and neither its title nor the plan of the talk with its notes, which only its trainer reads.
 * `demo=1-printer-before.…` is what it changes of a ready-made one.
 */
export async function writeInvitation(demonstration: Demonstration): Promise<string> {
  const { own } = demonstration;
  if (!own) return writeFragment(demonstration);
  const short = shortInvitation(own);
  return short
    ? `${parameter}=${String(currentVersion)}-${short.base}.${await packed(short.text)}`
    : writeFragment({ ...demonstration, own: withoutPlan(own) });
}

/**
 * Reads `location.hash`, with or without `#`; `null` when it names no demonstration. Rejects when its procedure cannot be loaded.
 */
export async function readFragment(hash: string): Promise<Reading | null> {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(`${parameter}=`)) return null;
  if (text.length > longestFragment) return refuse('tooLong', { most: longestFragment / 1000 });
  const value = text.slice(parameter.length + 1);
  const ready = demonstrations.find(({ id }) => id === value);
  if (ready) return { ok: true, demonstration: ready };
  const [, version, baseId, content] =
    /^(\d{1,9})(?:-([a-z0-9-]{1,40}))?\.([\w-]+)$/.exec(value) ?? [];
  if (version === undefined || content === undefined)
    return /^[a-z0-9-]{1,40}$/.test(value) ? refuse('demonstrationUnknown') : refuse('damaged');
  if (Number(version) !== currentVersion)
    return refuse('versionUnknown', { version, known: currentVersion });
  const base = demonstrations.find(({ id }) => id === baseId);
  if (baseId !== undefined && !base) return refuse('demonstrationUnknown');
  let read: unknown;
  try {
    const inflated = await collect(
      through(fromUrl(content), new DecompressionStream('deflate-raw')),
      longestFile,
    );
    if (inflated === null) return refuse('tooLong', { most: longestFile / 1000 });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inflated);
    const whole = base ? wholeOf(base, text) : text;
    read = whole === null ? undefined : fromJson(whole);
  } catch {
    return refuse('damaged');
  }
  // Not in the above: where its procedure cannot be loaded, nothing is wrong with the address.
  return read === undefined ? refuse('damaged') : readValue(read);
}
