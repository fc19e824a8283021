import { changeUser } from '../directory.ts';
import type { Protocol } from '../protocol-availability.ts';
import type { AppPassword, Instant, TenantState, UserId } from '../model.ts';
import type { SignInReason } from '../reasons.ts';
import { wouldSignInPass } from './sign-in-what-if.ts';

/** What gets a program in for one person on the tenant's day. */
export type RequiredCredential =
  | {
      readonly what: 'modernSignIn' | 'accountPassword' | 'appPassword';
      readonly reason: null;
    }
  /** Not even an app password; the reason is the one that it would be refused for. */
  | { readonly what: 'nothing'; readonly reason: SignInReason };

/** As if the person had an app password to try: §4.4, third column, and §7.4. */
export function requiredCredential(
  state: TenantState,
  userId: UserId,
  over: Protocol | 'modern',
  now: Instant,
): RequiredCredential {
  if (over === 'modern') return { what: 'modernSignIn', reason: null };
  const about = { userId, over, now };
  if (wouldSignInPass(state, { ...about, with: 'accountPassword' }).passes)
    return { what: 'accountPassword', reason: null };
  const tried = withAnAppPassword(state, userId);
  const answer = wouldSignInPass(tried, { ...about, with: 'appPassword' });
  return answer.passes
    ? { what: 'appPassword', reason: null }
    : { what: 'nothing', reason: answer.reason };
}

/** Only thought of: no event, no text, and a key that no password has. */
const imagined: AppPassword = {
  id: 'imagined',
  name: null,
  origin: 'manage',
  hash: { algorithm: 'PBKDF2-SHA-256', cost: 1, salt: '', key: '' },
  createdAt: 0,
  lastUsedAt: null,
  lastUsedOver: null,
};

const withAnAppPassword = (state: TenantState, userId: UserId): TenantState =>
  changeUser(state, userId, (user) =>
    user.appPasswords.length > 0 ? user : { ...user, appPasswords: [imagined] },
  );
