import type { RunState } from '../simulation/model.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import { act } from './act.ts';
import type { Act } from './flow.ts';
import { detourInMail } from './mail-detours.ts';

/**
 * What comes first when the reader is somewhere else than the printed instruction expects: another person, another
 * method, an app of the phone that is closed. Every detour leads back to the printed route or past it.
 */

const backToChooser = act('press', 'browser', 'portal.signIn.otherPerson', {
  type: 'changePerson',
});
const askAdmin = act('press', 'browser', 'portal.home.askAdmin', { type: 'askAdminToTurnOnMfa' });
const choosePerson = {
  sari: act('press', 'browser', 'portal.chooser.sari', { type: 'choosePerson', userId: 'sari' }),
  budi: act('press', 'browser', 'portal.chooser.budi', { type: 'choosePerson', userId: 'budi' }),
};
const openCodes = act('press', 'phone', 'phone.apps.codes', { type: 'openPhoneApp', app: 'codes' });
const openMessages = act('press', 'phone', 'phone.apps.messages', {
  type: 'openPhoneApp',
  app: 'messages',
});
const openCalls = act('press', 'phone', 'phone.apps.calls', { type: 'openPhoneApp', app: 'calls' });
const goBack = act('press', 'browser', 'portal.back', { type: 'goBack' });
const answer = act('press', 'phone', 'phone.calls.answer', { type: 'answerCall' });
const pressHash = act('press', 'phone', 'phone.calls.hash', { type: 'pressCallKey', key: '#' });
const callAgain = act('press', 'browser', 'portal.call.again', { type: 'contactMeAgain' });
/** The code that the phone has for the page on the screen; empty when it has none. */
async function codeOnPhone(run: RunHandle): Promise<string> {
  const { page } = run.state.browser;
  if (page.name !== 'enterCode') return '';
  if (page.kind === 'textMessage')
    return run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '';
  const account = run.state.phone.accounts.find(({ factorId }) => factorId === page.factorId);
  return account ? (await run.codeOf(account)).code : '';
}

const typeFromMessage = act('type', 'browser', 'portal.code.label', async (run) => {
  run.setDraft('code', await codeOnPhone(run));
});
const verify = act('press', 'browser', 'portal.code.verify', async (run) => {
  // Whoever lets the coach do it after a wrong code gets the right one.
  if (run.state.browser.problem?.field === 'code') run.setDraft('code', await codeOnPhone(run));
  await run.dispatch({ type: 'submitCode', code: run.drafts.code ?? '' });
});
const contactMe = act('press', 'browser', 'portal.next', async (run) => {
  const method = run.drafts.contactMethod;
  if (method !== 'textMessage' && method !== 'phoneCall') return;
  await run.dispatch({ type: 'contactMe', method, phoneNumber: run.drafts.phoneNumber ?? '' });
});

/** Six digits stand in the field; whether they are right is for the tenant to say. */
export const isCodeTyped = (drafts: Drafts) => /^\s*\d{3}\s*\d{3}\s*$/.test(drafts.code ?? '');

/** Before a step of the flow: the act that the reader's place asks for, or `null` on the printed route. */
export function detourBefore(stepId: string, state: RunState, drafts: Drafts): Act | null {
  const { page } = state.browser;
  switch (stepId) {
    case 'check-mfa':
      if (page.name === 'signIn') return backToChooser;
      return page.name === 'home' ? askAdmin : null;
    case 'sign-in':
      if (page.name !== 'chooser') return null;
      return state.practice.personId === 'budi' ? choosePerson.budi : choosePerson.sari;
    case 'choose-method':
      return detourToVerification(state, drafts);
    case 'use-in-mail-app':
      return detourInMail(state, drafts);
    default:
      return null;
  }
}

function detourToVerification({ browser, phone }: RunState, drafts: Drafts): Act | null {
  const { page } = browser;
  switch (page.name) {
    case 'contactMethod':
      return drafts.contactMethod === 'textMessage' || drafts.contactMethod === 'phoneCall'
        ? contactMe
        : null;
    case 'configureApp':
      return phone.app === 'codes' ? null : openCodes;
    case 'enterCode': {
      if (isCodeTyped(drafts)) return verify;
      if (page.kind === 'textMessage')
        return phone.app === 'messages' ? typeFromMessage : openMessages;
      // Without the key on the phone there is no code to type: back to the QR code.
      if (!phone.accounts.some(({ factorId }) => factorId === page.factorId)) return goBack;
      return phone.app === 'codes' ? null : openCodes;
    }
    case 'awaitCall':
      if (phone.call?.state === 'ringing') return phone.app === 'calls' ? answer : openCalls;
      return phone.call?.state === 'answered' ? pressHash : callAgain;
    default:
      return null;
  }
}
