import { assert, asyncProperty, constantFrom, array, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { newAttempt } from '../../src/assessment/attempt.ts';
import { recordedRun, type RecordedRun } from '../../src/assessment/scorm/recorded-run.ts';
import { resume } from '../../src/assessment/scorm/resume.ts';
import {
  longestSuspendData,
  readSuspended,
  writeSuspended,
  type Suspended,
} from '../../src/assessment/scorm/suspend-data.ts';
import { progressOf } from '../../src/coach/next-action.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { cryptoRandom } from '../../src/simulation/random.ts';
import { stateHash } from '../../src/windows/state-hash.ts';
import { followCoach } from '../integration/follow-coach.ts';
import { cheapFlow, flowIds } from './cheap-flow.ts';

const seed = 'suspend2';
const hashOf = ({ run }: RecordedRun) => stateHash(run.state);

/** A clock that goes on by some seconds whenever it is read. */
function tickingClock(from = Date.UTC(2026, 10, 27, 9, 0, 0, 437)) {
  let now = from;
  return () => (now += 731);
}

const begin = (flow: Flow) =>
  recordedRun({ flow, seed, clock: tickingClock(), random: cryptoRandom });

function suspendedOf(flow: Flow, recorded: RecordedRun): Suspended {
  const states = progressOf(flow, recorded.run.state).map(({ state }) => state);
  const present = states.findIndex((state) => state !== 'done');
  return {
    attempt: { ...newAttempt(seed), help: { [flow.steps[0]?.id ?? '']: 'where' }, seconds: 312 },
    beganAt: recorded.beganAt,
    done: present === -1 ? states.length : present,
    hash: hashOf(recorded),
    commands: recorded.commands,
  };
}

/** As a platform gives it back a day later. */
async function resumed(flow: Flow, text: string) {
  const suspended = readSuspended(flow, text);
  if (!suspended) throw new Error(`This cannot be read: ${text}`);
  const clock = tickingClock(Date.UTC(2026, 10, 28, 15));
  const run = await resume({ flow, suspended, clock, random: cryptoRandom, hashOf });
  return { ...run, suspended };
}

describe.each(flowIds)('what a learning platform keeps of %s', (id) => {
  it('is the whole run in a fraction of 4,096 characters, and leads to the same state', async () => {
    const flow = cheapFlow(id);
    const recorded = await begin(flow);
    await followCoach(flow, recorded.run);
    const suspended = suspendedOf(flow, recorded);
    const text = writeSuspended(flow, suspended);
    // There is room for a learner who goes astray.
    expect(text.length).toBeLessThan(longestSuspendData / 4);
    expect(text).toMatch(/^[ -~]*$/);
    const again = await resumed(flow, text);
    expect(again.suspended.attempt).toEqual(suspended.attempt);
    expect(again.isWhole).toBe(true);
    expect(hashOf(again)).toBe(suspended.hash);
    expect(again.commands).toEqual(recorded.commands);
  });

  it('goes on from the middle of a step, and the next commands are kept as well', async () => {
    const flow = cheapFlow(id);
    const recorded = await begin(flow);
    const [first, second] = flow.steps[0]?.actions ?? [];
    await first?.perform(recorded.run);
    await recorded.run.pauseTime(true);
    await recorded.run.pauseTime(false);
    const again = await resumed(flow, writeSuspended(flow, suspendedOf(flow, recorded)));
    expect(again.isWhole).toBe(true);
    await second?.perform(again.run);
    await followCoach(flow, again.run);
    const last = await resumed(flow, writeSuspended(flow, suspendedOf(flow, again)));
    expect(last.isWhole).toBe(true);
    expect(progressOf(flow, last.run.state).every(({ state }) => state === 'done')).toBe(true);
  });

  it('is the step and the help where the commands have no room', async () => {
    const flow = cheapFlow(id);
    const recorded = await begin(flow);
    const [step] = flow.steps;
    for (const action of step?.actions ?? []) await action.perform(recorded.run);
    while (recorded.commands.length < 1400)
      await recorded.run.dispatch({ type: 'skipTime', seconds: 1 });
    const suspended = suspendedOf(flow, recorded);
    const text = writeSuspended(flow, suspended);
    expect(text.length).toBeLessThan(120);
    const again = await resumed(flow, text);
    expect(again.isWhole).toBe(false);
    expect(again.suspended.attempt).toEqual(suspended.attempt);
    const states = progressOf(flow, again.run.state).map(({ state }) => state);
    expect(states.indexOf('current')).toBe(suspended.done);
    // From here on everything is kept again.
    expect(again.commands.length).toBeLessThan(60);
  });
});

describe('what a learning platform keeps', () => {
  it('has no password and no phone number that the learner typed', async () => {
    const flow = cheapFlow('create-app-password');
    const { run, commands, beganAt } = await begin(flow);
    await run.dispatch({ type: 'choosePerson', userId: 'sari' });
    await run.dispatch({ type: 'submitPassword', password: 'My-Real-Pass1' });
    await run.dispatch({ type: 'submitPassword', password: 'Latihan-Senja-2018' });
    await run.dispatch({ type: 'setItUpNow' });
    await run.dispatch({
      type: 'contactMe',
      method: 'textMessage',
      phoneNumber: '+62 811 2233 4455',
    });
    const text = writeSuspended(flow, suspendedOf(flow, { run, commands, beganAt }));
    expect(text).not.toMatch(/Real|Latihan|2233/);
    // The run is not quite the same one, so the learner goes on at the step.
    const again = await resumed(flow, text);
    expect(again.isWhole).toBe(false);
  });

  it('repeats undone commands, refused ones, and names with any characters', async () => {
    const flow = cheapFlow('add-app-password');
    const recorded = await begin(flow);
    const { run } = recorded;
    for (const step of flow.steps.slice(0, 3))
      for (const action of step.actions) await action.perform(run);
    await run.dispatch({ type: 'submitAppPasswordName', name: '' });
    await run.undo();
    await run.redo();
    await run.undo();
    await run.dispatch({ type: 'submitAppPasswordName', name: `~!%'\`"\\ a'b 名前 "id": {}` });
    const again = await resumed(flow, writeSuspended(flow, suspendedOf(flow, recorded)));
    expect(again.isWhole).toBe(true);
    expect(again.run.state).toEqual(run.state);
  });

  it('does not end the test when it is damaged: the run is brought to the step', async () => {
    const flow = cheapFlow('set-up-today');
    const recorded = await begin(flow);
    await followCoach(flow, recorded.run);
    const text = writeSuspended(flow, suspendedOf(flow, recorded));
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const damaged of [
      text.slice(0, -5),
      text.replace(/a`?u'`sari/, "au'`nobody"),
      `${text}!zz.nonsense`,
    ]) {
      const suspended = readSuspended(flow, damaged);
      if (!suspended) throw new Error('Only the commands were damaged.');
      const again = await resumed(flow, damaged);
      expect(again.isWhole).toBe(false);
      expect(progressOf(flow, again.run.state).every(({ state }) => state === 'done')).toBe(true);
    }
    told.mockRestore();
  });

  it('is nothing when it is of another test, another format, or nonsense', async () => {
    const flow = cheapFlow('set-up-today');
    const text = writeSuspended(flow, suspendedOf(flow, await begin(flow)));
    expect(readSuspended(flow, text)).not.toBeNull();
    expect(readSuspended(cheapFlow('send-from-printer'), text)).toBeNull();
    expect(readSuspended(flow, `2${text.slice(1)}`)).toBeNull();
    expect(readSuspended(flow, 'x'.repeat(5000))).toBeNull();
    await assert(
      asyncProperty(array(constantFrom('~', '1', 'set-up-today', '.', '!', text, 'a')), (parts) => {
        expect(() => readSuspended(flow, parts.join(''))).not.toThrow();
        return Promise.resolve();
      }),
    );
    await assert(
      asyncProperty(string(), (any) => {
        expect(readSuspended(flow, any)).toBeNull();
        return Promise.resolve();
      }),
    );
  });
});
