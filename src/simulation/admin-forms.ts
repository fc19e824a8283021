import type { TenantState, User, UserId } from '../tenant/model.ts';
import type { Switch } from '../tenant/policy.ts';
import type {
  AdminFieldId,
  MailboxApps,
  OnOffSetting,
  SettingsChange,
  SwitchSetting,
  UserTask,
} from './admin-pages.ts';
import type { Drafts } from './run.ts';

/** What the controls of the admin centre show: unsaved input, else the value in the tenant. Drafts are text. */

export const selectionIn = (drafts: Drafts): readonly UserId[] => listIn(drafts.adminSelection);

export const userTasksIn = (drafts: Drafts): readonly UserTask[] =>
  listIn(drafts.userActs) as readonly UserTask[];

const listIn = (text = ''): readonly string[] => text.split(' ').filter((one) => one !== '');

/** The list as a draft, with `one` added or removed. */
export const listWith = (list: readonly string[], one: string, isIn: boolean): string =>
  [...list.filter((other) => other !== one), ...(isIn ? [one] : [])].join(' ');

export const isTicked = (drafts: Drafts, field: AdminFieldId, saved: boolean): boolean =>
  (drafts[field] ?? onOff(saved)) === 'on';

export const onOff = (value: boolean): 'on' | 'off' => (value ? 'on' : 'off');

export const switchIn = (drafts: Drafts, field: AdminFieldId, saved: Switch): Switch =>
  (drafts[field] as Switch | undefined) ?? saved;

export const isAllowed = ({ policy }: TenantState, drafts: Drafts): boolean =>
  isTicked(drafts, 'appPasswordSwitch', policy.appPasswordsAllowed);

export const rangesText = ({ policy }: TenantState, drafts: Drafts): string =>
  drafts.trustedRanges ?? policy.trustedRanges.join('\n');

/** `null`: browsers are never remembered. */
export const rememberedDays = ({ policy }: TenantState, drafts: Drafts): number | null =>
  drafts.rememberMfaDays === undefined
    ? policy.rememberMfaDays
    : Number(drafts.rememberMfaDays) || null;

export const serviceSettingsIn = (tenant: TenantState, drafts: Drafts): SettingsChange => ({
  appPasswordsAllowed: isAllowed(tenant, drafts),
  rememberMfaDays: rememberedDays(tenant, drafts),
  trustedRanges: rangesText(tenant, drafts),
});

export const onOffSettings = Object.keys({
  securityDefaults: true,
  conditionalAccessMfa: true,
  legacyBlocked: true,
} satisfies Record<OnOffSetting, true>) as readonly OnOffSetting[];

export const switchSettings = Object.keys({
  smtpAuth: true,
  modernAuthentication: true,
} satisfies Record<SwitchSetting, true>) as readonly SwitchSetting[];

export const organisationIn = ({ policy }: TenantState, drafts: Drafts): SettingsChange =>
  Object.fromEntries<boolean | Switch>([
    ...onOffSettings.map((name) => [name, isTicked(drafts, name, policy[name])] as const),
    ...switchSettings.map((name) => [name, switchIn(drafts, name, policy[name])] as const),
  ]);

export const mailboxAppsIn = ({ mailbox }: User, drafts: Drafts): MailboxApps => ({
  smtpAuth: switchIn(drafts, 'mailboxSmtp', mailbox.smtpAuth),
  imap: isTicked(drafts, 'mailboxImap', !mailbox.protocolsOff.includes('imap')),
  pop: isTicked(drafts, 'mailboxPop', !mailbox.protocolsOff.includes('pop')),
});
