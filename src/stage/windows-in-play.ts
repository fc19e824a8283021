import type { Action, Flow } from '../flows/flow.ts';
import type { WindowId } from '../simulation/model.ts';

/**
 * The windows that the present step needs: those of the next action first, then those of the other actions of the step, then those
 * that stay beside them. What none of these needs would take room from them on a projector. A step that prints no
 * actions and names no windows has all of the procedure's.
 *
 * @param present index of the present step; the last one stays once all are done
 */
export function windowsInPlay(
  { steps, windows }: Pick<Flow, 'steps' | 'windows'>,
  present: number,
  next: Action | null,
): readonly WindowId[] {
  const step = steps[Math.min(present, steps.length - 1)];
  const actions = [...(next ? [next] : []), ...(step?.actions ?? [])];
  const used = new Set(actions.flatMap((one) => (one.from ? [one.in, one.from] : [one.in])));
  const others = step?.beside ?? (step?.actions.length ? [] : windows);
  return [...new Set([...used, ...others])];
}
