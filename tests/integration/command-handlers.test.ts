import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { testRun } from './test-run.ts';

/** What a press does, on the page where its button is and on any other. */

const number = '+1 202 555 0142';
const toMethod: readonly Command[] = [
  { type: 'choosePerson', userId: 'sari' },
  { type: 'submitPassword', password: 'Latihan-Senja-2018' },
  { type: 'setItUpNow' },
];
const call: readonly Command[] = [
  ...toMethod,
  { type: 'contactMe', method: 'phoneCall', phoneNumber: number },
];

async function after(commands: readonly Command[]): Promise<RunHandle> {
  const run = await testRun();
  for (const command of commands) await run.dispatch(command);
  return run;
}

const newEvents = async (run: RunHandle, command: Command) => {
  const before = run.log.length;
  await run.dispatch(command);
  return run.log.slice(before).map(({ type }) => type);
};

describe('a press where its button is not', () => {
  it.each<Command>([
    { type: 'changePerson' },
    { type: 'setItUpNow' },
    { type: 'setUpApp' },
    { type: 'contactMe', method: 'textMessage', phoneNumber: number },
    { type: 'confirmScan' },
    { type: 'submitCode', code: '123456' },
    { type: 'contactMeAgain' },
    { type: 'confirmContact', phoneNumber: number },
    { type: 'copyAppPassword' },
    { type: 'finishEnrolment' },
    { type: 'signOut' },
    { type: 'goBack' },
    { type: 'askAdminToTurnOnMfa' },
    { type: 'submitPassword', password: 'Latihan-Senja-2018' },
    { type: 'answerCall' },
    { type: 'pressCallKey', key: '#' },
    { type: 'hangUp' },
    { type: 'submitMailPassword', password: 'x' },
    { type: 'getMail' },
    { type: 'removeMailAccount' },
    { type: 'choosePerson', userId: 'nobody' },
  ])('does nothing: $type', async (command) => {
    const run = await after([]);
    expect(await newEvents(run, command)).toEqual([]);
  });

  it('a scan finds nothing while no QR code is shown', async () => {
    const run = await after(toMethod);
    expect(await newEvents(run, { type: 'scanQrCode' })).toEqual(['scanFoundNothing']);
    expect(run.state.phone.scanFoundNothing).toBe(true);
    await run.dispatch({ type: 'openPhoneApp', app: 'codes' });
    expect(run.state.phone.scanFoundNothing).toBe(false);
  });
});

describe('a call', () => {
  it('rings, is answered, and counts with #, not with another key', async () => {
    const run = await after(call);
    expect(run.state.phone).toMatchObject({ app: 'calls', call: { state: 'ringing' } });
    expect(run.state.browser.page.name).toBe('awaitCall');
    expect(await newEvents(run, { type: 'pressCallKey', key: '#' })).toEqual([]);
    expect(await newEvents(run, { type: 'answerCall' })).toEqual(['callAnswered']);
    expect(run.state.phone.call?.state).toBe('answered');
    expect(await newEvents(run, { type: 'answerCall' })).toEqual([]);
    expect(await newEvents(run, { type: 'pressCallKey', key: '1' })).toEqual([]);
    expect(await newEvents(run, { type: 'pressCallKey', key: '#' })).toEqual([
      'callConfirmed',
      'factorVerified',
    ]);
    expect(run.state.phone.call?.state).toBe('confirmed');
    expect(run.state.browser.page.name).toBe('verified');
    expect(await newEvents(run, { type: 'hangUp' })).toEqual([]);
  });

  it('that is hung up is over, and the browser says so', async () => {
    const run = await after(call);
    expect(await newEvents(run, { type: 'hangUp' })).toEqual(['callEnded', 'inputRefused']);
    expect(run.state.phone.call?.state).toBe('ended');
    expect(run.state.browser.problem).toEqual({ field: null, reason: 'callNotAnswered' });
    expect(await newEvents(run, { type: 'contactMeAgain' })).toEqual(['callPlaced']);
    expect(run.state.phone.call?.state).toBe('ringing');
  });
});

