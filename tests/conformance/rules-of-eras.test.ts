import { describe, expect, it } from 'vitest';
import { clientSignIn } from '../../src/tenant/lazy/client-sign-in.ts';
import { methodOf } from '../../src/tenant/clients.ts';
import {
  isClosedForEveryone,
  isModernOn,
  whyClosed,
} from '../../src/tenant/protocol-availability.ts';
import { protocols, type Protocol } from '../../src/tenant/protocol.ts';
import type { EraDate, Policy, User } from '../../src/tenant/model.ts';
import type { Reason } from '../../src/tenant/reasons.ts';
import {
  practiceClients as clients,
  type PracticeClientId as ClientId,
} from '../../src/flows/scenarios.ts';
import { serverText, textOn } from '../../src/tenant/server-texts.ts';
import { microsoft365 as profile } from '../../src/vendors/microsoft-365/profile.ts';
import { policyOfTenantMadeOn } from '../../src/vendors/microsoft-365/policy.ts';
import { isTrusted } from '../../src/tenant/trusted-ranges.ts';
import type { TenantFixtureOptions } from './tenant-fixture.ts';
import { ask, owner, tenant } from './rules-people.ts';

/** The rules as the fact sheet has them, row by row. */

describe('§4.1 and §4.2 Eras', () => {
  const open = (era: string, options: TenantFixtureOptions = {}) => {
    const state = tenant({ era, createdOn: '2016-05-02', ...options });
    return protocols.filter((protocol) => whyClosed(state, protocol, owner) === null);
  };

  it.each([
    ['2018-03-20', 7],
    ['2022-09-30', 7],
    ['2022-10-01', 1],
    ['2022-12-31', 1],
    ['2023-01-01', 1],
    ['2026-01-27', 1],
    ['2026-11-23', 1],
    ['2026-12-30', 1],
    ['2026-12-31', 0],
    ['2027-06-01', 0],
  ])('on %s so many protocols take a password: %i', (era, count) => {
    expect(open(era)).toHaveLength(count);
    if (count === 1) expect(open(era)).toEqual(['smtp']);
  });

  it('G6: what an admin turned on again in late 2022 goes off for good with 2023', () => {
    const policy = { basicTurnedOnAgain: ['imap'] as const };
    expect(open('2022-11-15', { policy })).toEqual(['imap', 'smtp']);
    expect(open('2023-01-01', { policy })).toEqual(['smtp']);
  });

  it('SMTP AUTH: mailbox before tenant before default', () => {
    const mailbox = (smtpAuth: 'default' | 'on' | 'off'): User => ({
      ...owner,
      mailbox: { smtpAuth, protocolsOff: [] },
    });
    const closed = (era: string, me: User, options: TenantFixtureOptions = {}) =>
      whyClosed(tenant({ era, me, ...options }), 'smtp', me);
    const late = '2027-01-15';
    expect(closed(late, mailbox('default'))).toBe('smtpAuthDisabled');
    expect(closed(late, mailbox('on'))).toBeNull();
    expect(closed(late, mailbox('default'), { policy: { smtpAuth: 'on' } })).toBeNull();
    expect(closed(late, mailbox('off'), { policy: { smtpAuth: 'on' } })).toBe('smtpAuthDisabled');
    expect(closed('2018-03-20', mailbox('default'), { policy: { smtpAuth: 'off' } })).toBe(
      'smtpAuthDisabled',
    );
    expect(closed('2018-03-20', mailbox('on'), { policy: { smtpAuth: 'off' } })).toBeNull();
  });

  it('§4.2 rows 5 and 10: off by default in tenants made from February 2020 on, and in 2027', () => {
    expect(open('2021-01-01', { createdOn: '2020-01-31' })).toContain('smtp');
    expect(open('2021-01-01', { createdOn: '2020-02-01' })).not.toContain('smtp');
    expect(open('2027-03-01', { createdOn: '2027-02-01' })).toEqual([]);
    expect(open('2027-03-01', { createdOn: '2027-02-01', policy: { smtpAuth: 'on' } })).toEqual([
      'smtp',
    ]);
  });

  it('§4.2 row 7: after a final removal no setting helps', () => {
    const policy = { smtpAuthRemovedFrom: '2028-01-01', smtpAuth: 'on' } as const;
    expect(ask(tenant({ era: '2027-12-31', policy }), 'smtp', 'appPassword')).toBe('§7.4 row 4');
    expect(ask(tenant({ era: '2028-01-01', policy }), 'smtp', 'appPassword')).toBe(
      'basicAuthDisabled',
    );
  });

  it('G7: the switch for app passwords is off in tenants made from 2023-09-13 on', () => {
    expect(policyOfTenantMadeOn('2023-09-12').appPasswordsAllowed).toBe(true);
    expect(policyOfTenantMadeOn('2023-09-13').appPasswordsAllowed).toBe(false);
  });

  it('§4.4 row 3: modern authentication is on by default in tenants made from 2017-08-01 on', () => {
    expect(isModernOn(tenant({ createdOn: '2017-07-31' }))).toBe(false);
    expect(isModernOn(tenant({ createdOn: '2017-08-01' }))).toBe(true);
    expect(
      isModernOn(tenant({ createdOn: '2017-07-31', policy: { modernAuthentication: 'on' } })),
    ).toBe(true);
  });
});

