import { correction, generate } from 'lean-qr';

/**
 * A QR code as the path of a stroke, one unit wide: a line for each run of dark modules, which is a third of the bytes of an
 * outline.
 *
 * @returns the modules of one side, and the path of an SVG whose modules are one unit
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const code = generate(text, { minCorrectionLevel: correction.L });
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? '1' : '0')).join(''),
  );
  const path = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(
      ({ index, 0: run }) => `M${String(index)} ${String(y)}h${String(run.length)}`,
    ),
  );
  return { size: code.size, path: path.join('') };
}
