import { expect, test, vi } from 'vitest';
import { addAppPassword } from '../flows/lazy/add-app-password.ts';
import { createRun } from '../simulation/create-run.ts';
import { cryptoRandom } from '../simulation/random.ts';
import { memoryStorage } from '../simulation/storage/memory.ts';
import { StageSession } from './stage-session.ts';

const scenario = {
  ...addAppPassword.scenario,
  policy: { ...addAppPassword.scenario.policy, passwordCost: 1000 },
};
const flow = { ...addAppPassword, scenario };

async function stage(painted?: () => Promise<void>) {
  const changed = vi.fn();
  const waits: { milliseconds: number; then: () => void }[] = [];
  const run = await createRun({
    seed: 'a',
    scenario,
    clock: () => Date.UTC(2026, 10, 27, 9),
    random: cryptoRandom,
    openStorage: () => Promise.resolve(memoryStorage()),
  });
  const session = new StageSession({
    run,
    flow,
    screens: 'en',
    wait: (milliseconds, then) => {
      waits.push({ milliseconds, then });
      return () => undefined;
    },
    texts: () => ({
      language: 'en',
      direction: 'ltr',
      t: (key) => key,
      label: () => ({ text: '' }),
    }),
    changed,
    ...(painted && { painted }),
  });
  return { run, session, changed, waits };
}

test('going on to the end does every step, and going back undoes the last command', async () => {
  const { run, session } = await stage();
  await session.goOn();
  await session.goOn();
  const before = session.present;
  for (let count = 0; count < 60 && session.next; count += 1) await session.goOn();
  expect(session.present).toBe(flow.steps.length);
  while (run.canUndo) await session.goBack();
  expect(session.present).toBeLessThanOrEqual(before);
});

test('a jump reaches every step from every other, in either direction', async () => {
  const { session } = await stage();
  const ids = flow.steps.map(({ id }) => id);
  for (const id of [...ids, ...[...ids].reverse()]) {
    await session.jump(id);
    expect(flow.steps[session.present]?.id).toBe(id);
  }
});

test('on the way of a jump nothing is said, and at its end it is', async () => {
  const { session, changed } = await stage();
  const last = flow.steps.at(-1)?.id ?? '';
  const whileJumping: boolean[] = [];
  changed.mockImplementation(() => whileJumping.push(session.isJumping));
  await session.jump(last);
  expect(whileJumping).toEqual([true, false]);
});

test('the window of the next action stands in front', async () => {
  const { session } = await stage();
  for (let count = 0; count < 60 && session.next; count += 1) {
    expect(session.view.windows[0]).toBe(session.next.in);
    await session.goOn();
  }
});

test('the speed divides the time for reading, and a change of it counts at once', async () => {
  const { session, waits } = await stage();
  await session.play();
  session.setSpeed(4);
  session.setSpeed(0.5);
  const [normal, fast, slow] = waits.map(({ milliseconds }) => milliseconds);
  expect(fast).toBeCloseTo((normal ?? 0) / 4);
  expect(slow).toBeCloseTo((normal ?? 0) * 2);
});

test('frozen time stands, and playing lets it go on', async () => {
  const { session } = await stage();
  await session.freeze();
  expect(session.isFrozen).toBe(true);
  await session.play();
  expect(session.isFrozen).toBe(false);
  expect(session.watch.isPlaying).toBe(true);
  await session.freeze();
  expect(session.watch.isPlaying).toBe(false);
});

test('the log is in the snapshot only when somebody needs it', async () => {
  const { run, session } = await stage();
  expect(session.snapshot(false).carried).toBeNull();
  expect(session.snapshot(true).carried?.events).toEqual(run.log);
});

test('a talk that begins at a later step shows nothing before it, and has not begun by that', async () => {
  const { session, changed } = await stage();
  const step = flow.steps.at(-1)?.id ?? '';
  expect(session.isBefore(step)).toBe(true);
  const shown: (string | undefined)[] = [];
  const begun: boolean[] = [];
  changed.mockImplementation(() => {
    if (!session.isJumping) shown.push(flow.steps[session.present]?.id);
    begun.push(session.hasBegun);
  });
  await session.beginAt(step);
  expect(session.isBefore(step)).toBe(false);
  expect(shown).toEqual([step]);
  expect(begun).not.toContain(true);
  await session.goOn();
  expect(session.hasBegun).toBe(true);
  // To start over leads to the same step, with nothing of what was done there.
  await session.bring('accountLocked');
  await session.reset(step);
  expect(flow.steps[session.present]?.id).toBe(step);
  expect(session.hasBegun).toBe(false);
  expect(session.run.log.some(({ type }) => type === 'incidentInjected')).toBe(false);
  await session.reset();
  expect(session.present).toBe(0);
});

test('before a jump begins, it is on the screen that it does', async () => {
  const { run, session } = await stage(async () => {
    seen.push([session.jumpingTo, run.log.length]);
    await Promise.resolve();
  });
  const seen: (readonly [string | null, number])[] = [];
  const before = run.log.length;
  const step = flow.steps.at(-1)?.id ?? '';
  await session.jump(step);
  expect(seen).toEqual([[step, before]]);
  expect(run.log.length).toBeGreaterThan(before);
  expect(session.jumpingTo).toBeNull();
});
