import type { BrowserPage, RunState } from '../model.ts';
import { isEnrolling, listPage } from './browser-guards.ts';

/**
 * The page that "Back", "Cancel" and "Close" lead to. Other pages have no way back: a set-up is not left by accident, and
 * its section of app passwords cannot be skipped (§2.2 row 8).
 */
export function previousPage(state: RunState): BrowserPage | null {
  const { page } = state.browser;
  const isToday = state.practice.screens === 'today';
  const inSetUp = isEnrolling(state);
  switch (page.name) {
    case 'signIn':
      return { name: 'chooser' };
    case 'contactMethod':
      return { name: 'interrupt' };
    case 'getApp':
      return { name: inSetUp ? 'interrupt' : 'addMethod' };
    case 'setUpAccount':
      return { name: 'getApp' };
    case 'configureApp':
      return { name: isToday ? 'setUpAccount' : 'contactMethod' };
    case 'phoneMethod':
      return { name: 'addMethod' };
    case 'awaitCall':
      return { name: isToday ? 'phoneMethod' : 'contactMethod' };
    case 'enterCode':
      if (page.kind === 'authenticatorApp')
        return { name: 'configureApp', factorId: page.factorId };
      return { name: isToday ? 'phoneMethod' : 'contactMethod' };
    case 'addMethod':
      return { name: inSetUp ? 'getApp' : 'securityInfo' };
    case 'nameAppPassword':
      return inSetUp ? null : listPage(state);
    case 'deleteAppPassword':
    case 'appPasswordDeleted':
      return listPage(state);
    case 'appPasswords':
    case 'changePassword':
    case 'defaultMethod':
    case 'removeFactor':
      return { name: 'securityInfo' };
    case 'securityInfo':
    case 'proveAgain':
      return { name: 'home' };
    default:
      return null;
  }
}
