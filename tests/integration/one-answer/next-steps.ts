import type { NextStep } from '../../../src/diagnosis/next-step.ts';
import { practiceClients, type PracticeClientId } from '../../../src/flows/scenarios.ts';
import { sari } from '../../../src/simulation/personas.ts';
import { changeUser } from '../../../src/tenant/directory.ts';
import { isAppPasswordOffered } from '../../../src/tenant/lazy/app-password-offer.ts';
import { clientSignIn, type ClientSignIn } from '../../../src/tenant/lazy/client-sign-in.ts';
import type { Policy, TenantState, User } from '../../../src/tenant/model.ts';
import { now } from './tenants.ts';

interface Asked {
  readonly state: TenantState;
  readonly id: PracticeClientId;
}

const after = ({ state, id }: Asked, isSet = false): ClientSignIn =>
  clientSignIn(state, sari.id, practiceClients[id], { isSet, now });

const withUser = ({ state, id }: Asked, change: Partial<User>): Asked => ({
  state: changeUser(state, sari.id, (user) => ({ ...user, ...change })),
  id,
});

const withPolicy = ({ state, id }: Asked, change: Partial<Policy>): Asked => ({
  state: { ...state, policy: { ...state.policy, ...change } },
  id,
});

const isModern = ({ credential }: ClientSignIn): boolean => credential === 'modernSignIn';

const noWay = (asked: Asked): boolean => {
  const { credential } = after(asked);
  return credential === 'nothing' && !isModern(after(asked, true));
};

const isOffered = ({ state }: Asked): boolean => isAppPasswordOffered(state, sari.id).offered;

const ofUser = ({ state }: Asked): User | undefined => state.users[sari.id];

const waitOver = (asked: Asked): Partial<User> => {
  const failures = ofUser(asked)?.failures;
  if (!failures) return {};
  return { failures: { ...failures, password: { ...failures.password, lockedUntil: null } } };
};

/** A password passes, at once or when whatever else an admin can do for this person is done as well. */
function passesOnce(asked: Asked, reason: string): boolean {
  if (after(asked).reason === reason) return false;
  const mailbox = { smtpAuth: 'on', protocolsOff: [] } as const;
  const user = ofUser(asked);
  const rest = { mailbox, blocked: false, ...waitOver(asked) };
  const mfa = user?.mfa === 'enabled' ? 'enforced' : (user?.mfa ?? 'disabled');
  return [rest, { ...rest, mfa }].some((change) => after(withUser(asked, change)).reason === null);
}

const helps: Readonly<Record<string, (asked: Asked) => boolean>> = {
  signInModern: (asked) => isModern(after(asked)),
  useAccountPassword: (asked) => after(asked).accountPassword.passes,
  createAppPassword: (asked) => after(asked).credential === 'appPassword' && isOffered(asked),
  checkAppPassword: (asked) => after(asked).appPassword.passes,
  completeRegistration: (asked) => !ofUser(asked)?.factors.some(({ state }) => state === 'active'),
  turnOnAppPasswords: ({ state }) => !state.policy.appPasswordsAllowed,
  enforceMfa: (asked) => after(withUser(asked, { mfa: 'enforced' })).credential === 'appPassword',

  chooseOAuth2: (asked) => isModern(after(asked, true)),
  addWithSignInPage: (asked) => isModern(after(asked, true)),
  addAccountAgain: (asked) => isModern(after(asked, true)),
  setRegistryKeys: (asked) => isModern(after(asked, true)),
  turnOnModern: (asked) => isModern(after(withPolicy(asked, { modernAuthentication: 'on' }))),
  useNewerProgram: noWay,
  useNewerDevice: noWay,
  // Beside an account password that passes, too: it is what an app password is refused for.
  useModernModule: (asked) => !after(asked).appPassword.passes && !isModern(after(asked, true)),

  turnOnSmtpAuth: (asked) => {
    const mailbox = {
      smtpAuth: 'on',
      protocolsOff: ofUser(asked)?.mailbox.protocolsOff ?? [],
    } as const;
    return passesOnce(withUser(asked, { mailbox }), 'smtpAuthDisabled');
  },
  turnOnMailboxProtocol: (asked) => {
    const mailbox = {
      smtpAuth: ofUser(asked)?.mailbox.smtpAuth ?? 'default',
      protocolsOff: [],
    } as const;
    return passesOnce(withUser(asked, { mailbox }), 'mailboxProtocolOff');
  },
  unblockAccount: (asked) => ofUser(asked)?.blocked === true,
  waitOrResetPassword: (asked) => ofUser(asked)?.failures.password.lockedUntil !== null,
};

/** Whether doing it brings the owner of the client further, as the one function sees it afterwards. */
export const isHelp = (asked: Asked, { action }: NextStep): boolean =>
  helps[action]?.(asked) ?? false;

const isByAdmin = (action: string): boolean =>
  ['turnOnSmtpAuth', 'turnOnMailboxProtocol', 'enforceMfa', 'unblockAccount'].includes(action);

/** The verdict on an app password once an admin did what lets a password in; `null` for every other step. */
export function verdictOnce(asked: Asked, { action }: NextStep): string | null {
  if (!isByAdmin(action)) return null;
  const user = ofUser(asked);
  const done = (mfa: User['mfa'] = 'disabled') =>
    after(
      withUser(asked, {
        ...waitOver(asked),
        ...{ mfa, blocked: false, mailbox: { smtpAuth: 'on', protocolsOff: [] } },
      }),
    );
  const asItIs = done(user?.mfa);
  const { credential } =
    asItIs.reason !== null && user?.mfa === 'enabled' ? done('enforced') : asItIs;
  if (credential === 'accountPassword') return 'notNeeded';
  return credential === 'appPassword' ? 'needed' : 'useless';
}