describe('§4.4 Which clients need one', () => {
  const needs = (
    id: ClientId,
    era: string,
    options: TenantFixtureOptions & { isSet?: boolean } = {},
  ) => {
    const state = tenant({ era, ...options });
    const { credential } = clientSignIn(state, 'sari', clients[id], {
      isSet: options.isSet ?? false,
      now: 0,
    });
    return credential === 'appPassword';
  };

  it.each([
    ['outlook2010', true, false],
    ['outlook2013', true, false],
    ['outlook2016', true, false],
    ['outlookNow', false, false],
    ['appleMailOldPhone', true, false],
    ['appleMailNewPhone', false, false],
    ['appleMailCarriedOver', true, false],
    ['appleMailMac', false, false],
    ['thunderbird', true, false],
    ['smtpDevice', true, true],
    ['adminShell', false, false],
  ] as const)('%s: in 2018 %s, in November 2026 %s', (id, in2018, in2026) => {
    expect(needs(id, '2018-03-20')).toBe(in2018);
    expect(needs(id, '2026-11-23')).toBe(in2026);
  });

  it('Outlook 2016 needs none where the tenant’s modern authentication is on', () => {
    expect(needs('outlook2016', '2018-03-20', { createdOn: '2017-08-01' })).toBe(false);
  });

  it('a setting helps Outlook 2013, the carried-over phone, and Thunderbird once the server takes it', () => {
    for (const id of ['outlook2013', 'appleMailCarriedOver'] as const) {
      expect(needs(id, '2018-03-20', { isSet: true })).toBe(false);
    }
    expect(methodOf(tenant({ era: '2020-01-31' }), clients.thunderbird, true)).toBe('imap');
    expect(methodOf(tenant({ era: '2020-02-01' }), clients.thunderbird, true)).toBe('modern');
  });
});

describe('§4.3 Protocols that end', () => {
  const of = (id: ClientId, era: string) =>
    clientSignIn(tenant({ era }), 'sari', clients[id], { isSet: false, now: 0 }).accountPassword;

  it('row 1: from 2026-03-01 an old ActiveSync is refused, and no setting of the tenant is to blame', () => {
    expect(of('appleMailOldPhone', '2026-02-28')).toMatchObject({ reason: 'basicAuthDisabled' });
    expect(of('appleMailOldPhone', '2026-03-01')).toMatchObject({
      reason: 'protocolEnded',
      row: '§4.3 row 1',
      remedy: { action: 'useNewerProgram', by: 'user' },
    });
    // iOS has spoken a newer one since iOS 10.
    expect(of('appleMailNewPhone', '2026-11-23')).toMatchObject({ passes: true });
    expect(of('appleMailCarriedOver', '2026-11-23')).toMatchObject({ reason: 'basicAuthDisabled' });
  });

  it('row 2: EWS goes on 2026-10-01, for passwords and for modern sign-in', () => {
    expect(of('appleMailMac', '2026-09-30')).toMatchObject({ passes: true });
    expect(of('appleMailMac', '2026-10-01')).toMatchObject({ reason: 'protocolEnded' });
    expect(ask(tenant({ era: '2026-09-30' }), 'ews', 'appPassword')).toBe('basicAuthDisabled');
    expect(ask(tenant({ era: '2026-10-01' }), 'ews', 'appPassword')).toBe('protocolEnded');
    expect(isClosedForEveryone(tenant({ era: '2026-10-01' }), 'ews')).toBe(true);
    expect(serverText(tenant({ era: '2026-10-01' }), 'ews', 'protocolEnded')).toContain('401');
  });

  it('row 1: for an app password nothing changes: ActiveSync took none since 2022 (§4.1 row 1)', () => {
    for (const era of ['2026-02-28', '2026-03-01']) {
      expect(ask(tenant({ era }), 'activeSync', 'appPassword')).toBe('basicAuthDisabled');
    }
  });
});

