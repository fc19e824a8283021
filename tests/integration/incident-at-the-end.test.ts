import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { incidentIds, incidents } from '../../src/simulation/lazy/incidents.ts';
import type { IncidentId } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { demonstrations, flowOf } from '../../src/stage/demonstrations/index.ts';
import { cheap, testRun } from './test-run.ts';

/**
 * Every demonstration, and every incident after its last step: the coach goes on until what the demonstration came to holds
 * again. Of a client that is in, the server is asked: it stays in until it connects the next time, whatever was taken away.
 */

const mostActions = 90;

async function follow(flow: Flow, run: RunHandle): Promise<readonly string[]> {
  const said: string[] = [];
  while (said.length <= mostActions) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) break;
    said.push(action.label);
    await action.perform(run);
  }
  return said;
}

const isIn = ({ state }: RunHandle): boolean => state.mail.page === 'inbox';

/** What is wrong at the end; empty when nothing is. */
async function wrongAfter(flow: Flow, incident: IncidentId): Promise<readonly string[]> {
  const run = await testRun({ scenario: flow.scenario, seed: 'at the end' });
  try {
    await follow(flow, run);
    const endsWithClient = isIn(run);
    if (!incidents[incident].isPossible(run.state)) return [];
    await run.dispatch({ type: 'injectIncident', incident });
    const said = await follow(flow, run);
    if (said.length > mostActions) return ['never ends'];
    if (!flow.goal(run.state)) return ['not the goal'];
    if (!endsWithClient) return [];
    await run.dispatch({ type: 'getMail' });
    return isIn(run) && flow.goal(run.state)
      ? []
      : [`refused: ${run.state.mail.problem?.reason ?? ''}`];
  } finally {
    run.close();
  }
}

describe('an incident after the last step', () => {
  it.each(demonstrations.map((one) => [one.id, one] as const))(
    '%s: what it came to holds again',
    async (_id, demonstration) => {
      const flow = await flowOf({ ...demonstration, scenario: cheap(demonstration.scenario) });
      const wrong: Partial<Record<IncidentId, readonly string[]>> = {};
      for (const incident of incidentIds) {
        const found = await wrongAfter(flow, incident);
        if (found.length > 0) wrong[incident] = found;
      }
      expect(wrong).toEqual({});
    },
  );

  it('is seen to be refused before it is repaired', async () => {
    const [article] = demonstrations;
    if (!article) throw new Error('There is no demonstration.');
    const flow = await flowOf({ ...article, scenario: cheap(article.scenario) });
    const run = await testRun({ scenario: flow.scenario, seed: 'seen' });
    await follow(flow, run);
    await run.dispatch({ type: 'injectIncident', incident: 'appPasswordDeleted' });
    expect(nextAction(flow, run.state, run.drafts)?.label).toBe('mail.inbox.getMail');
  });
});
