import type { MfaState, Policy, UserId } from '../tenant/model.ts';
import type { Switch } from '../tenant/policy.ts';

/** The page of the admin centre. A question before a change is a page of its own and names the users. */
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

/** A change of settings, as the pages send it. Other fields of the policy have no control in the admin centre. */
export type SettingsChange = Partial<
  Pick<Policy, 'appPasswordsAllowed' | 'rememberMfaDays' | OnOffSetting | SwitchSetting>
> & {
  /** As typed: one range per line. */
  readonly trustedRanges?: string;
};

export interface MailboxApps {
  readonly smtpAuth: Switch;
  readonly imap: boolean;
  readonly pop: boolean;
}

/** Unsaved input in the admin centre: ticked, chosen or typed. */
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

/**
 * Every field of the admin centre. A `form` is filled anew from the tenant when its page opens; a `selection` stays across
 * pages.
 */
export const adminFields: Readonly<Record<AdminFieldId, 'selection' | 'form'>> = {
  adminSelection: 'selection',
  userActs: 'form',
  appPasswordSwitch: 'form',
  trustedRanges: 'form',
  rememberMfaDays: 'form',
  mailboxSmtp: 'form',
  mailboxImap: 'form',
  mailboxPop: 'form',
  securityDefaults: 'form',
  conditionalAccessMfa: 'form',
  legacyBlocked: 'form',
  smtpAuth: 'form',
  modernAuthentication: 'form',
};
