import { mailClient, mailFactor, mailMethod } from '../../simulation/mail-sign-in.ts';
import type { RunState } from '../../simulation/model.ts';
import { practicePasswordOf } from '../../simulation/personas.ts';
import type { Drafts, RunHandle } from '../../simulation/run.ts';
import { action, fillIn } from '../action.ts';
import type { Action } from '../flow.ts';
import {
  getMail,
  isAppPasswordTyped,
  otherProgram,
  paste,
  sendAgain,
  sendTest,
  setUp,
  submitMailPassword,
} from '../mail-prerequisites.ts';
import { withWait } from '../with-wait.ts';
import { secondFactorActionsFor } from '../second-factor-actions.ts';

/** Signs in any client, in whichever way it does: one action for each page of the mail window. */

const addAccount = action('press', 'mail', 'mail.welcome.addAccount', { type: 'addMailAccount' });
const fillInAccountPassword = (run: RunHandle): Promise<void> =>
  fillIn('mailPassword', accountPassword(run.state))(run);
export const typeAccountPassword = action(
  'type',
  'mail',
  'mail.password.label',
  fillInAccountPassword,
);
/** On the organisation's own page, which has words of its own. */
const typeOnSignInPage = action('type', 'mail', 'portal.signIn.password', fillInAccountPassword);
const signIn = action('press', 'mail', 'mail.password.signIn', submitMailPassword);
const waitAndSignIn = withWait(signIn);

const accountPassword = (state: RunState): string => practicePasswordOf(state, state.mail.userId);

const verify = action('press', 'mail', 'portal.code.verify', async (run) => {
  await run.dispatch({ type: 'submitMailCode', code: run.drafts.mailCode ?? '' });
});
const { prove } = secondFactorActionsFor(
  {
    window: 'mail',
    field: 'mailCode',
    factor: mailFactor,
    sessionId: ({ mail }) => mail.sessionId,
    problem: ({ mail }) => mail.problem,
  },
  {
    verify: () => verify,
    callAgain: withWait(
      action('press', 'mail', 'portal.call.again', { type: 'contactMailUserAgain' }),
    ),
    sendAgain: withWait(
      action('press', 'mail', 'portal.code.sendAgain', { type: 'contactMailUserAgain' }),
    ),
  },
);

/** An app password is about to be sent, and the lockout of an account keeps none out. */
export const passesLockout = (state: RunState, drafts: Drafts): boolean =>
  !state.tenant.policy.lockStopsAppPasswords && isAppPasswordTyped(state, drafts);

/** `with` is what the program takes from this person on this day. */
export function nextMailAction(
  state: RunState,
  drafts: Drafts,
  with_: 'accountPassword' | 'appPassword',
): Action {
  const { page } = state.mail;
  const isPrinter = mailClient(state).formFactor === 'printer' && mailMethod(state) !== 'modern';
  switch (page) {
    case 'welcome':
      return isPrinter ? setUp : addAccount;
    case 'password': {
      const isTyped =
        with_ === 'appPassword'
          ? isAppPasswordTyped(state, drafts)
          : drafts.mailPassword === accountPassword(state);
      if (!isTyped && with_ === 'appPassword') return paste;
      if (!isTyped) return mailMethod(state) === 'modern' ? typeOnSignInPage : typeAccountPassword;
      if (isPrinter) return sendTest;
      return passesLockout(state, drafts) ? signIn : waitAndSignIn;
    }
    case 'secondFactor': {
      const kind = mailFactor(state)?.kind;
      return kind === undefined || state.mail.problem?.reason === 'signInExpired'
        ? otherProgram
        : prove(state, drafts, kind);
    }
    // Registration happens in the browser; afterwards the client has to start its sign-in again.
    case 'setUp':
      return otherProgram;
    case 'inbox':
      return isPrinter ? sendAgain : getMail;
  }
}
