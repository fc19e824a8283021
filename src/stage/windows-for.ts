import type { Action, Flow } from '../flows/flow.ts';
import type { WindowId } from '../simulation/model.ts';
import { arrangedWindows } from './arranged-windows.ts';
import type { StageView } from './presence.ts';
import { windowsInPlay } from './windows-in-play.ts';

/**
 * The windows of a step, as an audience has them. While it guesses, those that it has stay: one that is needed for the way out
 * alone would be the answer.
 */
export function windowsFor(
  view: StageView,
  flow: Flow,
  present: number,
  next: Action | null,
  answered: WindowId | undefined,
): Pick<StageView, 'windows' | 'zoomed'> {
  const told = view.isGuessing ? null : next;
  const isKept = view.isGuessing && view.windows.length > 0;
  const inPlay = isKept ? view.windows : windowsInPlay(flow, present, told);
  return arrangedWindows(view, inPlay, told, answered);
}
