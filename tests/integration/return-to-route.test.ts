import { describe, expect, it } from 'vitest';
import { offRouteAction, nextAction } from '../../src/coach/next-action.ts';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { returnToRoute } from '../../src/coach/lazy/return-to-route.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { addAppPassword } from '../../src/flows/lazy/add-app-password.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { sendFromPrinter } from '../../src/flows/lazy/send-from-printer.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
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

describe('without any method for the second proof', () => {
  const here = (flow: Flow, run: RunHandle) => ({
    next: nextAction(flow, run.state, run.drafts)?.label,
    isAstray: offRouteAction(flow, run.state, run.drafts) !== null,
  });

  it.each([sendFromPrinter, addAppPassword])(
    'one return registers the app again, and $id goes on from there',
    async (flow) => {
      const run = await testRun({ scenario: cheap(flow.scenario) });
      await bringToStep(flow, run, flow === addAppPassword ? 'add-method' : 'make-app-password');
      await run.dispatch({ type: 'openSecurityInfo' });
      const id = run.state.tenant.users['sari']?.factors[0]?.id ?? '';
      await run.dispatch({ type: 'askToRemoveFactor', id });
      await run.dispatch({ type: 'removeFactor', id });
      expect(here(flow, run)).toEqual({ next: 'portal.securityInfo.add', isAstray: true });
      await run.dispatch({ type: 'openAddMethod' });
      expect(here(flow, run)).toEqual({ next: 'portal.addMethod.app', isAstray: true });
      run.setDraft('contactMethod', 'authenticatorApp');
      expect(here(flow, run)).toEqual({ next: 'portal.addMethod.add', isAstray: true });

      await returnToRoute(flow, run);
      expect(run.state.tenant.users['sari']?.factors).toMatchObject([{ state: 'active' }]);
      while (!flow.goal(run.state)) {
        expect(here(flow, run).isAstray).toBe(false);
        await nextAction(flow, run.state, run.drafts)?.perform(run);
      }
    },
  );
});
