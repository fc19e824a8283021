import { articleOf2018 } from '../../src/flows/scenarios.ts';
import { sari } from '../../src/simulation/personas.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';
import type { PracticeClientId as ClientId } from '../../src/flows/scenarios.ts';
import { cheap } from './test-run.ts';

/** Sari as she is after registration, with an app password of hers at hand; the rules of any day. */
export const registered = (
  program: ClientId,
  createdOn = articleOf2018.tenantMadeOn,
): Scenario => ({
  ...cheap(articleOf2018),
  tenantMadeOn: createdOn,
  program,
});

export const password = sari.practicePassword;

/** Plays the article's flow up to the copied app password; answers what stands on the clipboard. */
export async function withAppPassword(run: RunHandle): Promise<string> {
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'submitPassword', password });
  await run.dispatch({ type: 'setItUpNow' });
  await run.dispatch({ type: 'setUpApp' });
  await run.dispatch({ type: 'scanQrCode' });
  await run.dispatch({ type: 'confirmScan' });
  await run.dispatch({ type: 'submitCode', code: await codeOf(run) });
  await run.dispatch({ type: 'confirmContact', phoneNumber: '+1 202 555 0142' });
  await run.dispatch({ type: 'copyAppPassword' });
  await run.dispatch({ type: 'finishEnrolment' });
  await run.dispatch({ type: 'skipTime', seconds: 60 });
  return run.secret(run.state.clipboard?.ref ?? '') ?? '';
}

export async function codeOf(run: RunHandle): Promise<string> {
  const account = run.state.phone.accounts[0];
  return account ? (await run.codeOf(account)).code : '';
}
