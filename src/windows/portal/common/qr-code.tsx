import { correction, generate } from 'lean-qr/nano';
import { toSvgPath } from 'lean-qr/extras/svg';
import { useMemo } from 'preact/hooks';
import { usePractice } from '../../practice-context.ts';

interface QrCodeProps {
  readonly text: string;
  /** For whom the key is; part of the text alternative. */
  readonly account: string;
}

/** ISO/IEC 18004: a scanner needs four light modules all around. */
const quiet = 4;

/** Black on white in every theme: scanners expect dark on light. */
export function QrCode({ text, account }: QrCodeProps) {
  const { translator } = usePractice();
  const { size, path } = useMemo(() => {
    const code = generate(text, { minCorrectionLevel: correction.M });
    return { size: code.size, path: toSvgPath(code) };
  }, [text]);
  const edge = size + 2 * quiet;
  return (
    <svg
      class="p-qr"
      role="img"
      aria-label={translator.t('portal.configure.qrAlternative', { account })}
      viewBox={`${String(-quiet)} ${String(-quiet)} ${String(edge)} ${String(edge)}`}
      shape-rendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
