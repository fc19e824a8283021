import { describe, expect, it, vi } from 'vitest';
import { articleOf2018 } from '../../src/flows/scenarios.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { cheap, testRun } from './test-run.ts';

/** What windows and coach are told of a run, and when. */

const sari = { type: 'choosePerson', userId: 'sari' } as const;

describe('whoever listens to a run', () => {
  it('is told after each thing that happens, once, and not after unsubscribing', async () => {
    const run = await testRun();
    const told = vi.fn();
    const leave = run.subscribe(told);
    const calls = async (work: () => unknown) => {
      told.mockClear();
      await work();
      return told.mock.calls.length;
    };
    expect(await calls(() => run.dispatch(sari))).toBe(1);
    expect(
      await calls(() => {
        run.setDraft('password', 'x');
      }),
    ).toBe(1);
    expect(await calls(() => run.undo())).toBe(1);
    expect(await calls(() => run.redo())).toBe(1);
    expect(await calls(() => run.pauseTime(true))).toBe(1);
    expect(await calls(() => run.reset())).toBe(1);
    leave();
    expect(await calls(() => run.dispatch(sari))).toBe(0);
  });

  it('hears why a press was refused', async () => {
    const run = await testRun();
    await run.dispatch(sari);
    expect(await run.dispatch({ type: 'submitPassword', password: 'no' })).toEqual({
      ok: false,
      reason: 'passwordWrong',
    });
    expect(await run.dispatch({ type: 'submitPassword', password: 'Latihan-Senja-2018' })).toEqual({
      ok: true,
    });
  });
});

describe('a run', () => {
  it('does nothing where nothing can be undone, redone, paused or resumed', async () => {
    const run = await testRun();
    const { length } = run.log;
    await run.undo();
    await run.redo();
    await run.pauseTime(false);
    expect(run.log).toHaveLength(length);
    await run.pauseTime(true);
    await run.pauseTime(true);
    expect(run.log).toHaveLength(length + 1);
    expect([run.canUndo, run.canRedo]).toEqual([false, false]);
  });

  it('shows no code for a key that is gone', async () => {
    const run = await testRun();
    const account = {
      issuer: 'Kopi Senja Practice',
      account: 'sari@kopisenja.example',
      keyRef: 'phone:gone',
      factorId: 'f',
      digits: 6,
      period: 30,
      algorithm: 'SHA1',
    } as const;
    const { code, remaining } = await run.codeOf(account);
    expect(code).toBe('');
    expect(remaining).toBe(30_000);
  });

  it('shows a QR code only on its page, and only as long as the key is known', async () => {
    const run = await testRun();
    expect(run.shownEnrolment()).toBeNull();
    await run.dispatch(sari);
    await run.dispatch({ type: 'submitPassword', password: 'Latihan-Senja-2018' });
    await run.dispatch({ type: 'setItUpNow' });
    expect(run.shownEnrolment()).toBeNull();
    await run.dispatch({ type: 'setUpApp' });
    const shown = run.shownEnrolment();
    expect(shown?.key).toMatch(/^[A-Z2-7]{32}$/);
    expect(shown?.uri).toContain('otpauth://totp/Kopi%20Senja%20Practice:sari%40kopisenja.example');
    expect(shown?.uri).toContain(`secret=${shown?.key ?? ''}`);
    await run.dispatch({ type: 'confirmScan' });
    expect(run.shownEnrolment()).toBeNull();
  });

  it('lets go of its place when it is closed, and the next one finds it', async () => {
    const place = memoryLocation();
    const close = vi.fn();
    const tabs = { ...quietTabs, close };
    const openStorage = () => Promise.resolve(place.open(tabs));
    const run = await testRun({ openStorage });
    await run.dispatch(sari);
    run.close();
    expect(close).toHaveBeenCalledTimes(1);
    const next = await testRun({ openStorage });
    expect(next.state.browser.page.name).toBe('signIn');
  });

  it('of another seed or scenario is another run: the saved one gives way', async () => {
    const place = memoryLocation();
    const openStorage = () => Promise.resolve(place.open());
    const run = await testRun({ openStorage, seed: 'one' });
    await run.dispatch(sari);
    run.close();
    const other = await testRun({ openStorage, seed: 'two' });
    expect(other.state.browser.page.name).toBe('chooser');
    expect(other.state.practice.seed).toBe('two');
    await other.dispatch(sari);
    other.close();
    const scenario = cheap({ ...articleOf2018, id: 'another' });
    const third = await testRun({ openStorage, seed: 'two', scenario });
    expect(third.state.browser.page.name).toBe('chooser');
    expect(third.state.practice.scenarioId).toBe('another');
  });

  it('of one seed draws the same, and without a seed another each time', async () => {
    const keyOf = async (seed: string | null) => {
      const run = await testRun({ seed });
      await run.dispatch(sari);
      await run.dispatch({ type: 'submitPassword', password: 'Latihan-Senja-2018' });
      await run.dispatch({ type: 'setItUpNow' });
      await run.dispatch({ type: 'setUpApp' });
      return run.shownEnrolment()?.key;
    };
    expect(await keyOf('room-7')).toBe(await keyOf('room-7'));
    expect(await keyOf(null)).not.toBe(await keyOf(null));
  });
});

const quietTabs = {
  withLock: <T>(work: () => Promise<T>) => work(),
  notify: () => undefined,
  onChange: () => undefined,
  close: () => undefined,
};
