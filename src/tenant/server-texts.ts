import { valueOn } from './effective-dated.ts';
import type { TenantState, User } from './model.ts';
import type { Protocol } from './protocol.ts';
import type { Reason } from './reasons.ts';
import type { DatedText, NarrowerReason } from './vendor-profile.ts';

/** A text on the tenant's day. */
export const textOn = (text: DatedText, { era }: Pick<TenantState, 'era'>): string =>
  typeof text === 'string' ? text : valueOn(text, era);

/**
 * What the server says to a sign-in over this protocol, on the tenant's day, word by word. `user` is whose mailbox it is:
 * some texts name a setting of it.
 */
export function serverText(
  state: Pick<TenantState, 'profile' | 'era' | 'policy'>,
  protocol: Protocol,
  answer: 'accepted' | Reason,
  user?: User,
): string {
  const { accepted, refused, because = {} } = state.profile.serverTexts[protocol];
  if (answer === 'accepted') return accepted;
  const narrower = narrowed(state, answer, user);
  return textOn((narrower && because[narrower]) ?? because[answer] ?? refused, state);
}

function narrowed(
  { policy }: Pick<TenantState, 'policy'>,
  reason: Reason,
  user?: User,
): NarrowerReason | null {
  if (reason === 'legacyBlocked' && policy.securityDefaults) return 'blockedBySecurityDefaults';
  return reason === 'smtpAuthDisabled' && user?.mailbox.smtpAuth === 'off'
    ? 'smtpAuthDisabledForMailbox'
    : null;
}
