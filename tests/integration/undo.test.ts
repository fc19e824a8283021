import { practiceProfile } from '../../src/flows/scenarios.ts';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { foldRun } from '../../src/simulation/history.ts';
import type { RunState } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { exportRun, importRun } from '../../src/simulation/storage/lazy/import-export.ts';
import { readerInputsIn } from '../coach-reachability/command-arbitraries.ts';
import { cases } from '../support/size.ts';
import { testRun } from './test-run.ts';

/** All of a state but its number, its time, and what the panel tells: these go on. */
function kept({ version: _v, lastExplainedEvent: _l, practice, ...rest }: RunState): unknown {
  const { clockOffset: _c, pausedAt: _p, ...others } = practice;
  return { ...rest, practice: others };
}

async function follow(run: RunHandle, actions: number): Promise<RunHandle> {
  for (let count = 0; count < actions; count += 1)
    await nextAction(createAppPassword, run.state, run.drafts)?.perform(run);
  return run;
}

const everywhere = readerInputsIn(
  new Set(['browser', 'phone', 'mail', 'admin', 'clock', 'timeline']),
);

describe('undoing a command', () => {
  it('restores the state before any command, and with redo the state after it', async () => {
    let histories = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(14),
        fc.array(everywhere, { minLength: 1, maxLength: 8 }),
        async (acts, inputs) => {
          histories += 1;
          const run = await follow(await testRun(), acts);
          for (const input of inputs) {
            const [before, couldUndo] = [kept(run.state), run.canUndo];
            const { length } = run.log;
            await input(run);
            const after = kept(run.state);
            const isUndoable = run.log.slice(length).some(({ type }) => type !== 'timeSkipped');
            if (!isUndoable) {
              // Nothing happened, or time went by: there is nothing new to undo.
              expect(run.canUndo).toBe(couldUndo);
              continue;
            }
            taken += 1;
            await run.undo();
            expect(kept(run.state)).toEqual(before);
            expect(run.canRedo).toBe(true);
            await run.redo();
            expect(kept(run.state)).toEqual(after);
            expect(run.canRedo).toBe(false);
          }
          const end = kept(run.state);
          while (run.canUndo) await run.undo();
          while (run.canRedo) await run.redo();
          expect(kept(run.state)).toEqual(end);
          // Nothing of this is in memory only: the log alone says the same.
          expect(foldRun(practiceProfile, run.log)).toEqual(run.state);
        },
      ),
      { numRuns: cases({ quick: 200, full: 1_000 }) },
    );
    expect(taken).toBeGreaterThan(histories / 2);
  });

  it('goes back to the beginning and no further', async () => {
    const run = await testRun();
    const first = kept(run.state);
    expect(run.canUndo).toBe(false);
    await follow(run, 10);
    while (run.canUndo) await run.undo();
    expect(kept(run.state)).toEqual(first);
    const { length } = run.log;
    await run.undo();
    expect(run.log).toHaveLength(length);
  });

  it('ends what could be done again once something else is done', async () => {
    const run = await follow(await testRun(), 4);
    await run.undo();
    await run.dispatch({ type: 'openPhoneApp', app: 'calls' });
    expect(run.canRedo).toBe(false);
  });

  it('keeps the last fifty commands', async () => {
    const run = await testRun();
    for (let count = 0; count < 60; count += 1)
      await run.dispatch({ type: 'openPhoneApp', app: count % 2 ? 'calls' : 'messages' });
    let steps = 0;
    for (; run.canUndo; steps += 1) await run.undo();
    expect(steps).toBe(50);
  });

  it('does not take time back', async () => {
    const run = await follow(await testRun(), 2);
    await run.dispatch({ type: 'skipTime', seconds: 600 });
    const now = run.now();
    await run.undo();
    expect(run.now()).toBe(now);
    expect(run.state.browser.page.name).toBe('signIn');
  });

  it('does not bring back a secret that was shown once', async () => {
    const run = await testRun();
    while (run.state.browser.page.name !== 'appPassword') await follow(run, 1);
    const ref = run.state.browser.shownAppPassword?.ref ?? '';
    expect(run.secret(ref)).toMatch(/^[a-z]{16}$/);
    await run.dispatch({ type: 'finishEnrolment' });
    await run.undo();
    expect(run.state.browser.page.name).toBe('appPassword');
    expect(run.secret(ref)).toBeUndefined();
  });

  it('is the same after a reload, and in a file', async () => {
    const place = memoryLocation();
    const open = () => testRun({ openStorage: () => Promise.resolve(place.open()) });
    const run = await follow(await open(), 9);
    await run.undo();
    await run.undo();
    const file = importRun(exportRun(run), practiceProfile);
    expect(file.ok && foldRun(practiceProfile, file.run.events)).toEqual(run.state);

    const again = await open();
    expect(again.state).toEqual(run.state);
    expect([again.canUndo, again.canRedo]).toEqual([true, true]);
  });

  it('begins at the present in a run that was saved before there was a way back', async () => {
    const path = new URL('../storage/format-2.json', import.meta.url);
    const file = importRun(
      JSON.stringify({
        kind: 'app-password-lab/run',
        format: 2,
        ...(JSON.parse(readFileSync(path, 'utf8')) as object),
      }),
      practiceProfile,
    );
    if (!file.ok) throw new Error(JSON.stringify(file.problem));
    const place = memoryLocation();
    await place.open().append({ runId: 'old', length: 0 }, file.run.events, []);
    const run = await testRun({ openStorage: () => Promise.resolve(place.open()) });
    expect(run.canUndo).toBe(false);
    const before = kept(run.state);
    await run.dispatch({ type: 'openPhoneApp', app: 'calls' });
    await run.undo();
    expect(kept(run.state)).toEqual(before);
  });
});

describe('pausing the practice clock', () => {
  it('keeps a code valid for as long as the reader likes, and goes on from there', async () => {
    const clock = { now: Date.UTC(2018, 2, 20, 9) };
    const run = await testRun({}, clock);
    while (run.state.browser.page.name !== 'enterCode') await follow(run, 1);
    const account = run.state.phone.accounts[0];
    if (!account) throw new Error('The phone has no account.');
    const { code } = await run.codeOf(account);
    await run.pauseTime(true);
    const stood = run.now();
    clock.now += 3 * 60 * 60_000;
    expect(run.now()).toBe(stood);
    expect((await run.codeOf(account)).code).toBe(code);
    expect(await run.dispatch({ type: 'submitCode', code })).toEqual({ ok: true });

    await run.pauseTime(false);
    clock.now += 1000;
    expect(run.now()).toBe(stood + 1000);
  });

  it('can be moved on while it stands, and pausing twice is pausing once', async () => {
    const clock = { now: Date.UTC(2018, 2, 20, 9) };
    const run = await testRun({}, clock);
    await run.pauseTime(true);
    await run.pauseTime(true);
    expect(run.log.filter(({ type }) => type === 'timePaused')).toHaveLength(1);
    clock.now += 5000;
    await run.dispatch({ type: 'skipTime', seconds: 30 });
    expect(run.now()).toBe(Date.UTC(2018, 2, 20, 9) + 30_000);
    expect(run.canUndo).toBe(false);
  });
});
