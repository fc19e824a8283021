import { expect, test } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { incidents } from '../../src/simulation/lazy/incidents.ts';
import type { IncidentId } from '../../src/simulation/model.ts';
import { demonstrations, flowOf } from '../../src/stage/demonstrations/index.ts';
import { saidToRoom } from '../../src/stage/said-to-room.ts';
import { cheap, testRun } from './test-run.ts';

/** A demonstration at the first moment at which this can go wrong in its step. */
async function broughtTo(id: string, stepId: string, incident: IncidentId) {
  const demonstration = demonstrations.find((one) => one.id === id);
  if (!demonstration) throw new Error(`There is no demonstration ${id}.`);
  const scenario = cheap(demonstration.scenario);
  const flow = await flowOf({ ...demonstration, scenario });
  const run = await testRun({ scenario, seed: demonstration.seed });
  const goOn = async () => nextAction(flow, run.state, run.drafts)?.perform(run);
  const isThere = () => flow.steps.find(({ done }) => !done(run.state))?.id === stepId;
  for (let count = 0; count < 60; count += 1) {
    if (isThere() && incidents[incident].isPossible(run.state)) break;
    await goOn();
  }
  await run.dispatch({ type: 'injectIncident', incident });
  return { run, goOn, causes: () => saidToRoom(run).causes.map(({ key }) => key) };
}

const clock = 'demos.happened.phoneClockWrong';

test.each([
  ['set-up-today', 'prove-it'],
  ['article-of-2018', 'choose-method'],
  ['printer-before', 'sign-in'],
])('%s: the cause of a refused code is the wrong clock, until it is set', async (id, stepId) => {
  const { run, goOn, causes } = await broughtTo(id, stepId, 'phoneClockWrong');
  expect(causes()).toEqual([clock]);
  const isRefused = () => run.state.browser.problem?.reason === 'codeWrong';
  for (let count = 0; count < 9 && !isRefused(); count += 1) await goOn();
  expect(isRefused()).toBe(true);
  expect(causes()).toEqual([clock]);
  await goOn();
  expect(run.state.phone.clockError ?? 0).toBe(0);
  expect(causes()).toEqual([]);
});

test('a wrong code typed on purpose while the clock is wrong: both are told', async () => {
  const { run, goOn, causes } = await broughtTo('printer-before', 'sign-in', 'phoneClockWrong');
  for (let count = 0; count < 9 && !incidents.codeWrong.isPossible(run.state); count += 1)
    await goOn();
  await run.dispatch({ type: 'injectIncident', incident: 'codeWrong' });
  expect(causes()).toEqual(['demos.happened.codeWrong', clock]);
});

test('a wrong code while the clock is right is a wrong code', async () => {
  const { run, causes } = await broughtTo('printer-before', 'sign-in', 'codeWrong');
  await run.dispatch({ type: 'submitCode', code: '000000' });
  expect(causes()).toEqual(['reason.codeWrong']);
});
