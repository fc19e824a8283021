import { correction, generate } from 'lean-qr';

/**
 * A QR code as the path of a stroke, one unit wide: a line for each run of dark modules, which is a third of the bytes of an
 * outline.
 *
 * @returns the modules of one side, and the path of an SVG whose modules are one unit
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const code = generate(text, { minCorrectionLevel: correction.L });
  let path = '';
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x += 1;
      path += `M${String(from)} ${String(y)}h${String(x + 1 - from)}`;
    }
  return { size: code.size, path };
}
