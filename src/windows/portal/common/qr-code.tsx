import { useMemo } from 'preact/hooks';
import { useLoaded } from '../../parts/use-loaded.ts';
import { usePractice } from '../../practice-context.ts';

interface QrCodeProps {
  readonly text: string;
  /** For whom the key is; part of the text alternative. */
  readonly account: string;
}

/** ISO/IEC 18004: a scanner needs four light modules all around. */
const quiet = 4;

const load = () => import('./lazy/qr-drawing.ts');

/** Black on white in every theme: scanners expect dark on light. Until it is drawn, its place is kept. */
export function QrCode({ text, account }: QrCodeProps) {
  const { translator } = usePractice();
  const loaded = useLoaded(load);
  const drawing = useMemo(() => loaded?.drawQrCode(text), [loaded, text]);
  if (!drawing) return <svg class="p-qr" viewBox="0 0 1 1" aria-hidden="true" aria-busy="true" />;
  const { size, path } = drawing;
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
