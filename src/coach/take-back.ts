import type { Act, Flow } from '../flows/flow.ts';
import type { RunHandle } from '../simulation/run.ts';
import { detourOf } from './progress.ts';

/** More acts than any way back has. */
const mostActs = 25;

/** Plays what leads back to the printed route, and stops there. The reader does the rest. */
export async function takeBack(
  flow: Flow,
  run: RunHandle,
  perform: (act: Act) => Promise<void> = (act) => act.play(run),
): Promise<void> {
  for (let count = 0; count < mostActs; count += 1) {
    const detour = detourOf(flow, run.state, run.drafts);
    if (!detour) return;
    await perform(detour);
  }
}
