import { describe, expect, it } from 'vitest';
import { policy as microsoft365 } from '../../vendors/microsoft-365/policy.ts';
import type { Mailbox, Policy } from '../../tenant/model.ts';
import {
  differences,
  isUnsaved,
  listWith,
  refusalIn,
  savedWith,
  selectionIn,
  settingText,
  touchedIn,
  userTasksIn,
} from './forms.ts';
import {
  mailboxSettings,
  organisationSettings,
  policySettings,
  serviceSettings,
} from './settings.ts';

/** What the admin's forms show and send: what was typed and not saved yet, else what the tenant says. */

const policy: Policy = {
  ...microsoft365,
  appPasswordsAllowed: true,
  rememberMfaDays: 30,
  trustedRanges: ['192.0.2.0/24', '203.0.113.0/24'],
  securityDefaults: false,
  legacyBlocked: true,
  conditionalAccessMfa: false,
  smtpAuth: 'on',
  modernAuthentication: 'default',
};
const mailbox: Mailbox = { smtpAuth: 'off', protocolsOff: ['imap', 'activeSync'] };

const shown = (drafts = {}) =>
  Object.fromEntries(
    (Object.keys(policySettings) as (keyof typeof policySettings)[]).map((field) => [
      field,
      settingText(policySettings, field, policy, drafts),
    ]),
  );

describe('a form of the admin centre', () => {
  it('shows the tenant’s own settings before anything is typed', () => {
    expect(shown()).toMatchObject({
      appPasswordsAllowed: 'on',
      rememberMfaDays: '30',
      trustedRanges: '192.0.2.0/24\n203.0.113.0/24',
      securityDefaults: 'off',
      conditionalAccessMfa: 'off',
      legacyBlocked: 'on',
      smtpAuth: 'on',
      modernAuthentication: 'default',
    });
    expect(settingText(mailboxSettings, 'mailboxSmtp', mailbox, {})).toBe('off');
    expect(settingText(mailboxSettings, 'mailboxImap', mailbox, {})).toBe('off');
    expect(settingText(mailboxSettings, 'mailboxPop', mailbox, {})).toBe('on');
  });

  it('shows what was typed instead, be it empty', () => {
    expect(shown({ trustedRanges: '', rememberMfaDays: '0' })).toMatchObject({
      trustedRanges: '',
      rememberMfaDays: '0',
    });
  });

  it('sends what was touched on its own page, and nothing else', () => {
    const drafts = { smtpAuth: 'off', trustedRanges: '', adminSelection: 'budi' };
    expect(touchedIn(serviceSettings, drafts)).toEqual({ trustedRanges: '' });
    expect(touchedIn(organisationSettings, drafts)).toEqual({ smtpAuth: 'off' });
  });

  it('lists the usual numbers of days, and the one that is set', () => {
    const values = (text: string) =>
      serviceSettings.rememberMfaDays.options({} as never, text).map(({ value }) => value);
    expect(values('30')).toEqual(['0', '14', '30', '90', '365']);
    expect(values('0')).toEqual(['0', '14', '90', '365']);
  });

  it('remembers who is selected, each once, in the order of the ticks', () => {
    expect(selectionIn({})).toEqual([]);
    expect(selectionIn({ adminSelection: '' })).toEqual([]);
    const both = listWith(['sari'], 'budi', true);
    expect(selectionIn({ adminSelection: both })).toEqual(['sari', 'budi']);
    expect(listWith(['sari', 'budi'], 'sari', true)).toBe('budi sari');
    expect(listWith(['sari', 'budi'], 'sari', false)).toBe('budi');
    expect(userTasksIn({ userTasks: 'revokeSessions nothing' })).toEqual(['revokeSessions']);
  });
});

describe('what is saved', () => {
  const after = (texts: Parameters<typeof savedWith>[1]) =>
    differences(policy, savedWith(policySettings, texts, policy));

  it('is each setting in its own kind of value', () => {
    expect(
      after({
        appPasswordsAllowed: 'off',
        rememberMfaDays: '90',
        trustedRanges: ' 198.51.100.7/32 \n\n',
        securityDefaults: 'on',
        smtpAuth: 'default',
        modernAuthentication: 'off',
      }),
    ).toEqual({
      appPasswordsAllowed: false,
      rememberMfaDays: 90,
      trustedRanges: ['198.51.100.7/32'],
      securityDefaults: true,
      smtpAuth: 'default',
      modernAuthentication: 'off',
    });
    expect(after({ rememberMfaDays: '0' })).toEqual({ rememberMfaDays: null });
  });

  it('leaves alone what stays as it was, in whatever way it is written', () => {
    expect(after({})).toEqual({});
    expect(after({ trustedRanges: '192.0.2.0/24\n\n 203.0.113.0/24', smtpAuth: 'on' })).toEqual({});
  });

  it('is of a mailbox the protocols that an admin may take away, and the others stay', () => {
    expect(savedWith(mailboxSettings, { mailboxImap: 'on', mailboxPop: 'off' }, mailbox)).toEqual({
      smtpAuth: 'off',
      protocolsOff: ['activeSync', 'pop'],
    });
    expect(savedWith(mailboxSettings, { mailboxImap: 'off' }, mailbox)).toEqual(mailbox);
    expect(savedWith(mailboxSettings, { mailboxSmtp: 'on' }, mailbox).smtpAuth).toBe('on');
  });

  it('is nothing where a text cannot be read, and the field says why', () => {
    const texts = { trustedRanges: '10.0.0', appPasswordsAllowed: 'off' };
    expect(refusalIn(policySettings, texts)).toEqual({
      field: 'trustedRanges',
      reason: 'trustedRangeMalformed',
    });
    expect(refusalIn(policySettings, { smtpAuth: 'off' })).toBeNull();
  });
});

describe('Save', () => {
  const isReady = (drafts = {}) => isUnsaved(policySettings, policy, drafts);

  it('rests until something is other than it is saved', () => {
    expect(isReady()).toBe(false);
    expect(isReady({ smtpAuth: 'on', trustedRanges: '192.0.2.0/24\n203.0.113.0/24\n' })).toBe(
      false,
    );
    expect(isReady({ smtpAuth: 'off' })).toBe(true);
    expect(isReady({ trustedRanges: '' })).toBe(true);
  });

  it('takes a text that cannot be read, and says so', () => {
    expect(isReady({ trustedRanges: 'the office' })).toBe(true);
  });
});
