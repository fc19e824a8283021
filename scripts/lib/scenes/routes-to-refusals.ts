import { proveWithApp, signIn } from '../../../tests/screenshots/scenario.ts';
import type { SceneRoute, SceneStep } from './routes.ts';

/** What the server says no to, one route for each place in which it does. */

const again = (count: number, ...steps: readonly SceneStep[]): readonly SceneStep[] =>
  Array.from({ length: count }, () => steps).flat();

const setUpApp: readonly SceneStep[] = [
  ['choose', 'browser', 'portal.contact.mobileApp'],
  ['press', 'browser', 'portal.contact.setUp'],
  ['press', 'phone', 'phone.codes.scan'],
  ['press', 'browser', 'portal.next'],
];

const wrongPasswords: SceneRoute = {
  name: 'wrong-passwords',
  address: 'guides/create-app-password/',
  steps: [
    ['press', 'browser', 'portal.chooser.sari'],
    ['fill', 'browser', 'portal.signIn.password', ''],
    ['click', 'browser', 'portal.signIn.submit'],
    ['fill', 'browser', 'portal.signIn.password', 'x'.repeat(300)],
    ['click', 'browser', 'portal.signIn.submit'],
    // The same wrong password is no new guess.
    ...Array.from({ length: 15 }, (_, index): readonly SceneStep[] => [
      ['fill', 'browser', 'portal.signIn.password', `Salah-Ketik-${String(index)}`],
      ['click', 'browser', 'portal.signIn.submit'],
    ]).flat(),
    ['press', 'browser', 'portal.signIn.otherPerson'],
  ],
};

const appPasswordInBrowser: SceneRoute = {
  name: 'app-password-in-browser',
  address: 'guides/create-app-password/?step=copy-app-password',
  steps: [
    ['press', 'browser', 'portal.appPassword.copy'],
    ['press', 'browser', 'portal.appPassword.done'],
    ['press', 'browser', 'portal.home.signOut'],
    ['press', 'browser', 'portal.chooser.sari'],
    ['paste', 'browser', 'portal.signIn.password'],
    ['click', 'browser', 'portal.signIn.submit'],
  ],
};

const wrongCodes: SceneRoute = {
  name: 'wrong-codes',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ...setUpApp,
    ['fill', 'browser', 'portal.code.label', ''],
    ['click', 'browser', 'portal.code.verify'],
    ['fill', 'browser', 'portal.code.label', '12'],
    ['click', 'browser', 'portal.code.verify'],
    ['fill', 'browser', 'portal.code.label', '000000'],
    ...again(12, ['click', 'browser', 'portal.code.verify']),
  ],
};

const oldCodes: SceneRoute = {
  name: 'old-codes',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ...setUpApp,
    ['code', 'browser'],
    ...again(3, ['click', 'bar', 'window.clock.skip30']),
    ['click', 'browser', 'portal.code.verify'],
    ['click', 'bar', 'window.clock.pause'],
    ['code', 'browser'],
    ['press', 'browser', 'portal.code.verify'],
    ['fill', 'browser', 'portal.alternate.phoneNumber', ''],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.alternate.phoneNumber', '+1 202 555 0143'],
    ['press', 'browser', 'portal.next'],
    ['press', 'browser', 'portal.appPassword.done'],
    ['press', 'browser', 'portal.home.signOut'],
    ...signIn,
    ['code', 'browser'],
    ['click', 'browser', 'portal.code.verify'],
    ['click', 'bar', 'window.clock.resume'],
    ...again(4, ['click', 'bar', 'window.clock.skip600']),
    ['code', 'browser'],
    ['click', 'browser', 'portal.code.verify'],
  ],
};

const slowSetUp: SceneRoute = {
  name: 'slow-set-up',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ...setUpApp,
    ...again(2, ['click', 'bar', 'window.clock.skip600']),
    ['code', 'browser'],
    ['click', 'browser', 'portal.code.verify'],
  ],
};

const textMessages: SceneRoute = {
  name: 'text-messages',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ['choose', 'browser', 'portal.contact.textMessage'],
    ['fill', 'browser', 'portal.contact.phoneNumber', ''],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.contact.phoneNumber', '12'],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.contact.phoneNumber', '+62 812 3456 7890'],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.contact.phoneNumber', '+1 202 555 0142'],
    ['press', 'browser', 'portal.next'],
    ['press', 'phone', 'phone.apps.messages'],
    ['press', 'browser', 'portal.code.sendAgain'],
    ['message', 1],
    ['click', 'browser', 'portal.code.verify'],
    ['click', 'bar', 'window.clock.skip600'],
    ['message', 0],
    ['click', 'browser', 'portal.code.verify'],
  ],
};

