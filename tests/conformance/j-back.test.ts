import { expect, it } from 'vitest';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { practise } from '../storage/runs.ts';
import { testRun } from '../integration/test-run.ts';
import { nextAction } from '../../src/coach/next-action.ts';

it('ST-05 "back" at any moment changes nothing for the account, skips nothing, and the way goes on', async () => {
  const pages = new Set<string>();
  for (let actions = 0; ; actions += 1) {
    const run = await testRun();
    let left = actions;
    await practise(run, () => left-- === 0);
    const isAtEnd = !nextAction(createAppPassword, run.state, run.drafts);
    const before = run.state;
    for (let presses = 0; presses < 3; presses += 1) await run.dispatch({ type: 'goBack' });
    expect(run.state.tenant).toEqual(before.tenant);
    expect(run.state.browser.sessionId).toBe(before.browser.sessionId);
    if (run.state.browser.page !== before.browser.page) pages.add(before.browser.page.name);

    await practise(run);
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
    if (isAtEnd) break;
  }
  // Otherwise nothing was pressed anywhere.
  expect(pages.size).toBeGreaterThan(0);
});
