import { expect, test } from 'vitest';
import type { RunHandle } from '../../src/simulation/run.ts';
import { practicePasswordOf } from '../../src/simulation/personas.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { noOtherTabs, type Tabs } from '../../src/simulation/tabs/tabs.ts';
import { challengeWindow } from '../../src/tenant/challenges.ts';
import {
  decidePasswordChange,
  prepareNewPassword,
} from '../../src/tenant/lazy/account-password.ts';
import { decideWebSignIn, prepareWebSignIn } from '../../src/tenant/web-sign-in.ts';
import { password, registered } from '../conformance/tenant-fixture.ts';
import { practise, runIn } from './runs.ts';

/**
 * A command is prepared, which may take its time, and committed on the newest state. What was found out before is judged
 * again then: here another tab acts exactly in between.
 */
interface TwoTabs {
  readonly here: RunHandle;
  readonly there: RunHandle;
  /** What the other tab does once the next command of this one is prepared. */
  readonly meanwhile: (act: () => Promise<unknown>) => void;
}

async function twoTabs(): Promise<TwoTabs> {
  const location = memoryLocation();
  let act: (() => Promise<unknown>) | null = null;
  let tell: () => void = () => undefined;
  const tabs: Tabs = {
    ...noOtherTabs,
    async withLock(work) {
      const now = act;
      act = null;
      if (now) tell();
      await now?.();
      return work();
    },
  };
  const here = await runIn(location.open(tabs));
  const there = await runIn(
    location.open({ ...noOtherTabs, onChange: (listener) => (tell = listener) }),
  );
  return { here, there, meanwhile: (next) => (act = next) };
}

const pageIs = (page: string) => (run: RunHandle) => run.state.browser.page.name === page;
const skip = (run: RunHandle, seconds: number) => run.dispatch({ type: 'skipTime', seconds });

const codeOn = async (run: RunHandle): Promise<string> => {
  const [account] = run.state.phone.accounts;
  if (!account) throw new Error('The phone has no account.');
  return (await run.codeOf(account)).code;
};

/** A user who is asked for a number, so that a message can be sent. */
const atPhone = async (run: RunHandle): Promise<void> => {
  await practise(run, pageIs('contactMethod'));
};
const contact = (phoneNumber = '+1 202 555 0142') =>
  ({ type: 'contactMe', method: 'textMessage', phoneNumber }) as const;

test.each([
  ['RW-02 a step later it is still taken', 30, { ok: true }],
  ['RW-02 two steps later it is too old', 60, { ok: false, reason: 'codeExpired' }],
  ['RW-02 ten steps later it is too old', 300, { ok: false, reason: 'codeExpired' }],
] as const)('CC-04 the clock moves between code and decision: %s', async (_, seconds, outcome) => {
  const { here, there, meanwhile } = await twoTabs();
  await practise(here, pageIs('enterCode'));
  const code = await codeOn(here);
  meanwhile(() => skip(there, seconds));
  expect(await here.dispatch({ type: 'submitCode', code })).toEqual(outcome);
});

test('CC-04 EN-17 a message lives from when it is sent, not from when it was prepared', async () => {
  const { here, there, meanwhile } = await twoTabs();
  await atPhone(here);
  meanwhile(() => skip(there, 3600));
  await here.dispatch(contact());
  const challenge = here.state.tenant.users['sari']?.factors[0]?.challenge;
  expect(challenge?.sentAt).toBe(here.now());
  expect(challenge?.expiresAt).toBe(here.now() + here.state.tenant.policy.challengeLife);
});

test('CC-04 EN-18 messages are counted at the time when they are sent', async () => {
  const { here, there, meanwhile } = await twoTabs();
  await atPhone(here);
  await here.dispatch(contact());
  // Up to the limit of the hour, and then the hour passes while the next one is prepared.
  let outcome = await here.dispatch({ type: 'contactMeAgain' });
  while (outcome.ok) outcome = await here.dispatch({ type: 'contactMeAgain' });
  expect(outcome).toEqual({ ok: false, reason: 'tooManyChallenges' });
  meanwhile(() => skip(there, challengeWindow / 1000));
  expect(await here.dispatch({ type: 'contactMeAgain' })).toEqual({ ok: true });
});

test('CC-04 a message that expires while its code is looked at is refused', async () => {
  const { here, there, meanwhile } = await twoTabs();
  await atPhone(here);
  await here.dispatch(contact());
  const [message] = here.state.phone.messages;
  const code = here.secret(message?.codeRef ?? '') ?? '';
  expect(code).toMatch(/^\d{6}$/);
  meanwhile(() => skip(there, here.state.tenant.policy.challengeLife / 1000));
  expect((await here.dispatch({ type: 'submitCode', code })).ok).toBe(false);
});

test('CC-04 an account password that is reset while it is compared is the wrong one, in the mail program', async () => {
  const { here, there, meanwhile } = await twoTabs();
  await here.dispatch({ type: 'addMailAccount' });
  const old = practicePasswordOf(here.state, 'sari');
  meanwhile(() => there.dispatch({ type: 'resetPassword', userId: 'sari' }));
  expect(await here.dispatch({ type: 'submitMailPassword', password: old })).toEqual({
    ok: false,
    reason: 'badPassword',
  });
  const next = practicePasswordOf(here.state, 'sari');
  expect(await here.dispatch({ type: 'submitMailPassword', password: next })).toEqual({ ok: true });
});

test('CC-04 nor is it on the pages of the organisation', async () => {
  const lab = await registered();
  const session = await lab.signIn(lab.me.factorId);
  const { state, ports, now } = lab;
  const signIn = { address: lab.user().address, password };
  const evidence = await prepareWebSignIn(state, signIn, ports);
  const next = { current: password, next: 'Latihan-Senja-2019' };
  const changed = await prepareNewPassword(state, 'sari', next, ports.random);
  expect(decideWebSignIn(state, signIn, evidence, now).refusal).toBeUndefined();

  lab.apply(decidePasswordChange(state, session, changed, now));
  expect(decideWebSignIn(lab.state, signIn, evidence, now).refusal).toBe('passwordWrong');
  // Nor can the old one be changed a second time.
  expect(decidePasswordChange(lab.state, session, changed, now).refusal).toBe('passwordWrong');
});

test('CC-04 an app password that is deleted while it is compared is the wrong one', async () => {
  const { here, there, meanwhile } = await twoTabs();
  await practise(here);
  expect(here.state.mail.signedInWith).toBe('appPassword');
  meanwhile(() =>
    there.dispatch({ type: 'manageUsers', userIds: ['sari'], tasks: ['deleteAppPasswords'] }),
  );
  expect((await here.dispatch({ type: 'getMail' })).ok).toBe(false);
});

test('CC-04 a password that was compared for one person signs in nobody else', async () => {
  const { here, there, meanwhile } = await twoTabs();
  await practise(here, pageIs('signIn'));
  const { version } = here.state;
  const old = practicePasswordOf(here.state, 'sari');
  meanwhile(async () => {
    await there.dispatch({ type: 'changePerson' });
    await there.dispatch({ type: 'choosePerson', userId: 'budi' });
  });
  await here.dispatch({ type: 'submitPassword', password: old });
  expect(here.state.browser.userId).toBe('budi');
  expect(here.state.tenant.sessions).toEqual({});
  expect(here.log.slice(version).map(({ type }) => type)).toEqual(['browserWent', 'personChosen']);
});
