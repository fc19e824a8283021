import type { Key } from '../i18n/keys.ts';
import { codeRefOf } from '../tenant/challenges.ts';
import { findFactor } from '../tenant/directory.ts';
import type { Factor, SessionId } from '../tenant/model.ts';
import { normaliseCode } from '../tenant/one-time-code.ts';
import { aboutReason } from '../tenant/reasons.ts';
import type { PhoneApp, Problem, RunState, WindowId } from '../simulation/model.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import { refusedCodeOf } from '../simulation/drafts.ts';
import { action } from './action.ts';
import type { Action } from './flow.ts';
import { withWait } from './with-wait.ts';

/** Entering a code or answering a call: the same actions at each sign-in, in a set-up and before Security info. */

const openApp = (app: PhoneApp): Action =>
  action('press', 'phone', `phone.apps.${app}`, { type: 'openPhoneApp', app });
export const openCodes = openApp('codes');
const openMessages = openApp('messages');
const openCalls = openApp('calls');
export const scan = action('scan', 'phone', 'phone.codes.scan', { type: 'scanQrCode' });
export const readCode = action('read', 'phone', 'phone.codes.oneTimeCode', {
  type: 'openPhoneApp',
  app: 'codes',
});
const answer = action('press', 'phone', 'phone.calls.answer', { type: 'answerCall' });
const pressHash = action('press', 'phone', 'phone.calls.hash', { type: 'pressCallKey', key: '#' });

/** Where a second factor is asked for: window, field, and how to read the rest from the state. */
export interface SecondFactorPrompt {
  readonly window: WindowId;
  readonly field: 'code' | 'mailCode';
  readonly factor: (state: RunState) => Factor | undefined;
  readonly sessionId: (state: RunState) => SessionId | null;
  readonly problem: (state: RunState) => Problem | null;
}

/** The buttons of that page. */
interface Buttons {
  readonly verify: (state: RunState) => Action;
  readonly callAgain: Action;
  readonly sendAgain: Action;
}

export interface SecondFactorActions {
  readonly typeCode: Action;
  /** The next action while a factor of this kind is asked for. */
  readonly prove: (state: RunState, drafts: Drafts, kind: Factor['kind']) => Action;
}

/** The field holds six digits. Whether they are right, only the tenant knows. */
const isSixDigits = (text: string | undefined): boolean => normaliseCode(text, 6) !== null;

export function secondFactorActionsFor(
  prompt: SecondFactorPrompt,
  { verify, callAgain, sendAgain }: Buttons,
): SecondFactorActions {
  const typeCode: Action = {
    ...withWait(
      action('type', prompt.window, 'portal.code.label', async (run) => {
        run.setDraft(prompt.field, await codeOnPhone(run, prompt.factor(run.state)));
      }),
    ),
    from: 'phone',
  };
  const prove: SecondFactorActions['prove'] = (state, drafts, kind) => {
    const { phone } = state;
    const text = drafts[prompt.field];
    // A refused code would be refused again.
    const isTyped = isSixDigits(text) && text !== drafts[refusedCodeOf[prompt.field]];
    switch (kind) {
      case 'authenticatorApp':
        if (isTyped) return verify(state);
        return phone.app === 'codes' ? typeCode : openCodes;
      case 'textMessage': {
        const challenge = prompt.factor(state)?.challenge;
        const problem = prompt.problem(state);
        const isThere =
          challenge?.sessionId === prompt.sessionId(state) &&
          phone.messages.some(({ id }) => id === challenge.id);
        if (!isThere || (problem && aboutReason(problem.reason).outdated)) return sendAgain;
        if (isTyped) return verify(state);
        return phone.app === 'messages' ? typeCode : openMessages;
      }
      case 'phoneCall':
        if (phone.call?.state === 'ringing') return phone.app === 'calls' ? answer : openCalls;
        return phone.call?.state === 'answered' ? pressHash : callAgain;
    }
  };
  return { typeCode, prove };
}

/** The code that the phone has for this factor; empty when it has none. */
async function codeOnPhone(run: RunHandle, factor: Factor | undefined): Promise<string> {
  if (factor?.challenge) return run.secret(codeRefOf(factor.challenge)) ?? '';
  const account = run.state.phone.accounts.find(({ factorId }) => factorId === factor?.id);
  return account ? (await run.codeOf(account)).code : '';
}

/** The factor that the page in the browser asks for. */
export function factorAsked({ browser, tenant }: RunState): Factor | undefined {
  const { page, userId } = browser;
  return 'factorId' in page ? findFactor(tenant.users[userId ?? ''], page.factorId) : undefined;
}

const submit = (label: Key) =>
  action('press', 'browser', label, async (run) => {
    await run.dispatch({ type: 'submitCode', code: run.drafts.code ?? '' });
  });
/** "Verify" in 2018 and at every sign-in, "Next" in today's wizard. */
export const verify = submit('portal.code.verify');
export const goOnWithCode = submit('portal.next');

export const { typeCode, prove } = secondFactorActionsFor(
  {
    window: 'browser',
    field: 'code',
    factor: factorAsked,
    sessionId: ({ browser }) => browser.sessionId,
    problem: ({ browser }) => browser.problem,
  },
  {
    verify: ({ browser, practice }) =>
      browser.page.name === 'enterCode' && practice.screens === 'today' ? goOnWithCode : verify,
    callAgain: withWait(
      action('press', 'browser', 'portal.call.again', { type: 'contactMeAgain' }),
    ),
    sendAgain: withWait(
      action('press', 'browser', 'portal.code.sendAgain', { type: 'contactMeAgain' }),
    ),
  },
);
