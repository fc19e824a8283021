import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import type { Action, Flow } from '../../src/flows/flow.ts';
import { withRecovery } from '../../src/flows/lazy/recovery.ts';
import { incidents } from '../../src/simulation/lazy/incidents.ts';
import type { IncidentId, RunState } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { procedureIds, procedureOf } from '../../src/stage/demonstrations/index.ts';
import { isFull } from '../support/size.ts';
import { cheap, testRun } from './test-run.ts';

/** What a trainer lets go wrong is seen on a screen before the coach repairs it: otherwise the room sees a repair of nothing. */

const mostActions = 90;
const stride = isFull ? 1 : 4;

interface Case {
  readonly incident: IncidentId;
  /** Procedures that end without the thing that went wrong need no repair. */
  readonly isRepair: (action: Action, flow: Flow) => boolean;
  readonly isSeen: (state: RunState) => boolean;
}

const cases: readonly Case[] = [
  {
    incident: 'phoneClockWrong',
    isRepair: ({ label }) => label === 'demos.phone.setClock',
    isSeen: ({ browser, mail }) => browser.problem !== null || mail.problem !== null,
  },
  {
    incident: 'protocolOff',
    isRepair: ({ label }, flow) =>
      !flow.windows.includes('admin') && label.startsWith('admin.mailbox'),
    isSeen: ({ mail }) =>
      mail.problem?.reason === 'smtpAuthDisabled' || mail.problem?.reason === 'mailboxProtocolOff',
  },
];

/** Follows the coach; what the state is when it says to repair, or `null` when it never does. */
async function atRepair(run: RunHandle, flow: Flow, { isRepair }: Case, printed: Flow) {
  for (let count = 0; count < mostActions; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) return null;
    if (isRepair(action, printed)) return run.state;
    await action.perform(run);
  }
  return null;
}

describe.each(cases)('$incident', (given) => {
  let repaired = 0;

  it.each(procedureIds)('%s', async (id) => {
    const printed = await procedureOf(id);
    const flow = withRecovery({ ...printed, scenario: cheap(printed.scenario) }, id);
    const count = procedureIds.indexOf(id) % stride;
    for (let after = count; after < mostActions; after += stride) {
      const run = await testRun({ scenario: flow.scenario, seed: 'seen' });
      let done = 0;
      for (; done < after; done += 1) {
        const action = nextAction(flow, run.state, run.drafts);
        if (!action) break;
        await action.perform(run);
      }
      if (done < after) break;
      if (!incidents[given.incident].isPossible(run.state)) continue;
      await run.dispatch({ type: 'injectIncident', incident: given.incident });
      const state = await atRepair(run, flow, given, printed);
      if (!state) continue;
      repaired += 1;
      expect(given.isSeen(state), `after ${String(after)} actions`).toBe(true);
    }
  });

  it('was repaired somewhere', () => {
    expect(repaired).toBeGreaterThan(0);
  });
});
