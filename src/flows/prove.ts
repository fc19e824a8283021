import type { Key } from '../i18n/keys.ts';
import { codeRefOf } from '../tenant/challenges.ts';
import { findFactor } from '../tenant/directory.ts';
import type { Factor } from '../tenant/model.ts';
import type { Reason } from '../tenant/reasons.ts';
import type { RunState } from '../simulation/model.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import { act } from './act.ts';
import type { Act } from './flow.ts';

/** Giving a code, or answering a call: the same acts at a sign-in, in a set-up and on the way to Security info. */

export const openCodes = act('press', 'phone', 'phone.apps.codes', {
  type: 'openPhoneApp',
  app: 'codes',
});
const openMessages = act('press', 'phone', 'phone.apps.messages', {
  type: 'openPhoneApp',
  app: 'messages',
});
const openCalls = act('press', 'phone', 'phone.apps.calls', { type: 'openPhoneApp', app: 'calls' });
export const scan = act('scan', 'phone', 'phone.codes.scan', { type: 'scanQrCode' });
export const readCode = act('read', 'phone', 'phone.codes.oneTimeCode', {
  type: 'openPhoneApp',
  app: 'codes',
});
const answer = act('press', 'phone', 'phone.calls.answer', { type: 'answerCall' });
const pressHash = act('press', 'phone', 'phone.calls.hash', { type: 'pressCallKey', key: '#' });
const callAgain = act('press', 'browser', 'portal.call.again', askAgain);
const sendAgain = act('press', 'browser', 'portal.code.sendAgain', askAgain);

export const typeCode = act('type', 'browser', 'portal.code.label', async (run) => {
  run.setDraft('code', await codeOnPhone(run));
});
const submit = (label: Key) =>
  act('press', 'browser', label, async (run) => {
    const { problem } = run.state.browser;
    // Whoever lets the coach do it after a wrong code gets the right one.
    if (problem?.field === 'code') {
      await waitOut(run, problem.reason);
      run.setDraft('code', await codeOnPhone(run));
    }
    await run.dispatch({ type: 'submitCode', code: run.drafts.code ?? '' });
  });
/** "Verify" in 2018 and at every sign-in, "Next" in today's wizard. */
export const verify = submit('portal.code.verify');
export const goOnWithCode = submit('portal.next');

/** Seconds after which a refusal of this kind is over. */
const waits: Partial<Record<Reason, number>> = {
  codeReplayed: 30,
  clockWentBack: 30,
  codeLocked: 15 * 60,
  accountLocked: 15 * 60,
  tooManyChallenges: 60 * 60,
};

/** Moves the practice clock on where nothing but time helps. */
export async function waitOut(run: RunHandle, reason: Reason | undefined): Promise<void> {
  const seconds = reason && waits[reason];
  if (seconds !== undefined) await run.dispatch({ type: 'skipTime', seconds });
}

async function askAgain(run: RunHandle): Promise<void> {
  await waitOut(run, run.state.browser.problem?.reason);
  await run.dispatch({ type: 'contactMeAgain' });
}

/** Six digits stand in the field; whether they are right is for the tenant to say. */
export const isCodeTyped = (drafts: Drafts): boolean =>
  /^\s*\d{3}\s*\d{3}\s*$/.test(drafts.code ?? '');

/** The factor that the page on the screen asks for. */
export function factorAsked({ browser, tenant }: RunState): Factor | undefined {
  const { page, userId } = browser;
  return 'factorId' in page ? findFactor(tenant.users[userId ?? ''], page.factorId) : undefined;
}

/** The code that the phone has for the page on the screen; empty when it has none. */
async function codeOnPhone(run: RunHandle): Promise<string> {
  const factor = factorAsked(run.state);
  if (factor?.challenge) return run.secret(codeRefOf(factor.challenge)) ?? '';
  const account = run.state.phone.accounts.find(({ factorId }) => factorId === factor?.id);
  return account ? (await run.codeOf(account)).code : '';
}

/** No other text message of this factor will do. */
const tooOld: readonly Reason[] = ['codeExpired', 'codeSuperseded', 'codeReplayed'];

/** What comes next where the browser waits for a proof. */
export function prove(state: RunState, drafts: Drafts, kind: Factor['kind']): Act {
  const { browser, phone } = state;
  const isSetUp = browser.page.name === 'enterCode';
  const done = isSetUp && state.practice.screens === 'today' ? goOnWithCode : verify;
  switch (kind) {
    case 'authenticatorApp':
      if (isCodeTyped(drafts)) return done;
      return phone.app === 'codes' ? typeCode : openCodes;
    case 'textMessage': {
      const challenge = factorAsked(state)?.challenge;
      const isThere =
        challenge?.sessionId === browser.sessionId &&
        phone.messages.some(({ id }) => id === challenge.id);
      if (!isThere || (browser.problem && tooOld.includes(browser.problem.reason)))
        return sendAgain;
      if (isCodeTyped(drafts)) return done;
      return phone.app === 'messages' ? typeCode : openMessages;
    }
    case 'phoneCall':
      if (phone.call?.state === 'ringing') return phone.app === 'calls' ? answer : openCalls;
      return phone.call?.state === 'answered' ? pressHash : callAgain;
  }
}