describe('a text message', () => {
  it('arrives unread on top, is read in its app, and is read at once where that is open', async () => {
    const run = await after([
      ...toMethod,
      { type: 'contactMe', method: 'textMessage', phoneNumber: number },
    ]);
    expect(run.state.browser.page).toMatchObject({ name: 'enterCode', kind: 'textMessage' });
    expect(run.state.phone.messages.map(({ read }) => read)).toEqual([false]);
    await run.dispatch({ type: 'openPhoneApp', app: 'calls' });
    expect(run.state.phone.messages.map(({ read }) => read)).toEqual([false]);
    await run.dispatch({ type: 'openPhoneApp', app: 'messages' });
    expect(run.state.phone.messages.map(({ read }) => read)).toEqual([true]);
    await run.dispatch({ type: 'contactMeAgain' });
    expect(run.state.phone.messages.map(({ read }) => read)).toEqual([true, true]);
    expect(run.state.phone.messages[0]?.id).not.toBe(run.state.phone.messages[1]?.id);
    const code = run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '';
    expect(await newEvents(run, { type: 'submitCode', code })).toEqual(['factorVerified']);
  });
});

describe('Back', () => {
  it.each<readonly [string, readonly Command[], string]>([
    ['the password', toMethod.slice(0, 1), 'chooser'],
    ['the method', toMethod, 'interrupt'],
    ['the QR code', [...toMethod, { type: 'setUpApp' }], 'contactMethod'],
    ['the code', [...toMethod, { type: 'setUpApp' }, { type: 'confirmScan' }], 'configureApp'],
    ['the call', call, 'contactMethod'],
  ])('from %s', async (_, commands, page) => {
    const run = await after(commands);
    await run.dispatch({ type: 'goBack' });
    expect(run.state.browser.page.name).toBe(page);
  });
});

describe('time', () => {
  it.each([
    [0, []],
    [1, ['timeSkipped']],
    [86_400, ['timeSkipped']],
    [86_401, []],
    [1.5, []],
    [-1, []],
  ])('a skip of %d seconds: %j', async (seconds, events) => {
    const run = await after([]);
    const before = run.now();
    expect(await newEvents(run, { type: 'skipTime', seconds })).toEqual(events);
    expect(run.now()).toBe(before + events.length * seconds * 1000);
  });
});

describe('the mail program', () => {
  const start: readonly Command[] = [{ type: 'addMailAccount' }];

  it.each([
    ['   ', 'passwordEmpty'],
    ['x'.repeat(257), 'passwordTooLong'],
  ])('does not send %j', async (password, reason) => {
    const run = await after(start);
    expect(await newEvents(run, { type: 'submitMailPassword', password })).toEqual([
      'inputRefused',
    ]);
    expect(run.state.mail).toMatchObject({
      page: 'password',
      problem: { field: 'mailPassword', reason },
      serverWords: null,
    });
  });

  it('says what the server said, remembers what it took, and forgets it with the account', async () => {
    const run = await after(start);
    expect(run.drafts.mailPassword).toBe('Latihan-Senja-2018');
    await run.dispatch({ type: 'submitMailPassword', password: 'wrong' });
    expect(run.state.mail).toMatchObject({
      page: 'password',
      problem: { field: 'mailPassword', reason: 'badPassword' },
      serverWords: 'NO LOGIN failed.',
      savedPasswordRef: null,
      accountPasswordRefused: false,
    });
    await run.dispatch({ type: 'submitMailPassword', password: 'Latihan-Senja-2018' });
    expect(run.state.mail).toMatchObject({
      page: 'inbox',
      problem: null,
      serverWords: 'OK LOGIN completed.',
      signedInWith: 'accountPassword',
    });
    const ref = run.state.mail.savedPasswordRef ?? '';
    expect(run.secret(ref)).toBe('Latihan-Senja-2018');
    expect(await newEvents(run, { type: 'addMailAccount' })).toEqual([]);
    expect(await newEvents(run, { type: 'removeMailAccount' })).toEqual(['mailClosed']);
    expect(run.secret(ref)).toBeUndefined();
    expect(run.state.mail).toMatchObject({ page: 'welcome', userId: null, savedPasswordRef: null });
  });
});
