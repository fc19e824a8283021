import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { freePractice } from '../../src/flows/lazy/free-practice.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { FieldId } from '../../src/simulation/model.ts';
import type { Drafts, RunHandle } from '../../src/simulation/run.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import {
  practiceClients as clients,
  type PracticeClientId as ClientId,
} from '../../src/flows/scenarios.ts';
import { cheap, testRun } from './test-run.ts';

const next = (run: RunHandle) => nextAction(createAppPassword, run.state, run.drafts)?.label;

/** Follows the coach's word until the goal, and tells how many actions that took. */
async function follow(run: RunHandle): Promise<number> {
  for (let count = 0; count < 40; count += 1) {
    const action = nextAction(createAppPassword, run.state, run.drafts);
    if (!action) return count;
    await action.perform(run);
  }
  return Infinity;
}

async function after(commands: readonly Command[], drafts: Drafts = {}): Promise<RunHandle> {
  const run = await testRun();
  for (const command of commands) await run.dispatch(command);
  for (const [field, text] of Object.entries(drafts)) run.setDraft(field as FieldId, text);
  return run;
}

const sari: Command = { type: 'choosePerson', userId: 'sari' };
const budi: Command = { type: 'choosePerson', userId: 'budi' };
const signIn = (password: string): Command => ({ type: 'submitPassword', password });
const toMethod = [sari, signIn('Latihan-Senja-2018'), { type: 'setItUpNow' }] as const;
const setUp: Command = { type: 'setUpApp' };

describe('without a guide', () => {
  it('a method that was removed under security defaults is registered again', async () => {
    const flow = freePractice();
    const run = await testRun({ scenario: cheap(flow.scenario) });
    const code = async () => {
      const account = run.state.phone.accounts[0];
      return account ? (await run.codeOf(account)).code : '';
    };
    await run.dispatch(sari);
    await run.dispatch(signIn('Latihan-Senja-2018'));
    await run.dispatch({ type: 'submitCode', code: await code() });
    await run.dispatch({ type: 'openSecurityInfo' });
    await run.dispatch({ type: 'changePolicy', change: { securityDefaults: 'on' } });
    const [factor] = run.state.tenant.users['sari']?.factors ?? [];
    await run.dispatch({ type: 'askToRemoveFactor', id: factor?.id ?? '' });
    await run.dispatch({ type: 'removeFactor', id: factor?.id ?? '' });
    // Nothing lets the printer in that stands there at first.
    await run.dispatch({ type: 'removeMailAccount' });
    await run.dispatch({ type: 'chooseMailProgram', program: 'outlookNow' });
    for (let count = 0; count < 40 && !flow.goal(run.state); count += 1)
      await nextAction(flow, run.state, run.drafts)?.perform(run);
    expect(flow.goal(run.state)).toBe(true);
  });
});

