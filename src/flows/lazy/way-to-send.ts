import { mailClient } from '../../simulation/mail-sign-in.ts';
import type { RunState } from '../../simulation/model.ts';
import { practicePasswordOf, sari } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { User } from '../../tenant/model.ts';
import { clientSignIn } from '../../tenant/lazy/client-sign-in.ts';
import { whyNotOffered } from '../../tenant/offers.ts';
import { action } from '../action.ts';
import { actionToAllow, actionToEnforce, actionToUnblock } from '../admin/navigation.ts';
import { actionToTurnOff } from '../admin/setting-actions.ts';
import { nextBrowserAction, type NavigationGoal } from '../browser-navigation.ts';
import type { Action } from '../flow.ts';
import { isAppPasswordTyped, pasteInMail, sendTest, setUp } from '../mail-prerequisites.ts';
import { withWait } from '../with-wait.ts';
import { typeAccountPassword } from './mail-navigation.ts';
import { printerOfSari } from './printer-of-sari.ts';

/** What else keeps Sari's printer out while the server takes passwords for sending: rules for everybody, and her own state. */

export const owner = ({ tenant }: RunState): User | undefined => tenant.users[sari.id];

export const isPrinterHers = ({ mail }: RunState): boolean =>
  mail.program === 'smtpDevice' && mail.userId === sari.id;

const isCopied = (state: RunState): boolean =>
  owner(state)?.appPasswords.some(({ id }) => id === state.clipboard?.appPasswordId) ?? false;

/** An app password for the printer, where none is on the clipboard. */
export const toCopyOne: NavigationGoal = {
  who: 'sari',
  toDelete: () => null,
  isOneWanted: (state) => !isCopied(state),
};

export const sendTestPage = withWait(sendTest);
export const paste = action('press', 'mail', 'mail.password.paste', pasteInMail);

/** Towards another app password, where an admin has deleted the one that was copied. */
function wayToAppPassword(state: RunState, drafts: Drafts): Action {
  switch (whyNotOffered(state.tenant, owner(state))) {
    case 'tenantSwitchOff':
      return actionToAllow(state, drafts);
    case 'mfaDisabled':
    case 'mfaByConditionalAccessOrDefaults':
      return actionToEnforce(state, drafts, sari.id);
    default:
      return nextBrowserAction(state, drafts, toCopyOne);
  }
}

/** The password that the server takes from her printer now: hers, while no second proof is asked of her. */
function wayToPassword(state: RunState, drafts: Drafts): Action | null {
  const { credential } = clientSignIn(state.tenant, sari.id, mailClient(state), {
    isSet: false,
    now: Infinity,
  });
  if (credential === 'accountPassword')
    return drafts.mailPassword === practicePasswordOf(state, sari.id) ? null : typeAccountPassword;
  if (!isCopied(state)) return wayToAppPassword(state, drafts);
  return isAppPasswordTyped(state, drafts) ? null : paste;
}

/** `null`: the printer has the password that it needs, and only has to send. */
export function wayToSend(state: RunState, drafts: Drafts): Action | null {
  const { policy } = state.tenant;
  if (policy.securityDefaults) return actionToTurnOff(state, drafts, 'securityDefaults');
  if (policy.legacyBlocked) return actionToTurnOff(state, drafts, 'legacyBlocked');
  if (owner(state)?.blocked) return actionToUnblock(state, drafts, sari.id);
  const prerequisite = printerOfSari(state, drafts, toCopyOne);
  if (prerequisite) return prerequisite;
  return state.mail.page === 'welcome' ? setUp : wayToPassword(state, drafts);
}
