import { describe, expect, it } from 'vitest';
import type { TenantState, User } from '../../src/tenant/model.ts';
import { isAppPasswordOffered } from '../../src/tenant/lazy/app-password-offer.ts';
import { wouldSignInPass } from '../../src/tenant/lazy/sign-in-what-if.ts';
import { ask, enforced, method, owner, tenant, user } from './rules-people.ts';

/** The rules as the fact sheet has them, row by row. */

describe('§7.1 Is "App password" offered?', () => {
  const reasonOf = (state: TenantState) => {
    const offer = isAppPasswordOffered(state, 'sari');
    return offer.offered ? 'offered' : offer.reason;
  };

  it('yes for an Enforced user with a method', () => {
    expect(reasonOf(tenant())).toBe('offered');
  });

  it('the first row that fails gives the reason, and every row gives its own', () => {
    const bare = user('disabled');
    const all = { appPasswordsAllowed: false, conditionalAccessMfa: true, securityDefaults: true };
    expect(reasonOf(tenant({ me: bare, policy: all }))).toBe('tenantSwitchOff');
    expect(reasonOf(tenant({ me: bare, policy: { ...all, appPasswordsAllowed: true } }))).toBe(
      'mfaByConditionalAccessOrDefaults',
    );
    expect(reasonOf(tenant({ me: bare }))).toBe('mfaDisabled');
    expect(reasonOf(tenant({ me: user('enabled') }))).toBe('enabledNotEnforced');
    expect(reasonOf(tenant({ me: user('enforced') }))).toBe('noMethod');
    expect(isAppPasswordOffered(tenant(), 'nobody')).toMatchObject({ reason: 'unknownUser' });
  });

  it('G3: security defaults hide it from an Enforced user too; Conditional Access alone does not', () => {
    expect(reasonOf(tenant({ policy: { securityDefaults: true } }))).toBe(
      'mfaByConditionalAccessOrDefaults',
    );
    expect(reasonOf(tenant({ policy: { conditionalAccessMfa: true } }))).toBe('offered');
  });

  it('every reason names the next action and who can take it', () => {
    const offer = isAppPasswordOffered(tenant({ policy: { appPasswordsAllowed: false } }), 'sari');
    expect(offer).toMatchObject({
      remedy: { action: 'turnOnAppPasswords', by: 'admin', row: 'R11' },
    });
  });
});

