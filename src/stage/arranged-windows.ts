import type { Action } from '../flows/flow.ts';
import type { WindowId } from '../simulation/model.ts';
import type { StageView } from './presence.ts';

/**
 * The windows of a step in their order: in front that of the next action, and beside it the one that is read from. Where the
 * last action was refused, or brought a result, that stands before them; the others stay as they were seen last.
 */
export function arrangedWindows(
  { windows, zoomed }: Pick<StageView, 'windows' | 'zoomed'>,
  inPlay: readonly WindowId[],
  next: Action | null,
  answered: WindowId | undefined,
): Pick<StageView, 'windows' | 'zoomed'> {
  const named = [answered, next?.in, next?.from].filter((window) => window !== undefined);
  const rest = [...windows, ...inPlay].filter((window) => inPlay.includes(window));
  return {
    windows: [...new Set([...named, ...rest])],
    zoomed: zoomed && (answered ?? next?.in ?? zoomed),
  };
}
