import type { FactorId, User } from '../../tenant/model.ts';
import type { BrowserPage, RunState } from '../model.ts';
import type { CommandResult } from './command-handler.ts';

/** Preconditions of the command handlers of the browser. */

export const pageIs = (state: RunState, ...names: readonly BrowserPage['name'][]): boolean =>
  names.includes(state.browser.page.name);

export const userOf = ({ browser, tenant }: RunState): User | undefined =>
  browser.userId === null ? undefined : tenant.users[browser.userId];

/** The factor that the page on the screen is about. */
export const factorOnPage = (state: RunState): FactorId =>
  'factorId' in state.browser.page ? state.browser.page.factorId : '';

/** In the set-up that a sign-in asked for, and not adding a method later. */
export const isEnrolling = ({ browser, tenant }: RunState): boolean =>
  tenant.sessions[browser.sessionId ?? '']?.stage === 'enrolling';

export const go = (page: BrowserPage): CommandResult => ({
  events: [{ type: 'browserWent', page }],
});

/** Where the list of app passwords stands: on a page of its own in 2018. */
export const listPage = ({ practice }: RunState): BrowserPage => ({
  name: practice.screens === 'today' ? 'securityInfo' : 'appPasswords',
});
