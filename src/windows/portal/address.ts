import type { BrowserPage } from '../../simulation/model.ts';

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
  secondFactor: '/signin/verify',
  home: '/account',
};

/** A name that is reserved for examples (RFC 2606). */
export const addressHost = 'account.kopisenja.example';

/** The rest of the address that the simulated browser shows. */
export const pathOf = (page: BrowserPage): string => paths[page.name];
