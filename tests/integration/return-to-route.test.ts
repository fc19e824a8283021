import { describe, expect, it } from 'vitest';
import { offRouteAction, nextAction } from '../../src/coach/next-action.ts';
import { returnToRoute } from '../../src/coach/lazy/return-to-route.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import type { Command } from '../../src/simulation/commands.ts';
import { cheap, testRun } from './test-run.ts';

const prerequisite = (run: Awaited<ReturnType<typeof testRun>>) =>
  offRouteAction(createAppPassword, run.state, run.drafts)?.label ?? null;

describe('off the printed route', () => {
  it.each(Object.values(flows).filter(({ hasTimeline }) => !hasTimeline))(
    'nobody is who follows $id as it is printed',
    async (flow) => {
      const run = await testRun({ scenario: cheap(flow.scenario) });
      for (let count = 0; count < 40; count += 1) {
        const action = nextAction(flow, run.state, run.drafts);
        if (!action) break;
        expect(offRouteAction(flow, run.state, run.drafts)?.label ?? null).toBeNull();
        await action.perform(run);
      }
      expect(flow.goal(run.state)).toBe(true);
    },
  );

  it.each([
    ['Budi was chosen', [{ type: 'choosePerson', userId: 'budi' }]],
    [
      'a call was chosen and not answered',
      [
        { type: 'choosePerson', userId: 'sari' },
        { type: 'submitPassword', password: 'Latihan-Senja-2018' },
        { type: 'setItUpNow' },
        { type: 'contactMe', method: 'phoneCall', phoneNumber: '+12025550142' },
        { type: 'hangUp' },
      ],
    ],
  ] as const satisfies readonly (readonly [string, readonly Command[]])[])(
    'the coach leads back when %s, and leaves the rest to the reader',
    async (_, commands) => {
      const run = await testRun();
      for (const command of commands) await run.dispatch(command);
      expect(prerequisite(run)).not.toBeNull();
      await returnToRoute(createAppPassword, run);
      expect(prerequisite(run)).toBeNull();
      expect(nextAction(createAppPassword, run.state, run.drafts)).not.toBeNull();
    },
  );
});
