import jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

const scale = 4;
const quiet = 4;

/** Draws the path as a printer does, and reads it as a phone does. */
function read({ size, path }: ReturnType<typeof qrPath>): string | undefined {
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < scale; row += 1)
      for (let column = 0; column < Number(length) * scale; column += 1) {
        const left = (Number(x) + quiet) * scale + column;
        const top = (Number(y) + quiet) * scale + row;
        pixels.fill(0, (top * side + left) * 4, (top * side + left) * 4 + 3);
      }
  return jsQr(pixels, side, side)?.data;
}

test.each([
  'https://app-password-lab.example/id/guides/create-app-password/',
  'https://a.example/',
])('the code of %s is read as it', (address) => {
  expect(read(qrPath(address))).toBe(address);
});
