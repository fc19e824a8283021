import type { Key } from '../../i18n/keys.ts';
import type { Mailbox, Policy, TenantState } from '../../tenant/model.ts';
import type { Switch } from '../../tenant/policy.ts';
import {
  isClosedForEveryone,
  isModernOn,
  isSmtpAuthOn,
} from '../../tenant/protocol-availability.ts';
import type { Protocol } from '../../tenant/protocol.ts';
import { isRange, rangesIn, readRanges } from '../../tenant/trusted-ranges.ts';
import type { NoteOf, SettingNote, SettingOption, Settings } from './setting.ts';

/**
 * Every setting that the admin centre has a control for, page by page. What a form shows, what a command changes, whether
 * there is anything to save, and how the control is drawn are all derived from these tables (`forms.ts`,
 * `handlers.ts`, `windows/admin/settings-form.tsx`). A new setting of a field that the policy has is one
 * entry here and its words in `locales/`; a new field begins in `tenant/policy.ts`.
 */

const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');
const switchIn = (text: string): Switch => (text === 'on' || text === 'off' ? text : 'default');

type PolicyOf<Value> = {
  [Name in keyof Policy]: Policy[Name] extends Value ? Name : never;
}[keyof Policy];

const onOffOf = (name: PolicyOf<boolean>) => ({
  read: (policy: Policy) => onOff(policy[name]),
  write: (text: string, policy: Policy): Policy => ({ ...policy, [name]: text === 'on' }),
});
const switchOf = (name: PolicyOf<Switch>) => ({
  read: (policy: Policy): string => policy[name],
  write: (text: string, policy: Policy): Policy => ({ ...policy, [name]: switchIn(text) }),
});

/** On, off, or what holds by itself; `byDefault` says what that comes to at present. */
const switchOptions =
  (byDefault: (tenant: TenantState) => Key) =>
  (tenant: TenantState): readonly SettingOption[] => [
    { value: 'default', k: byDefault(tenant) },
    { value: 'on', k: 'admin.on' },
    { value: 'off', k: 'admin.off' },
  ];

const defaultKey = (isOn: (tenant: TenantState) => boolean) => (tenant: TenantState) =>
  isOn({
    ...tenant,
    policy: { ...tenant.policy, smtpAuth: 'default', modernAuthentication: 'default' },
  })
    ? 'admin.defaultOn'
    : 'admin.defaultOff';

/** Microsoft suggests 90 days or more (docs/facts.md §1.4 row 6). */
const usualDays = [14, 90, 365];

/** The switch for app passwords (docs/facts.md R9), trusted IPs (§1.4) and remembered browsers, saved together (§2.6 row 6). */
export const serviceSettings = {
  appPasswordsAllowed: {
    control: 'radio',
    label: 'admin.service.appPasswords',
    options: [
      {
        value: 'on',
        k: 'admin.service.allow',
        note: { k: 'admin.service.allowNote', rule: 'R6, R15' },
      },
      {
        value: 'off',
        k: 'admin.service.forbid',
        note: { k: 'admin.service.forbidNote', rule: 'R14' },
      },
    ],
    ...onOffOf('appPasswordsAllowed'),
  },
  trustedRanges: {
    control: 'lines',
    label: 'admin.service.trusted',
    help: 'admin.service.trustedHelp',
    wrong: 'admin.service.trustedWrong',
    wrongLines: (text) => rangesIn(text).filter((line) => !isRange(line)),
    note: { k: 'admin.service.trustedNote', rule: '§1.4 row 3' },
    read: ({ trustedRanges }) => trustedRanges.join('\n'),
    write: (text, policy) => {
      const read = readRanges(text);
      return read.ok ? { ...policy, trustedRanges: read.ranges } : policy;
    },
    refuse: (text) => {
      const read = readRanges(text);
      return read.ok ? null : read.reason;
    },
  },
  rememberMfaDays: {
    control: 'list',
    label: 'admin.service.remember',
    options: (_, text) => [
      { value: '0', k: 'admin.service.always' },
      ...[...new Set([...usualDays, ...(Number(text) ? [Number(text)] : [])])]
        .sort((one, other) => one - other)
        .map(
          (days) =>
            ({ value: String(days), k: 'admin.service.days', fill: { count: days } }) as const,
        ),
    ],
    note: { k: 'admin.service.rememberNote', rule: '§1.4 row 7', assumed: true },
    read: ({ rememberMfaDays }) => String(rememberMfaDays ?? 0),
    write: (text, policy) => ({ ...policy, rememberMfaDays: Number(text) || null }),
  },
} as const satisfies Settings<Policy>;

