import {
  addLater,
  asTheyAreToday,
  firstSignInToday,
  switchOff,
} from '../../src/flows/scenarios.ts';
import { action } from '../integration/portal-driver.ts';
import { along, number, password, rightCode, sari, type Go, type Place } from './places.ts';

const signedInToday: readonly Go[] = [sari, password, rightCode];

export const today: readonly Place[] = [
  ...along(firstSignInToday, {
    'more information required': [sari, password],
    'the app that is needed': [{ type: 'setItUpNow' }],
    'another method, in the wizard': [{ type: 'openAddMethod' }],
    'a phone, in the wizard': [{ type: 'startAddingMethod', method: 'phone' }],
    'a call, in the wizard': [{ type: 'contactMe', method: 'phoneCall', phoneNumber: number }],
    'a message, in the wizard': [
      { type: 'hangUp' },
      { type: 'goBack' },
      { type: 'contactMe', method: 'textMessage', phoneNumber: number },
    ],
  }),
  ...along(
    firstSignInToday,
    {
      'the account to set up': [{ type: 'confirmApp' }],
      'the QR code, today': [{ type: 'setUpApp' }],
      'the code of the app, today': [{ type: 'scanQrCode' }, { type: 'confirmScan' }],
      'a registered method': [rightCode],
      'a name, in the wizard': [{ type: 'confirmContact' }],
      'the app password, in the wizard': [{ type: 'submitAppPasswordName', name: 'Printer 01' }],
    },
    { from: [sari, password, { type: 'setItUpNow' }] },
  ),
  ...along(addLater, {
    'a second proof': [sari, password],
    'home, today': [rightCode],
    'security info': [{ type: 'openSecurityInfo' }],
    'another account password': [{ type: 'openPasswordChange' }],
    'security info after it': [{ type: 'changePassword', current: 'Latihan-Senja-2018' }],
    'the list of methods to add': [{ type: 'openAddMethod' }],
    'a phone to add': [{ type: 'startAddingMethod', method: 'phone' }],
    'an answered call, at Security info': [
      { type: 'contactMe', method: 'phoneCall', phoneNumber: number },
      { type: 'answerCall' },
    ],
    'a second method': [{ type: 'pressCallKey', key: '#' }],
    'security info with two methods': [{ type: 'confirmContact' }],
    'the default method': [{ type: 'openDefaultMethod' }],
    'the question whether to remove': [
      { type: 'goBack' },
      async (run) =>
        action(run, {
          type: 'askToRemoveFactor',
          id: run.state.tenant.users['sari']?.factors[0]?.id ?? '',
        }),
    ],
    'the question whether to delete, today': [
      { type: 'goBack' },
      async (run) =>
        action(run, {
          type: 'askToDeleteAppPassword',
          id: run.state.tenant.users['sari']?.appPasswords[0]?.id ?? '',
        }),
    ],
    'a name, at Security info': [
      { type: 'goBack' },
      { type: 'openAddMethod' },
      { type: 'startAddingMethod', method: 'appPassword' },
    ],
    'an app password, at Security info': [{ type: 'submitAppPasswordName', name: 'Printer 01' }],
    'a second proof by call': [
      { type: 'closeAppPassword' },
      { type: 'goBack' },
      { type: 'signOut' },
      sari,
      password,
    ],
    'an answered call of a sign-in': [{ type: 'answerCall' }],
  }),
  ...along(asTheyAreToday, {
    'a remembered browser': [
      { type: 'changePolicy', change: { rememberMfaDays: '14' } },
      sari,
      password,
      { type: 'tickRemember', ticked: true },
      rightCode,
      { type: 'signOut' },
      sari,
      password,
    ],
    'a proof before Security info': [{ type: 'openSecurityInfo' }],
  }),
  ...along(
    asTheyAreToday,
    {
      'the printer': [],
      'the printer’s settings': [{ type: 'addMailAccount' }],
      'a printer that was refused': [
        { type: 'submitMailPassword', password: 'Latihan-Senja-2018' },
      ],
      'a program of today': [{ type: 'chooseMailProgram', program: 'outlookNow' }],
      'its account': [{ type: 'addMailAccount' }],
      'its second proof': [{ type: 'submitMailPassword', password: 'Latihan-Senja-2018' }],
      'its inbox': [
        async (run) => {
          const account = run.state.phone.accounts[0];
          if (!account) throw new Error('The phone has no account.');
          // Each code is taken once.
          await action(run, { type: 'skipTime', seconds: 30 });
          await action(run, { type: 'submitMailCode', code: (await run.codeOf(account)).code });
        },
      ],
      'a program with a setting': [
        { type: 'removeMailAccount' },
        { type: 'chooseMailProgram', program: 'thunderbird' },
        { type: 'addMailAccount' },
        { type: 'setMailAuthentication', method: 'modern' },
      ],
    },
    { from: signedInToday, areas: ['mail', 'practice'] },
  ),
  ...along(switchOff, {
    'a switch that is off': [sari, password, rightCode, { type: 'openSecurityInfo' }],
    'the same, in the list of methods': [{ type: 'openAddMethod' }],
  }),
];
