import { addLater, articleOf2018, asTheyAreToday } from '../../src/flows/scenarios.ts';
import type { IncidentId } from '../../src/simulation/model.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';
import {
  along,
  number,
  password,
  pasteIntoMail,
  rightCode,
  sari,
  type Go,
  type Place,
} from './places.ts';

/** Where a trainer can let something go wrong: before each kind of proof, with each kind of client, and once it has happened. */

const trainer = { areas: ['trainer'] } as const;
const incident = (incident: IncidentId): Go => ({ type: 'injectIncident', incident });
const accountPassword: Go = { type: 'submitMailPassword', password: 'Latihan-Senja-2018' };
const client = (program: string): readonly Go[] => [
  { type: 'chooseMailProgram', program },
  { type: 'addMailAccount' },
];
const signedIn: readonly Go[] = [sari, password, rightCode];
const atSecurityInfo: readonly Go[] = [...signedIn, { type: 'openSecurityInfo' }];
const addPhone: readonly Go[] = [
  { type: 'openAddMethod' },
  { type: 'startAddingMethod', method: 'phone' },
];

/** Sari proves by a method other than the app. */
const with_ = (scenario: Scenario, hasPhone: 'textMessage' | 'phoneCall'): Scenario => ({
  ...scenario,
  personas: { ...scenario.personas, sari: { mfa: 'enforced', hasPhone } },
});

/** Places after an incident, each from the same beginning. */
const after = (ids: readonly IncidentId[], scenario: Scenario, way: readonly Go[]): Place[] =>
  ids.flatMap((id) =>
    along(scenario, { [`after ${id}`]: [incident(id)] }, { ...trainer, from: way }),
  );

export const trainers: readonly Place[] = [
  ...along(
    asTheyAreToday,
    { 'a code of the app': [sari, password, { type: 'openPhoneApp', app: 'codes' }] },
    trainer,
  ),
  ...along(
    asTheyAreToday,
    { 'nobody chosen': [], 'a wrong clock': [incident('phoneClockWrong')] },
    trainer,
  ),
  ...along(asTheyAreToday, { 'a phone without apps': [sari, incident('phoneLost')] }, trainer),
  ...along(with_(asTheyAreToday, 'textMessage'), { 'a message': [sari, password] }, trainer),
  ...along(
    with_(asTheyAreToday, 'phoneCall'),
    {
      'a call': [sari, password],
      'an answered call': [{ type: 'openPhoneApp', app: 'calls' }, { type: 'answerCall' }],
      'an ended call': [{ type: 'hangUp' }],
    },
    trainer,
  ),
  ...along(
    asTheyAreToday,
    {
      'a message for a new number': [
        ...addPhone,
        { type: 'contactMe', method: 'textMessage', phoneNumber: number },
      ],
      'the same, and a code for a client': [...client('outlookNow'), accountPassword],
      'a code for a client alone': [{ type: 'goBack' }, { type: 'goBack' }],
    },
    { ...trainer, from: atSecurityInfo },
  ),
  ...along(
    addLater,
    { 'app passwords': [], 'a phone that sends mail': client('appleMailOldPhone') },
    { ...trainer, from: signedIn },
  ),
  ...along(
    asTheyAreToday,
    { 'a modern phone': client('appleMailNewPhone') },
    { ...trainer, from: signedIn },
  ),
  ...along(
    articleOf2018,
    {
      'a client over IMAP': client('thunderbird'),
      'connected with the account password': [accountPassword],
    },
    { ...trainer, from: [sari] },
  ),
  ...along(
    { ...addLater, connectedWith: { userId: 'sari', appPassword: 'Scanner 02' } },
    { 'a printer that is connected': [] },
    trainer,
  ),
  ...along(
    { ...addLater, copied: { userId: 'sari', appPassword: 'Scanner 02' } },
    { 'a printer with a pasted app password': [sari, ...client('smtpDevice'), pasteIntoMail] },
    trainer,
  ),
  ...after(
    [
      'codeWrong',
      'codeExpired',
      'appPasswordsOff',
      'clientWithoutModern',
      'protocolOff',
      'accountLocked',
    ],
    asTheyAreToday,
    [sari, password, { type: 'openPhoneApp', app: 'codes' }],
  ),
  ...after(['appPasswordDeleted'], addLater, [sari, password]),
  ...after(['messageLost', 'codeWrong', 'codeExpired'], with_(asTheyAreToday, 'textMessage'), [
    sari,
    password,
  ]).map((place) => ({ ...place, name: `${place.name}, a message` })),
];
