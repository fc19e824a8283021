import { describe, expect, it } from 'vitest';
import { microsoft365 } from '../tenant/profiles/microsoft-365.ts';
import type { TenantState, User } from '../tenant/model.ts';
import {
  isAllowed,
  isTicked,
  listWith,
  mailboxAppsIn,
  organisationIn,
  rangesText,
  rememberedDays,
  selectionIn,
  serviceSettingsIn,
  switchIn,
  userTasksIn,
} from './admin-forms.ts';

/** Forms of the admin centre show unsaved input, else the value in the tenant. */

const tenant = {
  policy: {
    ...microsoft365,
    appPasswordsAllowed: true,
    rememberMfaDays: 30,
    trustedRanges: ['192.0.2.0/24', '203.0.113.0/24'],
    securityDefaults: false,
    legacyBlocked: true,
    conditionalAccessMfa: false,
    smtpAuth: 'on',
    modernAuthentication: 'default',
  },
} as unknown as TenantState;
const user = { mailbox: { smtpAuth: 'off', protocolsOff: ['imap'] } } as unknown as User;

describe('a form of the admin centre', () => {
  it('shows the settings of the tenant without input', () => {
    expect(serviceSettingsIn(tenant, {})).toEqual({
      appPasswordsAllowed: true,
      rememberMfaDays: 30,
      trustedRanges: '192.0.2.0/24\n203.0.113.0/24',
    });
    expect(organisationIn(tenant, {})).toEqual({
      securityDefaults: false,
      conditionalAccessMfa: false,
      legacyBlocked: true,
      smtpAuth: 'on',
      modernAuthentication: 'default',
    });
    expect(mailboxAppsIn(user, {})).toEqual({ smtpAuth: 'off', imap: false, pop: true });
  });

  it('shows input instead, also when it is empty', () => {
    expect(isAllowed(tenant, { appPasswordSwitch: 'off' })).toBe(false);
    expect(rangesText(tenant, { trustedRanges: '' })).toBe('');
    expect(rememberedDays(tenant, { rememberMfaDays: '0' })).toBeNull();
    expect(rememberedDays(tenant, { rememberMfaDays: '90' })).toBe(90);
    expect(rememberedDays(tenant, { rememberMfaDays: 'many' })).toBeNull();
    expect(switchIn({ mailboxSmtp: 'default' }, 'mailboxSmtp', 'off')).toBe('default');
    expect(
      mailboxAppsIn(user, { mailboxSmtp: 'on', mailboxImap: 'on', mailboxPop: 'off' }),
    ).toEqual({ smtpAuth: 'on', imap: true, pop: false });
    expect(organisationIn(tenant, { securityDefaults: 'on', legacyBlocked: 'off' })).toMatchObject({
      securityDefaults: true,
      legacyBlocked: false,
    });
  });

  it('ticks exactly what is on', () => {
    expect(isTicked({ mailboxImap: 'on' }, 'mailboxImap', false)).toBe(true);
    expect(isTicked({ mailboxImap: 'off' }, 'mailboxImap', true)).toBe(false);
    expect(isTicked({}, 'mailboxImap', true)).toBe(true);
    expect(isTicked({}, 'mailboxImap', false)).toBe(false);
  });

  it('lists the selected users, each once, in the order of selection', () => {
    expect(selectionIn({})).toEqual([]);
    expect(selectionIn({ adminSelection: '' })).toEqual([]);
    const both = listWith(['sari'], 'budi', true);
    expect(selectionIn({ adminSelection: both })).toEqual(['sari', 'budi']);
    expect(listWith(['sari', 'budi'], 'sari', true)).toBe('budi sari');
    expect(listWith(['sari', 'budi'], 'sari', false)).toBe('budi');
    expect(userTasksIn({ userActs: 'revokeSessions' })).toEqual(['revokeSessions']);
  });
});
