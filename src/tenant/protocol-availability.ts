import { valueOn } from './effective-dated.ts';
import type { TenantState, User } from './model.ts';
import { protocols, type EndedProtocol, type Protocol } from './protocol.ts';

export type ProtocolClosed =
  'protocolEnded' | 'basicAuthDisabled' | 'smtpAuthDisabled' | 'mailboxProtocolOff';

/** §4.3 rows 1, 2: modern sign-in is no help then. */
export const isEnded = ({ policy, era }: TenantState, protocol: EndedProtocol): boolean =>
  valueOn(policy.protocolsEnded, era).includes(protocol);

/**
 * §7.4 row 1: why nobody, or this user, can sign in by password over this protocol on this day; `null` when they can.
 * Without a user it answers for a mailbox that overrides nothing.
 */
export function whyClosed(
  state: TenantState,
  protocol: Protocol,
  user?: User,
): ProtocolClosed | null {
  const { policy, era } = state;
  // A request can name anything. What the service does not speak is closed.
  if (!protocols.includes(protocol)) return 'basicAuthDisabled';
  if (protocol === 'ews' && isEnded(state, 'ews')) return 'protocolEnded';
  if (protocol === 'smtp') {
    const removed = policy.smtpAuthRemovedFrom;
    if (removed !== null && era >= removed) return 'basicAuthDisabled';
    if (!isSmtpAuthOn(state, user)) return 'smtpAuthDisabled';
  } else {
    const { off, adminMayTurnOn } = valueOn(policy.basicAuthentication, era);
    const isOnAgain = adminMayTurnOn && policy.basicTurnedOnAgain.includes(protocol);
    if (off.includes(protocol) && !isOnAgain) return 'basicAuthDisabled';
  }
  return user?.mailbox.protocolsOff.includes(protocol) ? 'mailboxProtocolOff' : null;
}

/** True when no mailbox of the tenant can have the protocol: then nobody looks at any password (R32). */
export function isClosedForEveryone(state: TenantState, protocol: Protocol): boolean {
  const closed = whyClosed(state, protocol);
  return closed === 'basicAuthDisabled' || closed === 'protocolEnded';
}

/** §4.2 row 9: the mailbox decides, where it says anything; else the tenant; else the day and the tenant's age. */
export function isSmtpAuthOn(state: TenantState, user?: User): boolean {
  const { policy, era, createdOn } = state;
  const mailbox = user?.mailbox.smtpAuth ?? 'default';
  if (mailbox !== 'default') return mailbox === 'on';
  if (policy.smtpAuth !== 'default') return policy.smtpAuth === 'on';
  if (createdOn >= policy.smtpAuthOffInTenantsFrom) return false;
  return valueOn(policy.smtpAuthDefault, era) === 'on';
}

/** §4.4 row 3: whether programs that can do both are told to use modern sign-in. */
export function isModernOn({ policy, createdOn }: TenantState): boolean {
  return policy.modernAuthentication === 'default'
    ? createdOn >= policy.modernInTenantsFrom
    : policy.modernAuthentication === 'on';
}
