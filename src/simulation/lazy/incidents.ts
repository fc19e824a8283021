import type { Key } from '../../i18n/keys.ts';
import { activeFactors, findFactor } from '../../tenant/directory.ts';
import type { Factor, FactorId, User, UserId } from '../../tenant/model.ts';
import { whyClosed } from '../../tenant/protocol-availability.ts';
import { mailClient, mailFactor } from '../mail-sign-in.ts';
import { mailboxFieldOf } from '../admin/mailbox-field.ts';
import type { BrowserPage, IncidentId, RunState, WindowId } from '../model.ts';
import { sari } from '../personas.ts';

/** What a trainer can let go wrong: which key does it, how it is called, and in which states it makes sense. */
export interface Incident {
  /** On the keyboard of the presenter. */
  readonly key: string;
  readonly name: Key;
  readonly isPossible: (state: RunState) => boolean;
}

/** Whom it happens to: who was chosen in the browser, else whose account the client has. */
export const affected = ({ practice, mail }: RunState): UserId =>
  practice.personId ?? mail.userId ?? sari.id;

const affectedUser = (state: RunState): User | undefined => state.tenant.users[affected(state)];

/** Where a second proof is asked for, and which. */
export interface Prompt {
  readonly window: WindowId & ('browser' | 'mail');
  readonly factor: Factor;
}

type PageOfFactor = Extract<BrowserPage, { readonly factorId: FactorId }>;

const asksForProof: Readonly<Record<PageOfFactor['name'], boolean>> = {
  configureApp: false,
  enterCode: true,
  awaitCall: true,
  secondFactor: true,
  proveAgain: true,
  removeFactor: false,
};

/** Both windows can ask at once: the browser for a number that is being added, the client for the app. Browser first. */
export function promptsIn(state: RunState): readonly Prompt[] {
  const { page, userId } = state.browser;
  const inBrowser =
    'factorId' in page && asksForProof[page.name]
      ? findFactor(state.tenant.users[userId ?? ''], page.factorId)
      : undefined;
  const inMail = state.mail.page === 'secondFactor' ? mailFactor(state) : undefined;
  return [
    ...(inBrowser ? [{ window: 'browser', factor: inBrowser } as const] : []),
    ...(inMail ? [{ window: 'mail', factor: inMail } as const] : []),
  ];
}

/** The one that an incident is about. */
export const promptIn = (state: RunState): Prompt | null => promptsIn(state)[0] ?? null;

/** A message that is on the phone, or a call that rings. */
function isOnItsWay(state: RunState): boolean {
  const challenge = promptIn(state)?.factor.challenge;
  const { messages, call } = state.phone;
  if (!challenge || challenge.used) return false;
  return challenge.kind === 'phoneCall'
    ? call?.challengeId === challenge.id && call.state === 'ringing'
    : messages.some(({ id }) => id === challenge.id);
}

/** A code is asked for that the phone has. */
function isCodeAsked({ phone, ...state }: RunState): boolean {
  const factor = promptIn({ phone, ...state })?.factor;
  switch (factor?.kind) {
    case 'authenticatorApp':
      return phone.accounts.some(({ factorId }) => factorId === factor.id);
    case 'textMessage':
      return phone.messages.some(({ id }) => id === factor.challenge?.id);
    default:
      return false;
  }
}

/** The client that cannot sign in the modern way, of the same kind as the one that stands there. */
export const clientWithoutModern = (state: RunState): string =>
  mailClient(state).formFactor === 'phone' ? 'appleMailOldPhone' : 'outlook2010';

/** On, and an admin finds a control that turns it on again. */
function isProtocolOn(state: RunState): boolean {
  const { protocol } = mailClient(state);
  const user = state.tenant.users[state.mail.userId ?? affected(state)];
  return mailboxFieldOf[protocol] !== null && whyClosed(state.tenant, protocol, user) === null;
}

export const incidents: Readonly<Record<IncidentId, Incident>> = {
  messageLost: { key: '1', name: 'demos.incident.messageLost', isPossible: isOnItsWay },
  codeWrong: { key: '2', name: 'demos.incident.codeWrong', isPossible: isCodeAsked },
  codeExpired: { key: '3', name: 'demos.incident.codeExpired', isPossible: isCodeAsked },
  phoneClockWrong: {
    key: '4',
    name: 'demos.incident.phoneClockWrong',
    isPossible: ({ phone }) => phone.accounts.length > 0 && !phone.clockError,
  },
  appPasswordsOff: {
    key: '5',
    name: 'demos.incident.appPasswordsOff',
    isPossible: ({ tenant }) => tenant.policy.appPasswordsAllowed,
  },
  appPasswordDeleted: {
    key: '6',
    name: 'demos.incident.appPasswordDeleted',
    isPossible: (state) => (affectedUser(state)?.appPasswords.length ?? 0) > 0,
  },
  clientWithoutModern: {
    key: '7',
    name: 'demos.incident.clientWithoutModern',
    isPossible: (state) => mailClient(state).modern !== 'never',
  },
  protocolOff: { key: '8', name: 'demos.incident.protocolOff', isPossible: isProtocolOn },
  accountLocked: {
    key: '9',
    name: 'demos.incident.accountLocked',
    isPossible: (state) => affectedUser(state)?.failures.password.lockedUntil === null,
  },
  phoneLost: {
    key: '0',
    name: 'demos.incident.phoneLost',
    isPossible: (state) => {
      const user = affectedUser(state);
      return (
        user !== undefined &&
        state.phone.accounts.some(({ account }) => account === user.address) &&
        activeFactors(user).some(({ kind }) => kind === 'authenticatorApp')
      );
    },
  },
};

export const incidentIds = Object.keys(incidents) as IncidentId[];
