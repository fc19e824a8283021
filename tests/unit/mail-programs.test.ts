import { describe, expect, test } from 'vitest';
import { hasMailSetting, mailMethod, wayIn } from '../../src/simulation/mail-sign-in.ts';
import { personOf, sari } from '../../src/simulation/people.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { articleOf2018 } from '../../src/flows/scenarios.ts';
import { adviceFor, methodOf, type Client } from '../../src/tenant/clients.ts';
import { isEnded } from '../../src/tenant/eras.ts';
import { clients, type ClientId } from '../../src/tenant/profiles/microsoft-365-clients.ts';
import { serverWords } from '../../src/tenant/profiles/microsoft-365-words.ts';
import { wouldSignInPass } from '../../src/tenant/would-sign-in-pass.ts';
import { cheap, testRun } from './test-run.ts';

/** Sari as she is after registration, with an app password of hers at hand; the rules of any day. */
const registered = (program: ClientId, createdOn = articleOf2018.tenantMadeOn): Scenario => ({
  ...cheap(articleOf2018),
  tenantMadeOn: createdOn,
  program,
});

const password = sari.practicePassword;

/** Plays the article's flow up to the copied app password; answers what stands on the clipboard. */
async function withAppPassword(run: RunHandle): Promise<string> {
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'submitPassword', password });
  await run.dispatch({ type: 'setItUpNow' });
  await run.dispatch({ type: 'setUpApp' });
  await run.dispatch({ type: 'scanQrCode' });
  await run.dispatch({ type: 'confirmScan' });
  await run.dispatch({ type: 'submitCode', code: await codeOf(run) });
  await run.dispatch({ type: 'confirmContact', phoneNumber: '+1 202 555 0142' });
  await run.dispatch({ type: 'copyAppPassword' });
  await run.dispatch({ type: 'finishEnrolment' });
  await run.dispatch({ type: 'skipTime', seconds: 60 });
  return run.secret(run.state.clipboard?.ref ?? '') ?? '';
}

async function codeOf(run: RunHandle): Promise<string> {
  const account = run.state.phone.accounts[0];
  return account ? (await run.codeOf(account)).code : '';
}

const eras = ['2018-03-20', '2022-11-01', '2023-02-01', '2026-11-23', '2027-01-15'];
const programs = Object.keys(clients) as ClientId[];
const kinds = ['accountPassword', 'appPassword', 'wrongPassword'] as const;

describe('whatever program, day and password: the window shows what the rules say', () => {
  test.each(eras.flatMap((era) => programs.map((program) => [era, program] as const)))(
    '%s, %s',
    async (era, program) => {
      for (const isModernSet of [false, true]) {
        for (const kind of kinds) {
          const run = await testRun({ scenario: registered(program) });
          const appPassword = await withAppPassword(run);
          await run.dispatch({ type: 'goToEra', era });
          await run.dispatch({ type: 'addMailAccount' });
          if (isModernSet) await run.dispatch({ type: 'setMailAuthentication', method: 'modern' });
          const { tenant } = run.state;
          const method = methodOf(tenant, clients[program], isModernSet);
          expect(mailMethod(run.state)).toBe(method);
          const advice = adviceFor(tenant, 'sari', clients[program], {
            isSet: isModernSet,
            now: run.now(),
          });
          const answer =
            kind === 'wrongPassword'
              ? wouldSignInPass(tenant, {
                  userId: 'sari',
                  over: method,
                  with: kind,
                  now: run.now(),
                })
              : advice[kind];
          await run.dispatch({
            type: 'submitMailPassword',
            password: { accountPassword: password, appPassword, wrongPassword: 'not-it' }[kind],
          });
          const { mail } = run.state;
          const seen = { page: mail.page, reason: mail.problem?.reason ?? null };
          const words = mail.serverWords;
          const { speaks }: Client = clients[program];
          if (speaks && isEnded(tenant, speaks.protocol)) {
            // No source gives the server's words to a program that it does not speak to any more.
            expect({ ...seen, words }).toEqual({
              page: 'password',
              reason: 'protocolEnded',
              words: null,
            });
            continue;
          }
          if (!answer.passes) {
            expect(seen).toEqual({ page: 'password', reason: answer.reason });
            expect(words).toBe(
              method === 'modern' ? null : serverWords(method, mail.problem?.reason ?? 'accepted'),
            );
            continue;
          }
          expect(seen).toEqual({
            page: answer.then === 'secondFactor' ? 'secondFactor' : 'inbox',
            reason: null,
          });
          if (answer.then === 'secondFactor')
            await run.dispatch({ type: 'submitMailCode', code: await codeOf(run) });
          expect(run.state.mail.page).toBe('inbox');
          expect(run.state.mail.signedInWith).toBe(method === 'modern' ? 'modern' : kind);
          await run.dispatch({ type: 'getMail' });
          expect(run.state.mail).toMatchObject({ page: 'inbox', problem: null });
        }
      }
    },
  );
});

describe('what the window says of a program', () => {
  const wayOf = async (program: ClientId, era: string, createdOn?: string) => {
    const run = await testRun({ scenario: registered(program, createdOn) });
    await run.dispatch({ type: 'goToEra', era });
    return wayIn(run.state);
  };

  test.each([
    ['outlook2010', '2018-03-20', 'passwordOnly'],
    ['outlook2013', '2018-03-20', 'modernAfterSetting'],
    ['outlook2016', '2018-03-20', 'modernWhereAllowed'],
    ['outlookNow', '2018-03-20', 'modern'],
    ['appleMailOldPhone', '2023-02-01', 'passwordOnly'],
    ['appleMailOldPhone', '2026-11-23', 'ended'],
    ['appleMailMac', '2026-11-23', 'ended'],
    ['appleMailNewPhone', '2026-11-23', 'modern'],
    ['smtpDevice', '2026-11-23', 'passwordOnly'],
    ['thunderbird', '2018-03-20', 'passwordOnly'],
    ['thunderbird', '2026-11-23', 'modernAfterSetting'],
  ] as const)('%s on %s: %s', async (program, era, way) => {
    expect(await wayOf(program, era)).toBe(way);
  });

  test('in an organisation made after modern authentication became the default, Outlook 2016 uses it', async () => {
    expect(await wayOf('outlook2016', '2018-03-20', '2017-09-01')).toBe('modern');
  });
});

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
    await run.dispatch({ type: 'chooseMailProgram', program: 'constructor' as ClientId });
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
      password: personOf('budi')?.practicePassword ?? '',
    });
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'modern' });
  });

  test('a modern program fetches mail without a password, and signs itself out alone when it is removed', async () => {
    const { run } = await start('outlookNow');
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password });
    await run.dispatch({ type: 'submitMailCode', code: await codeOf(run) });
    await run.dispatch({ type: 'getMail' });
    expect(run.state.lastHappening?.type).toBe('mailFetched');
    await run.dispatch({ type: 'removeMailAccount' });
    expect(run.state.lastHappening?.type).toBe('mailClosed');
    expect(Object.keys(run.state.tenant.sessions)).toEqual([run.state.browser.sessionId]);
  });
});
