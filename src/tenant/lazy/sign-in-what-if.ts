import { userById } from '../directory.ts';
import type { Protocol } from '../protocol.ts';
import { isLocked } from '../lockout.ts';
import { judgeLegacySignIn } from '../legacy-sign-in.ts';
import { stageAfterPassword, type BrowserContext } from '../mfa.ts';
import type { Instant, TenantState, UserId } from '../model.ts';
import { reasons, type SignInReason } from '../reasons.ts';
import { remedies, type Remedy } from './remedies.ts';

/** A sign-in that is only thought of: nothing is typed, so the kind of password is told and not found out. */
export interface SignInQuestion extends BrowserContext {
  readonly userId: UserId;
  readonly over: Protocol | 'modern';
  readonly with: 'accountPassword' | 'appPassword' | 'wrongPassword';
  readonly now: Instant;
}

export type SignInAnswer =
  | { readonly passes: true; readonly row: string; readonly then: 'in' | 'secondFactor' | 'setUp' }
  | {
      readonly passes: false;
      /** Row of docs/facts.md that causes it; `null` for ordinary good practice. */
      readonly row: string | null;
      readonly reason: SignInReason;
      readonly remedy: Remedy;
    };

/** Pure and cheap: no key is derived. The newest app password stands for "an app password". */
export function wouldSignInPass(state: TenantState, question: SignInQuestion): SignInAnswer {
  return question.over === 'modern'
    ? wouldModernPass(state, question)
    : wouldLegacyPass(state, question, question.over);
}

function wouldLegacyPass(
  state: TenantState,
  { userId, with: proof, from, now }: SignInQuestion,
  protocol: Protocol,
): SignInAnswer {
  const user = userById(state, userId);
  const evidence = {
    isAccountPassword: proof === 'accountPassword',
    appPasswordId: proof === 'appPassword' ? (user?.appPasswords.at(-1)?.id ?? null) : null,
  };
  const command = { protocol, ...(from !== undefined && { from }) };
  const verdict = judgeLegacySignIn(state, command, user, evidence, now);
  return 'no' in verdict ? refusal(verdict.no) : { passes: true, row: verdict.row, then: 'in' };
}

/** §7.5: account password and MFA. An app password counts as a wrong password (R33). */
function wouldModernPass(
  state: TenantState,
  { userId, with: proof, now, ...place }: SignInQuestion,
): SignInAnswer {
  const user = userById(state, userId);
  if (!user) return refusal('unknownUser');
  if (proof === 'appPassword') return refusal('passwordIsAppPassword');
  if (proof === 'wrongPassword') return refusal('passwordWrong');
  if (isLocked(user.failures.password, now)) return refusal('accountLocked');
  if (user.blocked) return refusal('userBlocked');
  return { passes: true, row: '§7.5', then: thenAt[stageAfterPassword(state, user, place, now)] };
}

const thenAt = {
  signedIn: 'in',
  secondFactorRequired: 'secondFactor',
  setUpRequired: 'setUp',
} as const;

const refusal = (reason: SignInReason): SignInAnswer => ({
  passes: false,
  row: reasons[reason].cause,
  reason,
  remedy: remedies[reason],
});
