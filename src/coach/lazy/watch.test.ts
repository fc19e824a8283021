import { describe, expect, it } from 'vitest';
import type { Action } from '../../flows/flow.ts';
import { readingTime, Watch } from './watch.ts';

/** Three actions, a clock that the test moves, and a list of what was performed. */
function stage(count = 3) {
  const done: number[] = [];
  const waits: { milliseconds: number; then: () => void }[] = [];
  const actions = Array.from({ length: count }, (_, index): Action => ({
    kind: 'press',
    in: 'browser',
    label: 'portal.next',
    done: () => false,
    perform: () => {
      done.push(index + 1);
      return Promise.resolve();
    },
  }));
  const watch = new Watch({
    wait: (milliseconds, then) => {
      const entry = { milliseconds, then };
      waits.push(entry);
      return () => {
        const at = waits.indexOf(entry);
        if (at >= 0) waits.splice(at, 1);
      };
    },
    nextAction: () => actions[done.length] ?? null,
    perform: (action) => action.perform(undefined as never),
    textToRead: () => 'x'.repeat(10 * (done.length + 1)),
    changed: () => undefined,
  });
  const letTimePass = async () => {
    waits.shift()?.then();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { watch, done, waits, letTimePass };
}

describe('watching the coach', () => {
  it('does one action after the other and stops at the end', async () => {
    const { watch, done, waits, letTimePass } = stage();
    watch.play();
    expect(done).toEqual([]);
    for (let count = 0; count < 3; count += 1) await letTimePass();
    expect(done).toEqual([1, 2, 3]);
    expect(watch.isPlaying).toBe(false);
    expect(waits).toEqual([]);
  });

  it('waits as long as the text takes to read, and never for ever', async () => {
    const { watch, waits, letTimePass } = stage();
    watch.play();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([readingTime('x'.repeat(10))]);
    await letTimePass();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([readingTime('x'.repeat(20))]);
    expect(readingTime('')).toBeGreaterThanOrEqual(2000);
    expect(readingTime('x'.repeat(10_000))).toBe(20_000);
  });

  it('stands still after Pause, and goes on after Play', async () => {
    const { watch, done, waits, letTimePass } = stage();
    watch.play();
    await letTimePass();
    watch.pause();
    expect(waits).toEqual([]);
    watch.play();
    await letTimePass();
    expect(done).toEqual([1, 2]);
  });

  it('goes action by action without any clock', async () => {
    const { watch, done, waits } = stage();
    await watch.step();
    await watch.step();
    expect(done).toEqual([1, 2]);
    expect(waits).toEqual([]);
    expect(watch.isPlaying).toBe(false);
  });

  it('does an action once when Next step is pressed twice', async () => {
    const { watch, done } = stage();
    await Promise.all([watch.step(), watch.step()]);
    expect(done).toEqual([1]);
  });

  it('Next step while playing does not do the following action at once', async () => {
    const { watch, done, waits } = stage();
    watch.play();
    await watch.step();
    expect(done).toEqual([1]);
    expect(waits).toHaveLength(1);
  });
});
