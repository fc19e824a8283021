import {
  addLater,
  articleOf2018,
  asTheyAreToday,
  firstSignInToday,
  switchOff,
} from '../../flows/scenarios.ts';
import { basicHasEnded } from '../../flows/lazy/end-of-basic-authentication.ts';
import { phoneIsLost } from '../../flows/lazy/lost-phone.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { Demonstration } from './demonstration.ts';

/** A run of its own: the one that a guide keeps stays as it is. */
const begunAs = (id: string, scenario: Scenario): Scenario => ({ ...scenario, id: `demo-${id}` });

/** Sari's printer has an app password, and sends with it until the day on which the default changes. */
const printerThatSent: Scenario = {
  ...asTheyAreToday,
  // The first Monday after the end of December 2026 (docs/facts.md §4.2 row 4).
  era: '2027-01-04',
  personas: {
    ...asTheyAreToday.personas,
    sari: { mfa: 'enforced', hasApp: true, appPasswords: ['Printer 07'] },
  },
  connectedWith: { userId: 'sari', appPassword: 'Printer 07' },
  copied: { userId: 'sari', appPassword: 'Printer 07' },
};

/** Sari has her codes sent to her phone. */
const codesByMessage: Scenario = {
  ...addLater,
  personas: {
    ...addLater.personas,
    sari: { mfa: 'enforced', hasPhone: 'textMessage', appPasswords: ['Scanner 02'] },
  },
};

type Given = Omit<Demonstration, 'seed' | 'screens'>;

const readyMade = (given: Given): Demonstration => ({
  ...given,
  scenario: begunAs(given.id, given.scenario),
  seed: `demo-${given.id}`,
  screens: null,
});

