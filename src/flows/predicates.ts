import type { User } from '../tenant/model.ts';
import type { BrowserPage, RunState } from '../simulation/model.ts';

/** Conditions on the state, for the steps of the flows. */

export const activeUser = (state: RunState): User | undefined =>
  state.tenant.users[state.practice.personId ?? ''];

export const isOn = (state: RunState, ...names: readonly BrowserPage['name'][]): boolean =>
  names.includes(state.browser.page.name);

export const isMfaOn = (state: RunState): boolean =>
  (activeUser(state)?.mfa ?? 'disabled') !== 'disabled';

export const isRegistered = (state: RunState): boolean => activeUser(state)?.registered ?? false;

export const hasFactor = (state: RunState): boolean =>
  activeUser(state)?.factors.some((factor) => factor.state === 'active') ?? false;

/** The app password on the clipboard is one that this person still has. */
export const isCopied = (state: RunState): boolean =>
  activeUser(state)?.appPasswords.some(({ id }) => id === state.clipboard?.appPasswordId) ?? false;

/** Copied, and the page that showed it is closed. */
export const hasCopiedOne = (state: RunState): boolean =>
  isCopied(state) && !isOn(state, 'appPassword');

/** R4: set-up is complete, and an app password is on the clipboard. */
export const isReady = (state: RunState): boolean =>
  hasCopiedOne(state) && activeUser(state)?.mfa === 'enforced';

/** Signed in, in a session whose second factor and registration are complete. */
export const isSignedIn = ({ browser, tenant }: RunState): boolean =>
  tenant.sessions[browser.sessionId ?? '']?.stage === 'signedIn';

/** The program in the mail window is in, with an app password. */
export const isInWithAppPassword = ({ mail }: RunState): boolean =>
  mail.page === 'inbox' && mail.signedInWith === 'appPassword';
