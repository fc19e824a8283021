import { describe, expect, test } from 'vitest';
import { hasMailSetting } from '../../src/simulation/mail-sign-in.ts';
import { personaOf } from '../../src/simulation/personas.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { PracticeClientId as ClientId } from '../../src/flows/scenarios.ts';
import { codeOf, password, registered, withAppPassword } from './registered-user.ts';
import { testRun } from './test-run.ts';

describe('one program after another', () => {
  const start = async (program: ClientId = 'thunderbird') => {
    const run = await testRun({ scenario: registered(program) });
    return { run, appPassword: await withAppPassword(run) };
  };

  test('another program knows nothing of the one before it, and its password is gone for good', async () => {
    const { run, appPassword } = await start();
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password: appPassword });
    const ref = run.state.mail.savedPasswordRef ?? '';
    expect(run.secret(ref)).toBe(appPassword);
    await run.dispatch({ type: 'chooseMailProgram', program: 'smtpDevice' });
    expect(run.state.mail).toMatchObject({
      program: 'smtpDevice',
      page: 'welcome',
      userId: null,
      savedPasswordRef: null,
      signedInWith: null,
    });
    expect(run.secret(ref)).toBeUndefined();
  });

  test('a program that nobody knows is not chosen, and the same one again changes nothing', async () => {
    const { run } = await start();
    const before = run.state;
    await run.dispatch({ type: 'chooseMailProgram', program: 'constructor' });
    await run.dispatch({ type: 'chooseMailProgram', program: 'thunderbird' });
    expect(run.state).toBe(before);
  });

  test('Thunderbird with OAuth2 takes no app password, and a normal password no second proof', async () => {
    const { run, appPassword } = await start();
    await run.dispatch({ type: 'addMailAccount' });
    expect(hasMailSetting(run.state)).toBe(false);
    await run.dispatch({ type: 'goToEra', era: '2021-05-01' });
    expect(hasMailSetting(run.state)).toBe(true);
    await run.dispatch({ type: 'setMailAuthentication', method: 'modern' });
    await run.dispatch({ type: 'submitMailPassword', password: appPassword });
    expect(run.state.mail.problem?.reason).toBe('passwordIsAppPassword');
    await run.dispatch({ type: 'setMailAuthentication', method: 'password' });
    expect(run.state.mail).toMatchObject({ page: 'password', userId: 'sari', problem: null });
    await run.dispatch({ type: 'submitMailPassword', password: appPassword });
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
  });

  test('the browser stays as it was while a program signs in, and the program while the browser does', async () => {
    const { run } = await start('outlookNow');
    const before = run.state.browser;
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password: 'not-it' });
    await run.dispatch({ type: 'submitMailPassword', password });
    await run.dispatch({ type: 'submitMailCode', code: await codeOf(run) });
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'modern' });
    expect(run.state.browser).toEqual(before);
    const { mail } = run.state;
    await run.dispatch({ type: 'signOut' });
    await run.dispatch({ type: 'choosePerson', userId: 'sari' });
    await run.dispatch({ type: 'submitPassword', password: 'not-it' });
    await run.dispatch({ type: 'submitPassword', password });
    expect(run.state.mail).toEqual(mail);
    expect(run.state.browser.page.name).toBe('secondFactor');
  });

  test('a code that the browser used is not taken by the program', async () => {
    const { run } = await start('outlookNow');
    await run.dispatch({ type: 'signOut' });
    await run.dispatch({ type: 'choosePerson', userId: 'sari' });
    await run.dispatch({ type: 'submitPassword', password });
    const code = await codeOf(run);
    await run.dispatch({ type: 'submitCode', code });
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password });
    await run.dispatch({ type: 'submitMailCode', code });
    expect(run.state.mail).toMatchObject({
      page: 'secondFactor',
      problem: { field: 'mailCode', reason: 'codeReplayed' },
    });
  });

  describe('by text message or call', () => {
    const registerBy = async (method: 'textMessage' | 'phoneCall') => {
      const run = await testRun({ scenario: registered('outlookNow') });
      await run.dispatch({ type: 'choosePerson', userId: 'sari' });
      await run.dispatch({ type: 'submitPassword', password });
      await run.dispatch({ type: 'setItUpNow' });
      await run.dispatch({ type: 'contactMe', method, phoneNumber: '+1 202 555 0142' });
      if (method === 'phoneCall') {
        await run.dispatch({ type: 'answerCall' });
        await run.dispatch({ type: 'pressCallKey', key: '#' });
      } else await run.dispatch({ type: 'submitCode', code: codeInMessage(run) });
      await run.dispatch({ type: 'confirmContact' });
      await run.dispatch({ type: 'finishEnrolment' });
      await run.dispatch({ type: 'addMailAccount' });
      await run.dispatch({ type: 'submitMailPassword', password });
      return run;
    };
    const codeInMessage = (run: RunHandle) =>
      run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '';
    const signedIn = { page: 'inbox', signedInWith: 'modern', problem: null };

    test('the message is for the program, a newer one replaces it, and the browser shows nothing of it', async () => {
      const run = await registerBy('textMessage');
      expect(run.state.mail.page).toBe('secondFactor');
      const first = codeInMessage(run);
      await run.dispatch({ type: 'contactMailUserAgain' });
      await run.dispatch({ type: 'submitMailCode', code: first });
      expect(run.state.mail.problem).toEqual({ field: 'mailCode', reason: 'codeWrong' });
      await run.dispatch({ type: 'submitMailCode', code: codeInMessage(run) });
      expect(run.state.mail).toMatchObject(signedIn);
      expect(run.state.browser.page).toEqual({ name: 'home' });
    });

    test('a call that was not answered is the program’s problem, and # in the next one signs it in', async () => {
      const run = await registerBy('phoneCall');
      await run.dispatch({ type: 'hangUp' });
      expect(run.state.mail.problem).toEqual({ field: null, reason: 'callNotAnswered' });
      await run.dispatch({ type: 'contactMailUserAgain' });
      expect(run.state.mail.problem).toBeNull();
      await run.dispatch({ type: 'answerCall' });
      await run.dispatch({ type: 'pressCallKey', key: '#' });
      expect(run.state.mail).toMatchObject(signedIn);
      expect(run.state.browser.page).toEqual({ name: 'home' });
    });
  });

  test('before registration a modern program sends its reader to set up a second proof', async () => {
    const run = await testRun({ scenario: registered('outlookNow') });
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password });
    expect(run.state.mail.page).toBe('setUp');
    await run.dispatch({ type: 'removeMailAccount' });
    expect(run.state.mail.page).toBe('welcome');
    expect(run.state.tenant.sessions).toEqual({});
  });

  test('somebody without multi-factor authentication needs nothing but the account password', async () => {
    const run = await testRun({ scenario: registered('appleMailNewPhone') });
    await run.dispatch({ type: 'choosePerson', userId: 'budi' });
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({
      type: 'submitMailPassword',
      password: personaOf('budi')?.practicePassword ?? '',
    });
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'modern' });
  });

  test('when an admin ends its session, a modern program asks for the password again', async () => {
    const { run } = await start('outlookNow');
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password });
    await run.dispatch({ type: 'submitMailCode', code: await codeOf(run) });
    await run.dispatch({ type: 'blockSignIn', userIds: ['sari'], blocked: true });
    await run.dispatch({ type: 'getMail' });
    expect(run.state.mail).toMatchObject({
      page: 'password',
      problem: { field: 'mailPassword', reason: 'signInExpired' },
    });
    await run.dispatch({ type: 'submitMailPassword', password });
    expect(run.state.mail.problem?.reason).toBe('userBlocked');
  });

  test('a modern program fetches mail without a password, and signs itself out alone when it is removed', async () => {
    const { run } = await start('outlookNow');
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password });
    await run.dispatch({ type: 'submitMailCode', code: await codeOf(run) });
    await run.dispatch({ type: 'getMail' });
    expect(run.state.lastExplainedEvent?.type).toBe('mailFetched');
    await run.dispatch({ type: 'removeMailAccount' });
    expect(run.state.lastExplainedEvent?.type).toBe('mailClosed');
    expect(Object.keys(run.state.tenant.sessions)).toEqual([run.state.browser.sessionId]);
  });
});
