import { articleOf2018 } from '../../src/flows/scenarios.ts';
import { action } from '../integration/portal-driver.ts';
import {
  along,
  budi,
  messageCode,
  number,
  password,
  pasteIntoMail,
  rightCode,
  sari,
  type Go,
  type Place,
} from './places.ts';

const toMethod2018: readonly Go[] = [sari, password, { type: 'setItUpNow' }];
const registered2018: readonly Go[] = [
  ...toMethod2018,
  { type: 'setUpApp' },
  { type: 'scanQrCode' },
  { type: 'confirmScan' },
  rightCode,
  { type: 'confirmContact', phoneNumber: number },
  { type: 'copyAppPassword' },
  { type: 'finishEnrolment' },
];

export const in2018: readonly Place[] = [
  ...along(articleOf2018, {
    'the beginning': [],
    'sign-in': [sari],
    'a refused password': [{ type: 'submitPassword', password: 'Salah-Ketik-1' }],
    'the interrupt': [password],
    'the choice of a method': [{ type: 'setItUpNow' }],
    'the QR code': [{ type: 'setUpApp' }],
    'the scanned QR code': [{ type: 'scanQrCode' }],
    'the code of the app': [{ type: 'confirmScan' }],
    'a wrong code': [{ type: 'submitCode', code: '000000' }],
    'the alternate contact': [rightCode],
    'the app password': [{ type: 'confirmContact', phoneNumber: number }],
    'the copied app password': [{ type: 'copyAppPassword' }],
    'home, registered': [{ type: 'finishEnrolment' }],
    'verification methods': [{ type: 'openSecurityInfo' }],
    'the list of app passwords': [{ type: 'openAppPasswords' }],
    'a name for another': [{ type: 'startAddingMethod', method: 'appPassword' }],
    'another app password': [{ type: 'submitAppPasswordName', name: 'Laptop rumah' }],
    'the question whether to delete': [
      { type: 'closeAppPassword' },
      async (run) =>
        action(run, {
          type: 'askToDeleteAppPassword',
          id: run.state.tenant.users['sari']?.appPasswords.at(-1)?.id ?? '',
        }),
    ],
    'a deleted app password': [
      async (run) =>
        action(run, {
          type: 'deleteAppPassword',
          id: run.state.tenant.users['sari']?.appPasswords.at(-1)?.id ?? '',
        }),
    ],
    'the next sign-in': [
      { type: 'goBack' },
      { type: 'goBack' },
      { type: 'goBack' },
      { type: 'signOut' },
      sari,
      password,
    ],
  }),
  ...along(
    articleOf2018,
    {
      'a text message': [{ type: 'contactMe', method: 'textMessage', phoneNumber: number }],
      'a verified phone': [messageCode],
      'an app password after it': [{ type: 'confirmContact' }],
      'a second proof by text message': [
        { type: 'finishEnrolment' },
        { type: 'signOut' },
        sari,
        password,
      ],
    },
    { from: toMethod2018 },
  ),
  ...along(
    articleOf2018,
    {
      'a call': [{ type: 'contactMe', method: 'phoneCall', phoneNumber: number }],
      'an answered call': [{ type: 'answerCall' }],
      'a call that was hung up': [{ type: 'hangUp' }],
    },
    { from: toMethod2018 },
  ),
  ...along(articleOf2018, {
    'home, without multi-factor authentication': [
      budi,
      { type: 'submitPassword', password: 'Latihan-Pagi-2018' },
    ],
    'after the admin was asked': [{ type: 'askAdminToTurnOnMfa' }],
  }),
  ...along(
    articleOf2018,
    {
      'the mail program’s account': [{ type: 'addMailAccount' }],
      'a refused account password': [
        { type: 'submitMailPassword', password: 'Latihan-Senja-2018' },
      ],
      'the inbox': [pasteIntoMail],
    },
    { from: registered2018, areas: ['mail', 'practice'] },
  ),
];