/** In the order in which a trainer is likely to want them. Each is a value: nothing of it is loaded before it is begun. */
export const demonstrations: readonly Demonstration[] = (
  [
    {
      id: 'article-of-2018',
      title: 'demos.title.articleOf2018',
      flow: 'create-app-password',
      scenario: articleOf2018,
      agenda: [
        { step: 'check-mfa', minutes: 1, note: 'demos.note.whoSetsUp' },
        {
          step: 'sign-in',
          minutes: 1,
          note: 'demos.note.lockedForAWhile',
          incident: 'accountLocked',
        },
        { step: 'set-it-up-now', minutes: 1 },
        {
          step: 'choose-method',
          minutes: 3,
          note: 'demos.note.readItAgain',
          incident: 'codeWrong',
        },
        { step: 'confirm-contact', minutes: 1 },
        { step: 'copy-app-password', minutes: 1, note: 'demos.note.shownOnce' },
        {
          step: 'use-in-mail-app',
          minutes: 3,
          note: 'demos.note.whyTheyExist',
          incident: 'protocolOff',
        },
      ],
    },
    {
      id: 'set-up-today',
      title: 'demos.title.setUpToday',
      flow: 'set-up-today',
      scenario: firstSignInToday,
      agenda: [
        { step: 'sign-in', minutes: 1, note: 'demos.note.pagesOfToday' },
        { step: 'more-information', minutes: 1 },
        { step: 'get-the-app', minutes: 2 },
        {
          step: 'prove-it',
          minutes: 2,
          note: 'demos.note.suspectTheClock',
          incident: 'phoneClockWrong',
        },
        { step: 'name-app-password', minutes: 1, note: 'demos.note.nameTheDevice' },
        { step: 'copy-app-password', minutes: 1, note: 'demos.note.shownOnce' },
      ],
    },
    {
      id: 'printer-before',
      title: 'demos.title.printerBefore',
      flow: 'send-from-printer',
      scenario: asTheyAreToday,
      agenda: [
        { step: 'see-it-refused', minutes: 2, note: 'demos.note.readTheAnswer' },
        { step: 'sign-in', minutes: 1, incident: 'codeExpired' },
        { step: 'make-app-password', minutes: 3, note: 'demos.note.nameTheDevice' },
        { step: 'send-a-page', minutes: 1, note: 'demos.note.begunHere' },
        {
          step: 'send-a-page',
          minutes: 2,
          note: 'demos.note.makeAnother',
          incident: 'appPasswordDeleted',
        },
      ],
    },
    {
      id: 'printer-after',
      title: 'demos.title.printerAfter',
      flow: 'turn-on-authenticated-smtp',
      scenario: printerThatSent,
      agenda: [
        { step: 'see-it-refused', minutes: 2, note: 'demos.note.sameEvening' },
        { step: 'open-users', minutes: 1 },
        { step: 'open-mailbox', minutes: 1 },
        { step: 'turn-on', minutes: 2, note: 'demos.note.oneMailbox' },
        { step: 'send-again', minutes: 2, incident: 'protocolOff' },
      ],
    },
    {
      id: 'text-message',
      title: 'demos.title.textMessage',
      flow: 'add-app-password',
      scenario: codesByMessage,
      agenda: [
        {
          step: 'sign-in',
          minutes: 3,
          note: 'demos.note.askForAnother',
          incident: 'messageLost',
        },
        { step: 'open-security-info', minutes: 1 },
        { step: 'add-method', minutes: 1 },
        { step: 'name-it', minutes: 1, note: 'demos.note.nameTheDevice' },
        { step: 'copy-it', minutes: 1, note: 'demos.note.shownOnce' },
      ],
    },
    {
      id: 'lost-phone',
      title: 'demos.title.lostPhone',
      flow: 'lost-phone',
      scenario: phoneIsLost,
      agenda: [
        { step: 'see-no-code', minutes: 2, note: 'demos.note.onlyAnAdmin' },
        { step: 'new-password', minutes: 1, note: 'demos.note.newPasswordFirst' },
        { step: 'require-registration', minutes: 1, note: 'demos.note.methodsGo' },
        { step: 'sign-in-again', minutes: 1, note: 'demos.note.askedToRegister' },
        { step: 'register-phone', minutes: 2, note: 'demos.note.wizardMakesOne' },
        { step: 'delete-app-password', minutes: 1, note: 'demos.note.outlivedItAll' },
        { step: 'send-a-page', minutes: 1, note: 'demos.note.printersWentOn' },
      ],
    },
    {
      id: 'admins-day',
      title: 'demos.title.adminsDay',
      flow: 'allow-app-passwords',
      scenario: switchOff,
      agenda: [
        {
          step: 'open-users',
          minutes: 1,
          note: 'demos.note.lockedForAWhile',
          incident: 'accountLocked',
        },
        { step: 'enable', minutes: 2, note: 'demos.note.enableNotEnforce' },
        { step: 'open-service-settings', minutes: 1 },
        { step: 'allow', minutes: 2, note: 'demos.note.offFromTheBeginning' },
      ],
    },
    {
      id: 'option-missing',
      title: 'demos.title.optionMissing',
      flow: 'missing-option',
      scenario: switchOff,
      agenda: [
        { step: 'sign-in', minutes: 1 },
        { step: 'open-security-info', minutes: 1 },
        { step: 'see-what-is-offered', minutes: 2, note: 'demos.note.pageDoesNotSay' },
        { step: 'look-for-the-reason', minutes: 2, note: 'demos.note.threeReasons' },
        { step: 'allow', minutes: 1, note: 'demos.note.offFromTheBeginning' },
        { step: 'see-it-offered', minutes: 1, note: 'demos.note.backInTheList' },
      ],
    },
    {
      id: 'end-of-basic',
      title: 'demos.title.endOfBasic',
      flow: 'end-of-basic-authentication',
      scenario: basicHasEnded,
      agenda: [
        { step: 'see-it-refused', minutes: 2, note: 'demos.note.nobodyChangedAnything' },
        { step: 'choose-modern', minutes: 2, note: 'demos.note.noAppPasswordHelps' },
        {
          step: 'sign-in',
          minutes: 3,
          note: 'demos.note.replaceTheProgram',
          incident: 'clientWithoutModern',
        },
      ],
    },
  ] as const satisfies readonly Given[]
).map(readyMade);
