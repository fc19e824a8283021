import type { Protocol } from '../tenant/eras.ts';
import type { MailProgram } from '../simulation/mail-programs.ts';
import { methodOf } from '../tenant/clients.ts';
import { changeUser } from '../tenant/directory.ts';
import type { AppPassword, EraDate, Instant, TenantState, UserId } from '../tenant/model.ts';
import { clients } from '../tenant/profiles/microsoft-365-clients.ts';
import type { SignInReason } from '../tenant/reasons.ts';
import { wouldSignInPass } from '../tenant/would-sign-in-pass.ts';

/** What one program needs from one person on the tenant's day. */
export interface WhatWorks {
  readonly program: MailProgram;
  readonly over: Protocol | 'modern';
  readonly takes: 'modernSignIn' | 'accountPassword' | 'appPassword' | 'nothing';
  /** Why not even an app password gets in; `null` where something does. */
  readonly reason: SignInReason | null;
}

/** The rules' own answers for every program, as if the person had an app password to try. */
export function whatWorks(
  state: TenantState,
  userId: UserId,
  programs: readonly MailProgram[],
  now: Instant,
): readonly WhatWorks[] {
  const tried = withAnAppPassword(state, userId);
  return programs.map((program) => {
    const over = methodOf(state, clients[program], false);
    if (over === 'modern') return { program, over, takes: 'modernSignIn', reason: null };
    const ask = (proof: 'accountPassword' | 'appPassword') =>
      wouldSignInPass(proof === 'appPassword' ? tried : state, { userId, over, with: proof, now });
    if (ask('accountPassword').passes)
      return { program, over, takes: 'accountPassword', reason: null };
    const answer = ask('appPassword');
    return answer.passes
      ? { program, over, takes: 'appPassword', reason: null }
      : { program, over, takes: 'nothing', reason: answer.reason };
  });
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

/** Days on which something changed, or that readers come from. */
export interface EraStop {
  readonly day: EraDate;
  /** Row of docs/facts.md. */
  readonly row: string;
  readonly name:
    'article' | 'basicEnding' | 'basicEnded' | 'smtpPostponed' | 'today' | 'smtpOffByDefault';
}

export const eraStops: readonly EraStop[] = [
  { day: '2018-03-20', row: '§0', name: 'article' },
  { day: '2022-10-01', row: '§4.1 row 1', name: 'basicEnding' },
  { day: '2023-01-01', row: '§4.1 row 3', name: 'basicEnded' },
  { day: '2026-01-27', row: '§4.2 row 4', name: 'smtpPostponed' },
  { day: '2026-11-23', row: '§4.2 row 8', name: 'today' },
  { day: '2026-12-31', row: '§4.2 row 4', name: 'smtpOffByDefault' },
];
