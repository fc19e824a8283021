import { describe, expect, test } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { freePractice } from '../../src/flows/lazy/free-practice.ts';
import { practiceProfile } from '../../src/flows/scenarios.ts';
import { tenantEventsInForce } from '../../src/simulation/history.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { currentFormat } from '../../src/simulation/storage/format.ts';
import { importRun } from '../../src/simulation/storage/lazy/import-export.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { auditRow } from '../../src/tenant/lazy/audit.ts';
import { testRun } from '../integration/test-run.ts';
import { cases } from '../support/size.ts';
import { practise, runIn } from './runs.ts';

/**
 * One value of a saved log is replaced by another, at each place in turn. Whatever it is: the run opens and can be used, or it
 * is quarantined with the notice and a new one begins. It never throws, at this visit or the next.
 */

const hostile: readonly unknown[] = [
  null,
  '',
  'toString',
  '__proto__',
  'constructor',
  'x'.repeat(10_000),
  '\u202e',
  -1,
  0,
  0.5,
  1e300,
  9_007_199_254_740_991,
  9e15,
  // The ends of what a `Date` holds, and of the practice clock.
  8.64e15,
  -8.64e15,
  4e15,
  -4e15,
  true,
  [],
  {},
  '0000-01-01',
  '9999-12-31',
];

type Path = readonly (string | number)[];

function* leaves(value: unknown, at: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) {
    yield at;
    return;
  }
  if (at.length > 0) yield at;
  for (const [name, inner] of Object.entries(value))
    yield* leaves(inner, [...at, Array.isArray(value) ? Number(name) : name]);
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

/** A log with events of every window, of the clock and of undo. */
async function longRun(method: 'app' | 'message'): Promise<RunHandle> {
  const run = await testRun();
  const commands: readonly Command[] = [
    { type: 'skipTime', seconds: 60 },
    { type: 'contactMe', method: 'textMessage', phoneNumber: 'none' },
    { type: 'contactMe', method: 'textMessage', phoneNumber: '+1 202 555 0142' },
    { type: 'openPhoneApp', app: 'messages' },
    { type: 'submitCode', code: '000000' },
    { type: 'goBack' },
  ];
  await practise(run, ({ state }) => state.browser.page.name === 'contactMethod');
  if (method === 'message') for (const command of commands) await run.dispatch(command);
  await run.undo();
  await practise(run);
  await run.pauseTime(true);
  await run.pauseTime(false);
  const later: readonly Command[] = [
    { type: 'submitMailPassword', password: 'wrong' },
    { type: 'openAdminPage', page: { name: 'userSettings', userIds: ['sari'] } },
    { type: 'setMfaState', userIds: ['budi'], to: 'enforced' },
    { type: 'blockSignIn', userIds: ['budi'], blocked: true },
    { type: 'resetPassword', userId: 'sari' },
    { type: 'goToEra', era: '2023-01-01' },
    { type: 'manageUsers', userIds: ['sari'], tasks: ['deleteAppPasswords', 'revokeSessions'] },
  ];
  for (const command of later) await run.dispatch(command);
  return run;
}

/** What the state refers to, as it was saved beside the log. */
const secretsOf = (run: RunHandle) =>
  [
    ...run.state.phone.accounts.map(({ keyRef }) => keyRef),
    ...run.state.phone.messages.map(({ codeRef }) => codeRef),
    run.state.mail.savedPasswordRef ?? '',
  ].map((ref) => [ref, run.secret(ref) ?? ''] as const);

/** Every so many of them, so that quick runs look at all parts of the log. */
const sample = <T>(list: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, Math.ceil(list.length / most));
  // A step that shares no factor with the number of values, or a sample would try one value only.
  const odd = step > 1 && step % hostile.length === 0 ? step + 1 : step;
  return list.filter((_, index) => index % odd === 0);
};

const fileOf = (events: unknown): string =>
  JSON.stringify({ kind: 'app-password-lab/run', format: currentFormat, events });

/** As a reader and the windows use a run: nothing may throw, and starting over always works. */
async function use(run: RunHandle): Promise<void> {
  nextAction(createAppPassword, run.state, run.drafts);
  nextAction(freePractice(), run.state, run.drafts);
  for (const account of run.state.phone.accounts) await run.codeOf(account);
  run.shownEnrolment();
  new Date(run.now()).toISOString();
  for (const event of tenantEventsInForce(run.log)) auditRow(event, run.state.tenant);
  for (const date of datesIn(run.state)) new Date(date).toISOString();
  await run.dispatch({ type: 'getMail' });
  await run.dispatch({ type: 'openPhoneApp', app: 'messages' });
  await run.dispatch({ type: 'chooseMailProgram', program: 'thunderbird' });
  await run.dispatch({ type: 'signOut' });
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'submitPassword', password: 'wrong' });
  await run.undo();
  await run.redo();
  await run.pauseTime(true);
  await run.pauseTime(false);
  await run.reset();
  expect(run.state.version).toBe(2);
}

/** Times in a state, by the names that they have there. */
function* datesIn(value: unknown, name = ''): Generator<number> {
  if (typeof value === 'number' && /(?:At|Until|^at|counted|challengesAt)$/.test(name)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* datesIn(inner, Array.isArray(value) ? name : key);
}

const methods = ['app', 'message'] as const;

describe('BI-03 SG-04 one value of a saved log is hostile', () => {
  test.each(methods)('%s: accepted and usable, or refused', async (method) => {
    const whole = await longRun(method);
    const { log } = whole;
    const secrets = secretsOf(whole);
    const places = [...leaves(log)].filter((path) => path.length > 1);
    const all = places.flatMap((path) => hostile.map((value) => ({ path, value })));
    let accepted = 0;
    for (const { path, value } of sample(all, cases({ quick: 1500, full: all.length }))) {
      const about = `${path.join('.')} = ${JSON.stringify(value).slice(0, 40)}`;
      const result = importRun(fileOf(replaced(log, path, value)), practiceProfile);
      if (!result.ok) {
        const { problem } = result;
        expect('position' in problem ? problem.position : null, about).toBeGreaterThan(0);
        continue;
      }
      accepted += 1;
      const storage = memoryLocation().open();
      await storage.append({ runId: 'hostile', length: 0 }, result.run.events, secrets);
      try {
        const run = await runIn(storage);
        expect(run.notice, about).toBeNull();
        await use(run);
      } catch (cause) {
        throw new Error(about, { cause });
      }
    }
    // Names and hashes of others may be anything; a sample that accepts nothing would test nothing.
    expect(accepted).toBeGreaterThan(10);
  });
});
