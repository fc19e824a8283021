import { crc32 } from 'node:zlib';
import { zlibOf, type PackedPart } from './packed-rows.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG of few colours: a byte per pixel before it is packed, a third of the work and of the file of three.
 *
 * @param parts together for each row a zero, which says that the row is not filtered, and then one index into `palette` per pixel
 * @param palette at most 256
 */
export function pngOf(
  parts: readonly PackedPart[],
  width: number,
  palette: readonly Colour[],
): Buffer {
  const height = parts.reduce((sum, { length }) => sum + length, 0) / (width + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which is a place in the palette.
  head[8] = 8;
  head[9] = 3;
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', zlibOf(parts)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
