import type { MfaState, UserId } from '../../tenant/model.ts';

/** The page on the admin centre's screen. A question before a change is a page of its own: it names whom it is about. */
export type AdminPage =
  | { readonly name: 'home' }
  | { readonly name: 'users' }
  /** "quick steps" asks once more before it changes the state of multi-factor authentication. */
  | { readonly name: 'confirmMfa'; readonly userIds: readonly UserId[]; readonly to: MfaState }
  /** "Manage user settings". */
  | { readonly name: 'userSettings'; readonly userIds: readonly UserId[] }
  /** "Manage email apps" of one mailbox (docs/facts.md §4.2 row 11). */
  | { readonly name: 'mailbox'; readonly userId: UserId }
  /** "Reset password" of one user; after it, the password that the user has now. */
  | { readonly name: 'resetPassword'; readonly userId: UserId }
  | { readonly name: 'serviceSettings' }
  | { readonly name: 'organisation' }
  /** "Audit log". */
  | { readonly name: 'audit' };
