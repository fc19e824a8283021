import {
  addLater,
  articleOf2018,
  asTheyAreToday,
  firstSignInToday,
} from '../../src/flows/scenarios.ts';
import { action } from '../integration/portal-driver.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { along, budi, number, password, rightCode, sari, type Go, type Place } from './places.ts';

/** Where the admin's actions are felt: in mid-set-up, at a sign-in, and on pages about what the admin takes away. */
const areas = ['admin', 'practice'] as const;

/** A page of a set-up, in which multi-factor authentication can be turned off under the reader's hands. */
const midSetUp = (name: string, scenario: Scenario, ...more: readonly Go[]): readonly Place[] =>
  along(scenario, { [`${name}, in mid-set-up`]: [sari, password, ...more] }, { areas: ['admin'] });
const byPhone = (method: 'textMessage' | 'phoneCall'): Go => ({
  type: 'contactMe',
  method,
  phoneNumber: number,
});
const setItUp: Go = { type: 'setItUpNow' };

export const admins: readonly Place[] = [
  // The base of the others.
  ...along(articleOf2018, { 'nobody has signed in': [], 'a sign-in page': [sari] }, { areas }),
  ...midSetUp('the interrupt', articleOf2018),
  ...midSetUp('the choice of a method', articleOf2018, setItUp),
  ...midSetUp('a text message', articleOf2018, setItUp, byPhone('textMessage')),
  ...midSetUp('a call', articleOf2018, setItUp, byPhone('phoneCall')),
  ...midSetUp('the app', firstSignInToday, setItUp),
  ...midSetUp('the account', firstSignInToday, setItUp, { type: 'confirmApp' }),
  ...midSetUp(
    'the phone',
    firstSignInToday,
    setItUp,
    { type: 'openAddMethod' },
    { type: 'startAddingMethod', method: 'phone' },
  ),
  ...along(
    articleOf2018,
    { 'in mid-set-up': [sari, password, { type: 'setItUpNow' }, { type: 'setUpApp' }] },
    { areas },
  ),
  ...along(
    firstSignInToday,
    {
      'while a call rings': [
        sari,
        password,
        { type: 'setItUpNow' },
        { type: 'contactMe', method: 'phoneCall', phoneNumber: number },
      ],
    },
    { areas },
  ),
  ...along(
    addLater,
    {
      'Sari at her Security info': [sari, password, rightCode, { type: 'openSecurityInfo' }],
      'Sari asks to delete': [
        async (run) =>
          action(run, {
            type: 'askToDeleteAppPassword',
            id: run.state.tenant.users['sari']?.appPasswords[0]?.id ?? '',
          }),
      ],
    },
    { areas },
  ),
  ...along(
    asTheyAreToday,
    {
      'a password that is to be reset': [
        { type: 'openAdminPage', page: { name: 'resetPassword', userId: 'sari' } },
      ],
      'Budi at home': [budi, { type: 'submitPassword', password: 'Latihan-Pagi-2018' }],
      'settings that were changed': [
        {
          type: 'changePolicy',
          change: {
            appPasswordsAllowed: 'off',
            rememberMfaDays: '30',
            trustedRanges: '192.0.2.0/24',
          },
        },
        { type: 'setMfaState', userIds: ['budi'], to: 'enforced' },
        { type: 'blockSignIn', userIds: ['sari'], blocked: true },
        {
          type: 'setMailboxApps',
          userId: 'sari',
          apps: { mailboxSmtp: 'off', mailboxImap: 'off', mailboxPop: 'off' },
        },
      ],
    },
    { areas },
  ),
];
