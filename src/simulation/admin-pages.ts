import type { MfaState, Policy, UserId } from '../tenant/model.ts';
import type { Switch } from '../tenant/policy.ts';

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
  | { readonly name: 'serviceSettings' }
  | { readonly name: 'organisation' };

/** What "Manage user settings" can do to the selected users (docs/facts.md §1.5 rows 3 to 5). */
export type UserTask = 'requireReRegistration' | 'deleteAppPasswords' | 'revokeSessions';

/** The tenant's settings that the admin centre has controls for, by how they are shown. */
export type OnOffSetting = 'securityDefaults' | 'conditionalAccessMfa' | 'legacyBlocked';
export type SwitchSetting = 'smtpAuth' | 'modernAuthentication';

/** A change of settings, as the pages send it. There is no way to set any other part of the policy from here. */
export type SettingsChange = Partial<
  Pick<Policy, 'appPasswordsAllowed' | 'rememberMfaDays' | OnOffSetting | SwitchSetting>
> & {
  /** As it was typed: one range on each line. */
  readonly trustedRanges?: string;
};

export interface MailboxApps {
  readonly smtpAuth: Switch;
  readonly imap: boolean;
  readonly pop: boolean;
}

/** Ticked, chosen or typed in the admin centre and not saved yet. */
export type AdminFieldId =
  | 'adminSelection'
  | 'userActs'
  | 'appPasswordSwitch'
  | 'trustedRanges'
  | 'rememberMfaDays'
  | 'mailboxSmtp'
  | 'mailboxImap'
  | 'mailboxPop'
  | OnOffSetting
  | SwitchSetting;