describe('§7.6 Words of the servers', () => {
  const words = (
    protocol: Protocol,
    reason: Reason,
    { on: era = '2018-03-20', ...policy }: { readonly on?: EraDate } & Partial<Policy> = {},
  ) => serverText(tenant({ era, policy: { ...profile.policy, ...policy } }), protocol, reason);

  it('one text for every wrong password', () => {
    for (const reason of ['badPassword', 'appPasswordRequired', 'unknownUser'] as const) {
      for (const on of ['2018-03-20', '2026-11-23']) {
        expect(words('imap', reason, { on })).toBe('NO LOGIN failed.');
        expect(words('ews', reason, { on })).toContain('401');
        expect(words('pop', reason, { on })).toBe(
          '-ERR Logon failure: unknown user name or bad password.',
        );
        expect(words('smtp', reason, { on })).toBe('535 5.7.3 Authentication unsuccessful');
      }
    }
  });

  it('row 9: IMAP and POP name their reason from 2026-08-25, and not the day before', () => {
    for (const [protocol, old, now] of [
      ['imap', 'NO LOGIN failed.', 'NO Basic authentication is disabled.'],
      [
        'pop',
        '-ERR Logon failure: unknown user name or bad password.',
        '-ERR Basic authentication is disabled',
      ],
    ] as const) {
      expect(words(protocol, 'basicAuthDisabled', { on: '2026-08-24' })).toBe(old);
      expect(words(protocol, 'basicAuthDisabled', { on: '2026-08-25' })).toBe(now);
    }
  });

  it('row 10: what IMAP lists changes on the same day', () => {
    const listed = (era: EraDate) =>
      textOn(profile.serverTexts.imapSignIn, tenant({ era, policy: profile.policy }));
    expect(listed('2026-08-24')).toBe('AUTH=PLAIN AUTH=LOGIN');
    expect(listed('2026-08-25')).toBe('AUTH=XOAUTH2 LOGINDISABLED');
  });

  it('rows 5, 6, 11: SMTP has a sentence for each reason behind 5.7.139', () => {
    expect(words('smtp', 'smtpAuthDisabled')).toContain('disabled for the Tenant.');
    expect(words('smtp', 'basicAuthDisabled')).toMatch(/^550 5\.7\.30 /);
    expect(words('smtp', 'legacyBlocked')).toContain('did not meet the criteria');
    expect(words('smtp', 'legacyBlocked', { securityDefaults: true })).toContain(
      'security defaults policy',
    );
  });

  it('row 5: a setting of the mailbox is named as one', () => {
    const state = tenant({ era: '2018-03-20', policy: profile.policy });
    const user = Object.values(state.users).at(0);
    if (!user) throw new Error('The tenant has no user.');
    const off = { ...user, mailbox: { ...user.mailbox, smtpAuth: 'off' as const } };
    expect(serverText(state, 'smtp', 'smtpAuthDisabled', user)).toContain('for the Tenant.');
    expect(serverText(state, 'smtp', 'smtpAuthDisabled', off)).toContain('for the Mailbox.');
  });
});

describe('§1.4 Trusted ranges', () => {
  it('are IPv4 in CIDR notation, and nothing else lies in them', () => {
    expect(isTrusted(['10.0.0.0/8'], '10.255.255.255')).toBe(true);
    expect(isTrusted(['10.0.0.0/8'], '11.0.0.0')).toBe(false);
    expect(isTrusted(['203.0.113.9/32'], '203.0.113.9')).toBe(true);
    for (const range of ['0.0.0.0/0', '10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::1/128', '']) {
      expect(isTrusted([range], '10.0.0.1')).toBe(false);
    }
  });
});
