import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { nextAction, progressOf } from '../../src/coach/next-action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { testRun } from './test-run.ts';

describe('the flow create-app-password', () => {
  it('ends with a mail app that refused the account password and accepted the app password', async () => {
    const run = await testRun();
    const order: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      const action = nextAction(createAppPassword, run.state, run.drafts);
      if (!action) break;
      order.push(`${action.in}:${action.label}`);
      await action.perform(run);
    }
    expect(order).toEqual(
      createAppPassword.steps
        .flatMap(({ actions }) => actions)
        .filter(({ kind }) => kind !== 'read')
        .map((action) => `${action.in}:${action.label}`),
    );
    expect(run.state.mail.accountPasswordRefused).toBe(true);
    expect(createAppPassword.goal(run.state)).toBe(true);
    expect(progressOf(createAppPassword, run.state).every(({ state }) => state === 'done')).toBe(
      true,
    );
    expect(run.state.tenant.users['sari']?.mfa).toBe('enforced');
  });

  it.each(createAppPassword.steps.map(({ id }) => id))(
    'can be brought to the step %s',
    async (id) => {
      const run = await testRun();
      expect(await bringToStep(createAppPassword, run, id)).toBe(true);
      expect(
        progressOf(createAppPassword, run.state).find((step) => step.state === 'current')?.id,
      ).toBe(id);
    },
  );
});
