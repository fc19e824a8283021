import type { BrowserPage, RunState } from '../../simulation/model.ts';

const paths: Record<BrowserPage['name'], string> = {
  chooser: '/',
  signIn: '/signin',
  interrupt: '/signin/setup',
  contactMethod: '/security/contact',
  configureApp: '/security/app',
  enterCode: '/security/code',
  awaitCall: '/security/call',
  verified: '/security/verified',
  alternateContact: '/security/alternate',
  appPassword: '/security/app-password',
  getApp: '/security/app',
  setUpAccount: '/security/app/account',
  phoneMethod: '/security/phone',
  nameAppPassword: '/security/app-password/name',
  proveAgain: '/signin/verify',
  securityInfo: '/security-info',
  appPasswords: '/security/app-passwords',
  addMethod: '/security-info/add',
  changePassword: '/security-info/password',
  defaultMethod: '/security-info/default',
  removeFactor: '/security-info/delete',
  deleteAppPassword: '/security/app-passwords/delete',
  appPasswordDeleted: '/security/app-passwords/deleted',
  secondFactor: '/signin/verify',
  home: '/account',
};

/** A name that is reserved for examples (RFC 2606), in the domain of the people who sign in there. */
export const addressHost = ({ tenant }: Pick<RunState, 'tenant'>): string | undefined =>
  tenant.users['sari']?.address.replace(/.*@/, 'account.');

/** The rest of the address that the simulated browser shows. */
export const pathOf = (page: BrowserPage): string => paths[page.name];
