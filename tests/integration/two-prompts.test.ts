import { describe, expect, it } from 'vitest';
import { freePractice } from '../../src/flows/lazy/free-practice.ts';
import { withRecovery } from '../../src/flows/lazy/recovery.ts';
import { promptsIn } from '../../src/simulation/lazy/incidents.ts';
import type { IncidentId } from '../../src/simulation/model.ts';
import { practicePasswordOf } from '../../src/simulation/personas.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { followCoach } from './follow-coach.ts';
import { cheap, testRun } from './test-run.ts';

/** The browser asks for the code of a message, the mail client for that of the app. What goes wrong concerns the second. */

const flow = withRecovery(freePractice(), 'free-practice');

async function atTwoPrompts(): Promise<RunHandle> {
  const run = await testRun({ scenario: cheap(flow.scenario) });
  const password = practicePasswordOf(run.state, 'sari');
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'submitPassword', password });
  const account = run.state.phone.accounts.at(-1);
  if (!account) throw new Error('Sari has no authenticator app.');
  await run.dispatch({ type: 'submitCode', code: (await run.codeOf(account)).code });
  await run.dispatch({ type: 'openSecurityInfo' });
  await run.dispatch({ type: 'openAddMethod' });
  await run.dispatch({ type: 'startAddingMethod', method: 'phone' });
  await run.dispatch({
    type: 'contactMe',
    method: 'textMessage',
    phoneNumber: '+1 202 555 0142',
  });
  await run.dispatch({ type: 'chooseMailProgram', program: 'outlookNow' });
  await run.dispatch({ type: 'addMailAccount' });
  await run.dispatch({ type: 'submitMailPassword', password });
  return run;
}

describe('two windows ask for a code at once', () => {
  it('the browser comes first', async () => {
    const run = await atTwoPrompts();
    expect(promptsIn(run.state).map(({ window, factor }) => [window, factor.kind])).toEqual([
      ['browser', 'textMessage'],
      ['mail', 'authenticatorApp'],
    ]);
  });

  it.each<[IncidentId, string]>([
    ['phoneClockWrong', 'press demos.phone.setClock'],
    ['phoneLost', 'press admin.pages.users'],
  ])('%s: the coach sees what the mail client needs', async (incident, repair) => {
    const run = await atTwoPrompts();
    await run.dispatch({ type: 'injectIncident', incident });
    const done = await followCoach(flow, run);
    expect(done).toContain(repair);
    expect(flow.goal(run.state)).toBe(true);
  });
});
