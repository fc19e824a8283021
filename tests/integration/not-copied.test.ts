import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { explain } from '../../src/coach/lazy/explain.ts';
import { nextAction } from '../../src/coach/next-action.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { sendFromPrinter } from '../../src/flows/lazy/send-from-printer.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { cheap, testRun } from './test-run.ts';

/** An app password that was closed without a copy: the coach asks for another, and the panel says why. */

const explained = ({ state }: RunHandle) =>
  state.lastExplainedEvent && explain(state.lastExplainedEvent, state);

async function atNewAppPassword(): Promise<RunHandle> {
  const run = await testRun({ scenario: cheap(sendFromPrinter.scenario) });
  await bringToStep(sendFromPrinter, run, 'make-app-password');
  while (run.state.browser.page.name !== 'appPassword')
    await nextAction(sendFromPrinter, run.state, run.drafts)?.perform(run);
  return run;
}

describe('after Done', () => {
  it('without Copy, it is said that the app password is not shown again', async () => {
    const run = await atNewAppPassword();
    expect(explained(run)).toEqual({ key: 'happened.appPasswordCreated', rule: 'R16' });
    await run.dispatch({ type: 'closeAppPassword' });
    expect(explained(run)).toEqual({ key: 'portal.appPassword.gone', rule: 'R20' });
    expect(nextAction(sendFromPrinter, run.state, run.drafts)?.label).toBe(
      'portal.securityInfo.add',
    );
  });

  it('with Copy, nothing of the kind', async () => {
    const run = await atNewAppPassword();
    await run.dispatch({ type: 'copyAppPassword' });
    await run.dispatch({ type: 'closeAppPassword' });
    expect(explained(run)?.key).toBe('happened.appPasswordCopied');
  });
});

it.each(Object.values(flows))('nor where $id begins', async (flow) => {
  const run = await testRun({ scenario: cheap(flow.scenario) });
  expect(explained(run)?.key).not.toBe('portal.appPassword.gone');
});
