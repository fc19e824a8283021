import type { BrowserPage } from '../../simulation/model.ts';

const paths: Record<BrowserPage['name'], string> = {
  chooser: '/',
  signIn: '/sign-in',
  interrupt: '/sign-in/required',
  contactMethod: '/security/contact',
  configureApp: '/security/app',
  enterCode: '/security/code',
  awaitCall: '/security/call',
  verified: '/security/verified',
  alternateContact: '/security/alternate',
  appPassword: '/security/app-password',
  secondFactor: '/sign-in/verify',
  home: '/account',
};

/** The address that the simulated browser shows, on a name that is reserved for examples (RFC 2606). */
export const addressOf = (page: BrowserPage): string =>
  `account.kopisenja.example${paths[page.name]}`;