/** What holds for everybody, and decides whether there are app passwords at all. No real page has it all (§2.6 row 7). */
export const organisationSettings = {
  securityDefaults: {
    control: 'checkbox',
    label: 'admin.organisation.securityDefaults',
    note: { k: 'admin.organisation.securityDefaultsNote', rule: 'R8' },
    ...onOffOf('securityDefaults'),
  },
  conditionalAccessMfa: {
    control: 'checkbox',
    label: 'admin.organisation.conditionalAccessMfa',
    note: { k: 'admin.organisation.conditionalAccessMfaNote', rule: 'R6, R7' },
    ...onOffOf('conditionalAccessMfa'),
  },
  legacyBlocked: {
    control: 'checkbox',
    label: 'admin.organisation.legacyBlocked',
    note: { k: 'admin.organisation.legacyBlockedNote', rule: 'R14' },
    ...onOffOf('legacyBlocked'),
  },
  smtpAuth: {
    control: 'list',
    label: 'admin.organisation.smtpAuth',
    options: switchOptions(defaultKey(isSmtpAuthOn)),
    note: { k: 'admin.organisation.smtpAuthNote', rule: '§4.2 row 9' },
    ...switchOf('smtpAuth'),
  },
  modernAuthentication: {
    control: 'list',
    label: 'admin.organisation.modernAuthentication',
    options: switchOptions(defaultKey(isModernOn)),
    note: { k: 'admin.organisation.modernAuthenticationNote', rule: '§4.4 row 3' },
    ...switchOf('modernAuthentication'),
  },
} as const satisfies Settings<Policy>;

const readingNote: NoteOf = (tenant) =>
  isClosedForEveryone(tenant, 'imap')
    ? { k: 'admin.mailbox.readingOverNote', rule: '§4.1 row 5' }
    : { k: 'admin.mailbox.readingNote', rule: '§4.5' };

const protocolOf = (protocol: Protocol) => ({
  read: ({ protocolsOff }: Mailbox) => onOff(!protocolsOff.includes(protocol)),
  write: (text: string, mailbox: Mailbox): Mailbox => {
    if (text === 'on')
      return {
        ...mailbox,
        protocolsOff: mailbox.protocolsOff.filter((other) => other !== protocol),
      };
    return mailbox.protocolsOff.includes(protocol)
      ? mailbox
      : { ...mailbox, protocolsOff: [...mailbox.protocolsOff, protocol] };
  },
});

/** "Manage email apps" of one person (docs/facts.md §4.2 row 11). */
export const mailboxSettings = {
  mailboxSmtp: {
    control: 'list',
    label: 'admin.mailbox.smtp',
    options: switchOptions((tenant) =>
      isSmtpAuthOn(tenant) ? 'admin.mailbox.inheritOn' : 'admin.mailbox.inheritOff',
    ),
    note: { k: 'admin.mailbox.smtpNote', rule: '§4.2 row 9' },
    read: ({ smtpAuth }) => smtpAuth,
    write: (text, mailbox) => ({ ...mailbox, smtpAuth: switchIn(text) }),
  },
  mailboxImap: {
    control: 'checkbox',
    label: 'admin.mailbox.imap',
    note: readingNote,
    ...protocolOf('imap'),
  },
  mailboxPop: {
    control: 'checkbox',
    label: 'admin.mailbox.pop',
    note: readingNote,
    ...protocolOf('pop'),
  },
} as const satisfies Settings<Mailbox>;

export const policySettings = { ...serviceSettings, ...organisationSettings };

export type PolicyField = keyof typeof policySettings;
export type MailboxField = keyof typeof mailboxSettings;

/** What "Manage user settings" can do to the selected users (docs/facts.md §1.5 rows 3 to 5). */
export const userTasks = {
  requireReRegistration: { rule: '§1.5 row 4' },
  deleteAppPasswords: { rule: '§1.5 row 3' },
  revokeSessions: { rule: '§1.5 row 5', assumed: true },
} as const satisfies Readonly<Record<string, Omit<SettingNote, 'k'>>>;

export type UserTask = keyof typeof userTasks;

/** Ticked, chosen or typed in the admin centre and not saved yet. */
export type AdminFieldId =
  'adminSelection' | 'userTasks' | 'auditPerson' | PolicyField | MailboxField;
