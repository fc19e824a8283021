import { expect, test } from 'vitest';
import { tenantEventsInForce } from '../../src/simulation/history.ts';
import { practicePasswordOf } from '../../src/simulation/personas.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { practise } from '../storage/runs.ts';
import { testRun } from './test-run.ts';

/** docs/decisions/0070: undo restores the state before a command, spent codes included; time goes on. */

const pageIs = (page: string) => (run: RunHandle) => run.state.browser.page.name === page;

async function atCodePage(): Promise<{ run: RunHandle; code: string }> {
  const run = await practise(await testRun(), pageIs('enterCode'));
  const [account] = run.state.phone.accounts;
  if (!account) throw new Error('The phone has no account.');
  return { run, code: (await run.codeOf(account)).code };
}

const submit = (run: RunHandle, code: string) => run.dispatch({ type: 'submitCode', code });
const verified = (run: RunHandle): number =>
  tenantEventsInForce(run.log).filter(({ type }) => type === 'factorVerified').length;

/** Registered, signed out, and at the page that asks for the second proof. */
async function atSecondProof(): Promise<{ run: RunHandle; code: string }> {
  const run = await practise(await testRun());
  await run.dispatch({ type: 'skipTime', seconds: 120 });
  await run.dispatch({ type: 'signOut' });
  await practise(run, pageIs('signIn'));
  if (pageIs('chooser')(run)) await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'submitPassword', password: practicePasswordOf(run.state, 'sari') });
  expect(run.state.browser.page.name).toBe('secondFactor');
  const [account] = run.state.phone.accounts;
  if (!account) throw new Error('The phone has no account.');
  return { run, code: (await run.codeOf(account)).code };
}

test('RW-05 a code that was undone is taken again, once', async () => {
  const { run, code } = await atSecondProof();
  expect(await submit(run, code)).toEqual({ ok: true });
  const after = run.state.tenant.users['sari']?.factors[0]?.spentSteps;
  await run.undo();
  expect(run.state.browser.page.name).toBe('secondFactor');
  expect(await submit(run, code)).toEqual({ ok: true });
  expect(run.state.tenant.users['sari']?.factors[0]?.spentSteps).toEqual(after);

  await run.dispatch({ type: 'signOut' });
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'submitPassword', password: practicePasswordOf(run.state, 'sari') });
  expect(await submit(run, code)).toEqual({ ok: false, reason: 'codeReplayed' });
});

test('redo spends the code again, and it is in the record once', async () => {
  const { run, code } = await atCodePage();
  await submit(run, code);
  expect(verified(run)).toBe(1);
  await run.undo();
  expect(verified(run)).toBe(0);
  await run.redo();
  expect(verified(run)).toBe(1);
  await run.undo();
  await submit(run, code);
  expect(verified(run)).toBe(1);
});

test('time is not undone: a code given back after its window is too old', async () => {
  const { run, code } = await atCodePage();
  await submit(run, code);
  await run.dispatch({ type: 'skipTime', seconds: 90 });
  await run.undo();
  expect(run.state.browser.page.name).toBe('enterCode');
  expect(await submit(run, code)).toEqual({ ok: false, reason: 'codeExpired' });
});

test('EN-17 the code of a message is given back as well, for as long as it lives', async () => {
  const run = await practise(await testRun(), pageIs('contactMethod'));
  const phoneNumber = '+1 202 555 0142';
  await run.dispatch({ type: 'contactMe', method: 'textMessage', phoneNumber });
  const code = run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '';
  expect(await submit(run, code)).toEqual({ ok: true });
  await run.undo();
  expect(await submit(run, code)).toEqual({ ok: true });
  await run.undo();
  await run.dispatch({ type: 'skipTime', seconds: 600 });
  expect((await submit(run, code)).ok).toBe(false);
});