describe('§7.4 Legacy sign-in', () => {
  it('row 1: a closed protocol is refused alike for every password', () => {
    const state = tenant({ era: '2023-01-01' });
    for (const proof of ['accountPassword', 'appPassword', 'wrongPassword'] as const) {
      expect(ask(state, 'imap', proof)).toBe('basicAuthDisabled');
    }
  });

  it('row 2, R31: security defaults, a block by Conditional Access, or one by policy for the protocol', () => {
    expect(ask(tenant({ policy: { securityDefaults: true } }), 'imap', 'appPassword')).toBe(
      'legacyBlocked',
    );
    expect(ask(tenant({ policy: { legacyBlocked: true } }), 'smtp', 'appPassword')).toBe(
      'legacyBlocked',
    );
    const state = tenant({ policy: { basicBlocked: ['pop'] } });
    expect(ask(state, 'pop', 'appPassword')).toBe('legacyBlocked');
    expect(ask(state, 'imap', 'appPassword')).toBe('§7.4 row 4');
  });

  it('row 3: an unknown user, and a blocked one', () => {
    const question = { userId: 'nobody', over: 'imap', with: 'appPassword', now: 0 } as const;
    expect(wouldSignInPass(tenant(), question)).toMatchObject({ reason: 'unknownUser' });
    expect(ask(tenant({ me: { ...owner, blocked: true } }), 'imap', 'appPassword')).toBe(
      'userBlocked',
    );
  });

  it('rows 4 to 8 and 10', () => {
    const at = (me: User) => (proof: 'accountPassword' | 'appPassword' | 'wrongPassword') =>
      ask(tenant({ me }), 'imap', proof);
    expect(at(owner)('appPassword')).toBe('§7.4 row 4');
    expect(at(user('disabled'))('accountPassword')).toBe('§7.4 row 5');
    expect(at(user('enabled'))('accountPassword')).toBe('§7.4 row 6');
    expect(at(owner)('accountPassword')).toBe('appPasswordRequired');
    // R5: enforced before registering, and cut off.
    expect(at(user('enforced'))('accountPassword')).toBe('appPasswordRequired');
    expect(at(owner)('wrongPassword')).toBe('badPassword');
    expect(at(enforced)('appPassword')).toBe('badPassword');
  });

  it('G1: before Done the account password works and the new app password does not', () => {
    const inWizard: User = { ...owner, mfa: 'enabled', registered: false };
    expect(ask(tenant({ me: inWizard }), 'imap', 'accountPassword')).toBe('§7.4 row 6');
    expect(ask(tenant({ me: inWizard }), 'imap', 'appPassword')).toBe('appPasswordNotInForce');
  });

  it('G4: a method from before is no registration; Done since is', () => {
    const again = user('enabled', { factors: [method] });
    expect(ask(tenant({ me: again }), 'imap', 'accountPassword')).toBe('§7.4 row 6');
    expect(ask(tenant({ me: { ...again, registered: true } }), 'imap', 'accountPassword')).toBe(
      'appPasswordRequired',
    );
  });

  it('row 7, G5, §1.4 rows 3 and 4: from a trusted range the account password is enough for a user who never created an app password', () => {
    const policy = { trustedRanges: ['203.0.113.0/24', '198.51.100.7/32'] };
    const state = tenant({ me: enforced, policy });
    expect(ask(state, 'imap', 'accountPassword', '203.0.113.200')).toBe('§7.4 row 7');
    expect(ask(state, 'imap', 'accountPassword', '198.51.100.7')).toBe('§7.4 row 7');
    for (const from of ['203.0.114.1', '198.51.100.8', '', 'somewhere', undefined]) {
      expect(ask(state, 'imap', 'accountPassword', from)).toBe('appPasswordRequired');
    }
    const deleted: User = { ...enforced, everHadAppPassword: true };
    expect(ask(tenant({ me: deleted, policy }), 'imap', 'accountPassword', '203.0.113.200')).toBe(
      'appPasswordRequired',
    );
  });

  it('row 9, G2: an admin shell takes no app password, also not from an Enforced admin', () => {
    const me: User = { ...owner, role: 'globalAdministrator' };
    expect(ask(tenant({ me }), 'adminShell', 'appPassword')).toBe('adminShellNeedsModern');
    expect(ask(tenant({ me }), 'adminShell', 'accountPassword')).toBe('adminShellNeedsModern');
    expect(ask(tenant({ me: user('disabled') }), 'adminShell', 'accountPassword')).toBe(
      '§7.4 row 5',
    );
  });

  it('R14: app passwords made before the switch was turned off go on working', () => {
    expect(ask(tenant({ policy: { appPasswordsAllowed: false } }), 'imap', 'appPassword')).toBe(
      '§7.4 row 4',
    );
  });
});

describe('R23 One for several programs', () => {
  it('one app password passes over every protocol that takes any, at once', () => {
    for (const over of ['imap', 'pop', 'smtp', 'activeSync', 'ews', 'mapi'] as const) {
      expect(ask(tenant(), over, 'appPassword')).toBe('§7.4 row 4');
    }
  });
});

describe('§4.2 row 12 Ways out for a device that sends mail', () => {
  const state = (me: User, policy = {}) => tenant({ era: '2026-11-23', me, policy });

  it('security defaults off, SMTP AUTH on, and then either MFA off or an app password', () => {
    expect(ask(state(owner, { securityDefaults: true }), 'smtp', 'appPassword')).toBe(
      'legacyBlocked',
    );
    expect(ask(state(owner, { smtpAuth: 'off' }), 'smtp', 'appPassword')).toBe('smtpAuthDisabled');
    expect(ask(state(owner), 'smtp', 'accountPassword')).toBe('appPasswordRequired');
    expect(ask(state(owner), 'smtp', 'appPassword')).toBe('§7.4 row 4');
    expect(ask(state(user('disabled')), 'smtp', 'accountPassword')).toBe('§7.4 row 5');
  });
});

describe('§7.5 Modern sign-in', () => {
  it('R29: takes the account password and asks for the second proof; an app password is a wrong password', () => {
    const then = (me: User, policy = {}, from?: string) => {
      const question = { userId: 'sari', over: 'modern', with: 'accountPassword', now: 0 } as const;
      const answer = wouldSignInPass(tenant({ me, policy }), {
        ...question,
        ...(from !== undefined && { from }),
      });
      return answer.passes ? answer.then : answer.reason;
    };
    expect(then(owner)).toBe('secondFactor');
    expect(then(user('enabled'))).toBe('setUp');
    expect(then(user('disabled'))).toBe('in');
    expect(then(user('disabled'), { conditionalAccessMfa: true })).toBe('setUp');
    expect(then(owner, { trustedRanges: ['203.0.113.0/24'] }, '203.0.113.9')).toBe('in');
    expect(ask(tenant(), 'modern', 'appPassword')).toBe('passwordIsAppPassword');
    expect(ask(tenant(), 'modern', 'wrongPassword')).toBe('passwordWrong');
  });
});
