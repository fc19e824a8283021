import type { MailProgram } from '../../simulation/mail-programs.ts';
import { methodOf } from '../../tenant/clients.ts';
import type { EraDate, Instant, TenantState, UserId } from '../../tenant/model.ts';
import { clients } from '../../tenant/profiles/microsoft-365-clients.ts';
import {
  requiredCredential,
  type RequiredCredential,
} from '../../tenant/lazy/required-credential.ts';

/** What one program needs from one person on the tenant's day. */
export type ClientCompatibility = RequiredCredential & { readonly program: MailProgram };

/** The rules' own answers for every program. */
export const clientCompatibility = (
  state: TenantState,
  userId: UserId,
  programs: readonly MailProgram[],
  now: Instant,
): readonly ClientCompatibility[] =>
  programs.map((program) => ({
    program,
    ...requiredCredential(state, userId, methodOf(state, clients[program], false), now),
  }));

/** Days on which something changed, or that readers come from. */
export interface EraStop {
  readonly day: EraDate;
  /** Row of docs/facts.md. */
  readonly row: string;
  readonly name:
    | 'article'
    | 'basicEnding'
    | 'basicEnded'
    | 'smtpPostponed'
    | 'activeSyncEnded'
    | 'ewsEnded'
    | 'today'
    | 'smtpOffByDefault';
}

export const eraStops: readonly EraStop[] = [
  { day: '2018-03-20', row: '§0', name: 'article' },
  { day: '2022-10-01', row: '§4.1 row 1', name: 'basicEnding' },
  { day: '2023-01-01', row: '§4.1 row 3', name: 'basicEnded' },
  { day: '2026-01-27', row: '§4.2 row 4', name: 'smtpPostponed' },
  { day: '2026-03-01', row: '§4.3 row 1', name: 'activeSyncEnded' },
  { day: '2026-10-01', row: '§4.3 row 2', name: 'ewsEnded' },
  { day: '2026-11-23', row: '§4.2 row 8', name: 'today' },
  { day: '2026-12-31', row: '§4.2 row 4', name: 'smtpOffByDefault' },
];