/** In a guide, so that the coach speaks of the wait. */
const tooManyMessages: SceneRoute = {
  name: 'too-many-messages',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ['choose', 'browser', 'portal.contact.textMessage'],
    ['press', 'browser', 'portal.next'],
    ...again(22, ['click', 'browser', 'portal.code.sendAgain']),
    ['press', 'browser', 'portal.back'],
    ['choose', 'browser', 'portal.contact.textMessage'],
    ['click', 'browser', 'portal.next'],
  ],
};

const calls: SceneRoute = {
  name: 'calls',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ['choose', 'browser', 'portal.contact.phoneCall'],
    ['press', 'browser', 'portal.next'],
    ['press', 'phone', 'phone.calls.answer'],
    ['press', 'phone', 'phone.calls.hangUp'],
    ['press', 'browser', 'portal.call.again'],
    ['click', 'bar', 'window.clock.skip600'],
    ['click', 'phone', 'phone.calls.answer'],
    ['press', 'phone', 'phone.calls.hash'],
  ],
};

const namesOfAppPasswords: SceneRoute = {
  name: 'names-of-app-passwords',
  address: 'guides/add-app-password/?step=name-it',
  steps: [
    ['fill', 'browser', 'portal.nameAppPassword.label', ''],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.nameAppPassword.label', 'Kantor'],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.nameAppPassword.label', 'Printer '.repeat(40)],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.nameAppPassword.label', '<b>Printer 01</b>'],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.nameAppPassword.label', 'Printer 01'],
    ['press', 'browser', 'portal.next'],
    ['press', 'browser', 'portal.appPassword.done'],
    ['press', 'browser', 'portal.securityInfo.add'],
    ['choose', 'browser', 'portal.appPassword.label'],
    ['press', 'browser', 'portal.addMethod.add'],
    ['fill', 'browser', 'portal.nameAppPassword.label', 'Printer 01'],
    ['click', 'browser', 'portal.next'],
  ],
};

const slowSignIn: SceneRoute = {
  name: 'slow-sign-in',
  address: 'simulator/',
  steps: [
    ['press', 'phone', 'phone.apps.messages'],
    ['press', 'phone', 'phone.apps.codes'],
    ['click', 'phone', 'phone.codes.scan'],
    ...signIn,
    ...again(6, ['click', 'bar', 'window.clock.skip600']),
    ...proveWithApp,
  ],
};

const fiveApps: SceneRoute = {
  name: 'five-apps',
  address: 'simulator/',
  steps: [
    ...signIn,
    ...proveWithApp,
    ['press', 'browser', 'portal.securityInfo.title'],
    ...again(
      4,
      ['press', 'browser', 'portal.securityInfo.add'],
      ['choose', 'browser', 'portal.addMethod.app'],
      ['press', 'browser', 'portal.addMethod.add'],
      ['press', 'browser', 'portal.next'],
      ['press', 'browser', 'portal.next'],
      ['press', 'phone', 'phone.codes.scan'],
      ['press', 'browser', 'portal.next'],
      ['code', 'browser'],
      ['press', 'browser', 'portal.next'],
      ['first', 'browser', 'portal.appPassword.done', 'portal.next'],
    ),
    ['press', 'browser', 'portal.securityInfo.add'],
    ['choose', 'browser', 'portal.addMethod.app'],
    ['click', 'browser', 'portal.addMethod.add'],
    ['first', 'browser', 'portal.next'],
    ['first', 'browser', 'portal.next'],
  ],
};

/** Nobody is asked twice: what was shown once is gone after a reload. */
const reloads: readonly SceneRoute[] = [
  {
    name: 'app-password-after-a-reload',
    address: 'guides/create-app-password/?step=copy-app-password',
    steps: [['reload']],
  },
  {
    name: 'key-after-a-reload',
    address: 'guides/create-app-password/?step=choose-method',
    steps: [
      ['choose', 'browser', 'portal.contact.mobileApp'],
      ['press', 'browser', 'portal.contact.setUp'],
      ['reload'],
      ['press', 'browser', 'portal.back'],
    ],
  },
];

export const routesToRefusals: readonly SceneRoute[] = [
  wrongPasswords,
  appPasswordInBrowser,
  wrongCodes,
  oldCodes,
  slowSetUp,
  textMessages,
  tooManyMessages,
  fiveApps,
  ...reloads,
  calls,
  namesOfAppPasswords,
  slowSignIn,
];
