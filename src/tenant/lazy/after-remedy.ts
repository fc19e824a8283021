import { changeUser } from '../directory.ts';
import type { TenantState, User, UserId } from '../model.ts';
import type { Protocol } from '../protocol.ts';
import type { Client } from '../vendor-profile.ts';
import { clientSignIn, type ClientSignIn } from './client-sign-in.ts';
import { remedies, type NextAction } from './remedies.ts';

/** What an admin changes of a user so that a password is taken, by the remedy that says so. */
const changes: Partial<Record<NextAction, (user: User, protocol: Protocol) => User>> = {
  turnOnSmtpAuth: (user) => ({ ...user, mailbox: { ...user.mailbox, smtpAuth: 'on' } }),
  turnOnMailboxProtocol: (user, protocol) => ({
    ...user,
    mailbox: {
      ...user.mailbox,
      protocolsOff: user.mailbox.protocolsOff.filter((each) => each !== protocol),
    },
  }),
  enforceMfa: (user) => ({ ...user, mfa: 'enforced' }),
  unblockAccount: (user) => ({ ...user, blocked: false }),
};

export interface AfterRemedy {
  readonly state: TenantState;
  readonly signIn: ClientSignIn;
  /** A password gets the client in. */
  readonly passes: boolean;
}

/**
 * The tenant after an admin did what a remedy says, and after that whatever else an admin has to do for a password to pass,
 * as the tenant itself names it; `null` where the remedy changes nothing of the user. A wait is over by then.
 */
export function afterRemedy(
  state: TenantState,
  userId: UserId,
  client: Client,
  action: NextAction,
  done: readonly NextAction[] = [],
): AfterRemedy | null {
  const change = changes[action];
  if (!change) return null;
  const after = changeUser(state, userId, (user) => change(user, client.protocol));
  const signIn = clientSignIn(after, userId, client, { isSet: false, now: Infinity });
  const { reason } = signIn;
  if (reason === null) return { state: after, signIn, passes: true };
  // C3: an app password that is not in force comes into force with MFA.
  const next = reason === 'appPasswordNotInForce' ? 'enforceMfa' : remedies[reason].action;
  // What has been done once and is refused again would be so for ever.
  const soFar = [...done, action];
  const further = soFar.includes(next) ? null : afterRemedy(after, userId, client, next, soFar);
  return further ?? { state: after, signIn, passes: false };
}
