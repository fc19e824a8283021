import { expect, test } from 'vitest';
import { addAppPassword } from '../flows/lazy/add-app-password.ts';
import { nextAction } from '../coach/next-action.ts';
import { createRun } from '../simulation/create-run.ts';
import { cryptoRandom } from '../simulation/random.ts';
import type { RunHandle } from '../simulation/run.ts';
import { memoryLocation } from '../simulation/storage/memory.ts';
import { stateHash } from '../windows/state-hash.ts';
import { followRun, type FollowedPart } from './followed-run.ts';
import { unwatched } from '../../tests/support/rehearsing.ts';
import type { StageSession } from './stage-session.ts';

const now = Date.UTC(2026, 10, 27, 9);
const scenario = {
  ...addAppPassword.scenario,
  policy: { ...addAppPassword.scenario.policy, passwordCost: 1000 },
};
const flow = { ...addAppPassword, scenario };

async function stage() {
  const location = memoryLocation();
  const run = await createRun({
    seed: 'a',
    scenario,
    clock: () => now,
    random: cryptoRandom,
    openStorage: () => Promise.resolve(location.open()),
  });
  const session = unwatched(run, flow);
  const follow = (canRead = true) =>
    followRun({
      profile: scenario.profile,
      clock: () => now,
      openStorage: () =>
        canRead ? Promise.resolve(location.open()) : Promise.reject(new Error('refused')),
    });
  return { run, session, follow };
}

/** Goes on until an app password is on the screen. */
async function untilShown(run: RunHandle): Promise<void> {
  for (let count = 0; count < 40 && run.state.browser.shownAppPassword === null; count += 1)
    await nextAction(flow, run.state, run.drafts)?.perform(run);
}

const partOf = (session: StageSession, needsLog = false): FollowedPart =>
  session.snapshot(needsLog);

test('at every step, the state of who follows is that of who drives', async () => {
  const { run, session, follow } = await stage();
  const followed = await follow();
  while (session.next) {
    await session.next.perform(run);
    await followed.take(partOf(session));
    expect(stateHash(followed.run.state)).toBe(stateHash(run.state));
    expect(followed.run.drafts).toBe(session.snapshot(false).drafts);
  }
  expect(session.present).toBe(flow.steps.length);
});

test('who comes late has the state at once, with the codes of the phone', async () => {
  const { run, session, follow } = await stage();
  await untilShown(run);
  const followed = await follow();
  await followed.take(partOf(session));
  expect(stateHash(followed.run.state)).toBe(stateHash(run.state));
  const account = run.state.phone.accounts[0];
  if (!account) throw new Error('The phone has no account.');
  expect(await followed.run.codeOf(account)).toEqual(await run.codeOf(account));
});

test('the app password is there while the snapshot has it, and gone with the first one that has not', async () => {
  const { run, session, follow } = await stage();
  const followed = await follow();
  await untilShown(run);
  const { ref } = run.state.browser.shownAppPassword ?? { ref: '' };
  const part = partOf(session);
  await followed.take({ ...part, shown: null });
  expect(followed.run.secret(ref)).toBeUndefined();
  await followed.take(part);
  expect(followed.run.secret(ref)).toMatch(/^[a-z]{16}$/);
  expect(followed.run.secret(ref)).toBe(run.secret(ref));
  await followed.take({ ...part, shown: null });
  expect(followed.run.secret(ref)).toBeUndefined();
});

test('without storage the log comes with the snapshot', async () => {
  const { run, session, follow } = await stage();
  const followed = await follow(false);
  expect(followed.needsLog).toBe(true);
  await untilShown(run);
  await followed.take(partOf(session, true));
  expect(stateHash(followed.run.state)).toBe(stateHash(run.state));
  const account = run.state.phone.accounts[0];
  if (!account) throw new Error('The phone has no account.');
  expect(await followed.run.codeOf(account)).toEqual(await run.codeOf(account));
});

test('a log that cannot follow is left aside, and what was shown stays', async () => {
  const { run, session, follow } = await stage();
  const followed = await follow(false);
  await followed.take(partOf(session, true));
  const before = stateHash(followed.run.state);
  const [first, second] = run.log;
  if (!first || !second) throw new Error('The run has not begun.');
  await followed.take({
    ...partOf(session),
    carried: { events: [second, first], secrets: [] },
  });
  expect(stateHash(followed.run.state)).toBe(before);
});

test('a fresh start reaches who follows', async () => {
  const { run, session, follow } = await stage();
  const followed = await follow();
  await untilShown(run);
  await followed.take(partOf(session));
  await session.reset();
  await followed.take(partOf(session));
  expect(stateHash(followed.run.state)).toBe(stateHash(run.state));
  expect(followed.run.log).toHaveLength(run.log.length);
});

test('nothing that is asked of a followed run changes anything', async () => {
  const { session, follow } = await stage();
  const followed = await follow();
  await followed.take(partOf(session));
  const before = stateHash(followed.run.state);
  await followed.run.dispatch({ type: 'skipTime', seconds: 30 });
  await followed.run.undo();
  await followed.run.pauseTime(true);
  await followed.run.reset();
  followed.run.setDraft('password', 'x');
  expect(stateHash(followed.run.state)).toBe(before);
  expect(followed.run.drafts).toEqual(session.snapshot(false).drafts);
});
