import type { WindowId } from '../simulation/model.ts';

/** Widths at which one window more stands beside the others, in `rem`. */
const roomFor = [
  { from: 66, windows: 3 },
  { from: 38, windows: 2 },
] as const;

export const windowsThatFit = (rem: number): number =>
  roomFor.find(({ from }) => rem >= from)?.windows ?? 1;

/**
 * The windows on the audience's screen, in the order in which they stand there: of those in play as many as there is room for.
 *
 * @param recent in play, newest first; none stands for all
 * @param order of the procedure; the phone stands at the end
 */
export function shownWindows(
  recent: readonly WindowId[],
  order: readonly WindowId[],
  zoomed: WindowId | null,
  fit: number,
): readonly WindowId[] {
  if (zoomed !== null && order.includes(zoomed)) return [zoomed];
  const known = recent.filter((window) => order.includes(window));
  const shown = new Set((known.length > 0 ? known : order).slice(0, fit));
  return [
    ...order.filter((window) => window !== 'phone' && shown.has(window)),
    ...order.filter((window) => window === 'phone' && shown.has(window)),
  ];
}
