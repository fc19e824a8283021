import { nextAction } from '../../src/coach/next-action.ts';
import type { Flow } from '../../src/flows/flow.ts';
import type { RunHandle } from '../../src/simulation/run.ts';

const mostActions = 40;

/** Follows the coach's word until there is none, and tells what was done; of what never ends, that it goes on. */
export async function followCoach(
  flow: Flow,
  run: RunHandle,
  most = mostActions,
): Promise<readonly string[]> {
  const said: string[] = [];
  for (let count = 0; count < most; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) return said;
    said.push(`${action.kind} ${action.label}`);
    await action.perform(run);
  }
  return [...said, 'and so on'];
}
