import { expect } from 'vitest';
import { addLater } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';
import type { User } from '../../src/tenant/model.ts';
import { cheap, testRun } from './test-run.ts';

/** A reader in the simulated browser: what is pressed and read there. */

export const user = (run: RunHandle, id = 'sari'): User => {
  const found = run.state.tenant.users[id];
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
export const page = (run: RunHandle) => run.state.browser.page.name;

export async function action(run: RunHandle, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) await run.dispatch(command);
}

/** What the phone shows for the page that asks. */
export async function code(run: RunHandle): Promise<string> {
  const at = run.state.browser.page;
  const factorId = 'factorId' in at ? at.factorId : '';
  const account = run.state.phone.accounts.find((one) => one.factorId === factorId);
  return account ? (await run.codeOf(account)).code : '';
}

/** Sari, at her Security info. */
export async function atSecurityInfo(scenario: Scenario = addLater): Promise<RunHandle> {
  const run = await testRun({ scenario: cheap(scenario) });
  await action(
    run,
    { type: 'choosePerson', userId: 'sari' },
    { type: 'submitPassword', password: 'Latihan-Senja-2018' },
  );
  await action(run, { type: 'submitCode', code: await code(run) }, { type: 'openSecurityInfo' });
  expect(page(run)).toBe('securityInfo');
  return run;
}