describe('off the printed route the coach knows the way', () => {
  it.each([
    ['Budi was chosen', [budi], {}, 'portal.signIn.otherPerson'],
    ['Budi is signed in', [budi, signIn('Latihan-Pagi-2018')], {}, 'portal.home.signOut'],
    [
      'a wrong account password stands in the field',
      [sari],
      { password: 'salah' },
      'portal.signIn.password',
    ],
    [
      'the admin turned it on for Budi',
      [budi, signIn('Latihan-Pagi-2018'), { type: 'askAdminToTurnOnMfa' }],
      {},
      'portal.chooser.budi',
    ],
    ['text message chosen', toMethod, { contactMethod: 'textMessage' }, 'portal.next'],
    ['call chosen', toMethod, { contactMethod: 'phoneCall' }, 'portal.next'],
    [
      'the phone shows messages',
      [...toMethod, setUp, { type: 'openPhoneApp', app: 'messages' }],
      {},
      'phone.apps.codes',
    ],
    ['Next without scanning', [...toMethod, setUp, { type: 'confirmScan' }], {}, 'portal.back'],
    [
      'the call was not answered',
      [
        ...toMethod,
        { type: 'contactMe', method: 'phoneCall', phoneNumber: '+12025550142' },
        { type: 'hangUp' },
      ],
      {},
      'portal.call.again',
    ],
  ] as const satisfies readonly (readonly [string, readonly Command[], Drafts, string])[])(
    '%s',
    async (_, commands, drafts, label) => {
      const run = await after(commands, drafts);
      expect(next(run)).toBe(label);
      expect(await follow(run)).toBeLessThanOrEqual(25);
      expect(createAppPassword.goal(run.state)).toBe(true);
    },
  );

  it('a set-up that waited too long begins again at the choice of method', async () => {
    const clock = { now: Date.UTC(2018, 2, 20, 9) };
    const run = await testRun({}, clock);
    for (const command of [
      ...toMethod,
      setUp,
      { type: 'scanQrCode' },
      { type: 'confirmScan' },
    ] as Command[]) {
      await run.dispatch(command);
    }
    clock.now += 11 * 60_000;
    const account = run.state.phone.accounts[0];
    const { code } = account ? await run.codeOf(account) : { code: '' };
    expect(await run.dispatch({ type: 'submitCode', code })).toEqual({
      ok: false,
      reason: 'enrolmentExpired',
    });
    expect(run.state.browser.page.name).toBe('contactMethod');
    expect(await follow(run)).toBeLessThanOrEqual(25);
  });

  const toTheEnd = async (run: RunHandle) => {
    expect(await follow(run)).toBeLessThanOrEqual(25);
    expect(createAppPassword.goal(run.state)).toBe(true);
  };

  it.each(Object.keys(clients) as ClientId[])(
    '%s was chosen in the mail window',
    async (program) => {
      for (const isAccountThere of [false, true]) {
        const run = await testRun();
        await run.dispatch({ type: 'chooseMailProgram', program });
        if (isAccountThere) {
          await run.dispatch({ type: 'addMailAccount' });
          await run.dispatch({ type: 'submitMailPassword', password: 'Latihan-Senja-2018' });
        }
        await toTheEnd(run);
      }
    },
  );

  it('the account in the mail program is somebody else’s', async () => {
    const run = await after([sari, { type: 'addMailAccount' }, { type: 'changePerson' }, budi]);
    await toTheEnd(run);
  });

  it.each(['', 'not-it'])('the password field says "%s"', async (text) => {
    const run = await after([{ type: 'addMailAccount' }], { mailPassword: text });
    await toTheEnd(run);
  });

  it('a password that is none was sent', async () => {
    const run = await after([{ type: 'addMailAccount' }], { mailPassword: 'not-it' });
    await run.dispatch({ type: 'submitMailPassword', password: 'not-it' });
    // Nobody's typing is lost.
    expect(run.drafts.mailPassword).toBe('not-it');
    await toTheEnd(run);
  });

  it('a mail program that still runs on the account password is asked to fetch mail', async () => {
    const run = await testRun();
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password: 'Latihan-Senja-2018' });
    expect(run.state.mail.signedInWith).toBe('accountPassword');
    expect(await follow(run)).toBeLessThanOrEqual(25);
    expect(createAppPassword.goal(run.state)).toBe(true);
  });

  describe('an answer that was wrong', () => {
    const toCode = async () => {
      const run = await after([
        ...toMethod,
        setUp,
        { type: 'scanQrCode' },
        { type: 'confirmScan' },
      ]);
      const account = run.state.phone.accounts[0];
      if (!account) throw new Error('The phone has no account.');
      return { run, rightCode: async () => (await run.codeOf(account)).code };
    };
    const send = async (run: RunHandle, code: string) => {
      run.setDraft('code', code);
      expect(next(run)).toBe('portal.code.verify');
      await run.dispatch({ type: 'submitCode', code });
    };

    it('is not to be sent once more: the code is to be typed anew', async () => {
      const { run, rightCode } = await toCode();
      await send(run, '000000');
      expect(run.drafts.code).toBe('000000');
      expect(next(run)).toBe('portal.code.label');
      run.setDraft('code', await rightCode());
      expect(next(run)).toBe('portal.code.verify');
      await toTheEnd(run);
    });

    it('says how long to wait where nothing but time helps, and lets it pass for whoever wants that', async () => {
      const { run } = await toCode();
      for (let count = 0; run.state.browser.problem?.reason !== 'codeLocked'; count += 1)
        await send(run, String(111_111 + count));
      const action = nextAction(createAppPassword, run.state, run.drafts);
      expect(action?.seconds?.(run.state)).toBe(15 * 60);
      await toTheEnd(run);
    });

    it('a page whose app password is gone is left, and another one is made', async () => {
      const storage = memoryLocation();
      const openStorage = () => Promise.resolve(storage.open());
      const run = await testRun({ openStorage });
      while (run.state.browser.page.name !== 'appPassword')
        await nextAction(createAppPassword, run.state, run.drafts)?.perform(run);
      expect(next(run)).toBe('portal.appPassword.copy');
      run.close();
      const reloaded = await testRun({ openStorage });
      expect(reloaded.state.browser.page.name).toBe('appPassword');
      expect(next(reloaded)).toBe('portal.appPassword.done');
      await toTheEnd(reloaded);
    });

    it('taking "Done" back does not bring the app password back', async () => {
      const run = await testRun();
      while (run.state.browser.page.name !== 'appPassword')
        await nextAction(createAppPassword, run.state, run.drafts)?.perform(run);
      await run.dispatch({ type: 'finishEnrolment' });
      await run.undo();
      expect(run.state.browser.page.name).toBe('appPassword');
      expect(next(run)).toBe('portal.appPassword.done');
    });
  });
});
