import { inflateSync } from 'node:zlib';

const headOfWoff = 44;
const entryOfWoff = 20;
const headOfFont = 12;
const entryOfFont = 16;

/**
 * A font as the text engine reads it, out of the WOFF that npm packages bring: the same tables, each compressed on its own
 * (W3C WOFF File Format 1.0). Throws for anything else.
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1.0 font.');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(headOfFont + entryOfFont * count);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const from = headOfWoff + entryOfWoff * index;
    const to = headOfFont + entryOfFont * index;
    const start = woff.readUInt32BE(from + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(from + 8));
    const length = woff.readUInt32BE(from + 12);
    const table = packed.length < length ? inflateSync(packed) : packed;
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** From a first character to a last one, both included. */
export type CharacterRange = readonly [first: number, last: number];

const textOf = (font: Buffer, at: number): string => font.toString('latin1', at, at + 4);

/**
 * The characters of an unpacked font, as its table `cmap` has them in its formats 4 and 12, which every font of today has
 * (OpenType 1.9). The list that Fontsource brings is that of a script, and a font may lack some of it.
 */
export function charactersOf(font: Buffer): readonly CharacterRange[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => textOf(font, at) === 'cmap');
  if (entry === undefined) return [];
  const map = font.readUInt32BE(entry + 8);
  return Array.from({ length: font.readUInt16BE(map + 2) }, (_, index) => {
    const at = map + font.readUInt32BE(map + 8 + 8 * index);
    const format = font.readUInt16BE(at);
    return format === 12 ? groupsOf(font, at) : format === 4 ? segmentsOf(font, at) : [];
  }).flat();
}

const groupsOf = (font: Buffer, at: number): CharacterRange[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + 12 * index;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });

function segmentsOf(font: Buffer, at: number): CharacterRange[] {
  const bytes = font.readUInt16BE(at + 6);
  return Array.from({ length: bytes / 2 }, (_, index): CharacterRange => {
    const end = at + 14 + 2 * index;
    // Between the ends and the beginnings stand two bytes for nothing.
    return [font.readUInt16BE(end + bytes + 2), font.readUInt16BE(end)];
  }).filter(([, last]) => last < 0xff_ff);
}
