import { endOf, methodOf, wayIn, type SignInMethod, type WayIn } from '../clients.ts';
import { changeUser } from '../directory.ts';
import type { AppPassword, Instant, TenantState, UserId } from '../model.ts';
import type { SignInReason } from '../reasons.ts';
import { remedies } from './remedies.ts';
import { wouldSignInPass, type SignInAnswer } from './sign-in-what-if.ts';
import type { Client } from '../vendor-profile.ts';

/**
 * What gets one client in for one person on the tenant's day. Timeline, mail window, diagnosis, coach and mail lab all ask
 * here or ask the rule that this asks, so they cannot contradict each other.
 */
export interface ClientSignIn {
  /** How it signs in as it is set now. */
  readonly over: SignInMethod;
  /** §4.3: row that says since when the service no longer speaks to such a client at all; `null` while it does. */
  readonly endedRow: string | null;
  /** What becomes of it with the account password, and with an app password that the person has or could have. */
  readonly accountPassword: SignInAnswer;
  readonly appPassword: SignInAnswer;
  /** What becomes of a modern sign-in of the person, by whatever client. */
  readonly modern: SignInAnswer;
  readonly credential: Credential;
  /** Why no password passes, where none does. */
  readonly reason: SignInReason | null;
}

/**
 * The least that gets it in as it is; where nothing does, the change after which modern sign-in would:
 * `modernAfterSetting` by the client's owner, `modernAfterTenant` by an admin.
 */
export type Credential =
  | 'modernSignIn'
  | 'accountPassword'
  | 'appPassword'
  | 'modernAfterSetting'
  | 'modernAfterTenant'
  | 'nothing';

/** §4.4 third column, §7.4. `isSet`: the client's own setting says modern sign-in. Derives no key and changes nothing. */
export function clientSignIn(
  state: TenantState,
  userId: UserId,
  client: Client,
  { isSet, now, from }: { readonly isSet: boolean; readonly now: Instant; readonly from?: string },
): ClientSignIn {
  const over = methodOf(state, client, isSet);
  const place = { userId, now, ...(from !== undefined && { from }) };
  const modern = wouldSignInPass(state, { ...place, over: 'modern', with: 'accountPassword' });
  const row = endOf(state, client);
  if (row !== null) {
    const reason = 'protocolEnded';
    const no: SignInAnswer = { passes: false, row, reason, remedy: remedies[reason] };
    return {
      ...{ over, endedRow: row, accountPassword: no, appPassword: no, modern },
      ...{ credential: 'nothing', reason },
    };
  }
  const about = { ...place, over };
  const accountPassword = wouldSignInPass(state, { ...about, with: 'accountPassword' });
  const appPassword = wouldSignInPass(withAnAppPassword(state, userId), {
    ...about,
    with: 'appPassword',
  });
  const answers = { over, endedRow: null, accountPassword, appPassword, modern };
  if (accountPassword.passes || appPassword.passes)
    return { ...answers, credential: leastOf(over, accountPassword), reason: null };
  return {
    ...answers,
    // Who is blocked, or has to wait, gets in by no change of the client.
    credential: modern.passes ? afterChange[wayIn(state, client, isSet)] : 'nothing',
    reason: (isOfAccount(over, accountPassword) ? accountPassword : appPassword).reason,
  };
}

/** A sign-in page takes no app password in any case, and a wait ends: neither is what an app password is refused for. */
const isOfAccount = (over: SignInMethod, accountPassword: SignInAnswer): boolean =>
  over === 'modern' || (!accountPassword.passes && accountPassword.reason === 'accountLocked');

const leastOf = (over: SignInMethod, accountPassword: SignInAnswer): Credential => {
  if (over === 'modern') return 'modernSignIn';
  return accountPassword.passes ? 'accountPassword' : 'appPassword';
};

/** What would have to be changed so that the client signs in the modern way on this day. */
const afterChange: Readonly<Record<WayIn, Credential>> = {
  modernAfterSetting: 'modernAfterSetting',
  modernWhereAllowed: 'modernAfterTenant',
  modern: 'nothing',
  passwordOnly: 'nothing',
  ended: 'nothing',
};

/** Imagined for the answer only: no event, no text, and a key that no password has. */
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
