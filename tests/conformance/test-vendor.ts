import { beginning, type EffectiveDated } from '../../src/tenant/effective-dated.ts';
import type { ProtocolTexts, VendorProfile } from '../../src/tenant/vendor-profile.ts';
import { policy } from '../../src/vendors/microsoft-365/policy.ts';

const always = <T>(value: T): EffectiveDated<T> => [{ from: beginning, row: 'test', value }];

const texts: ProtocolTexts = { accepted: 'welcome', refused: 'go away' };

/**
 * A vendor that exists nowhere and differs from the real one wherever a profile can differ: another alphabet, length and
 * limit of app passwords, other clients, servers and texts, no per-user MFA, and protocols that never close.
 */
export const testVendor: VendorProfile = {
  id: 'test-vendor',
  policy: {
    ...policy,
    appPasswordAlphabet: '23456789abcdefghjkmnpqrstuvwxyz',
    appPasswordLength: 12,
    appPasswordLimit: 3,
    appPasswordNameMin: always(2),
    basicAuthentication: always({ off: [], adminMayTurnOn: false }),
    protocolsEnded: always([]),
    smtpAuthDefault: always('on'),
    smtpAuthOffInTenantsFrom: '9999-12-31',
    factorFailureCap: 20,
    oneTimeCode: { algorithm: 'SHA256', digits: 8, period: 60 },
  },
  mfa: 'ownMethod',
  clients: {
    paperMail: {
      row: 'test',
      protocol: 'imap',
      modern: 'never',
      modernStep: { action: 'useNewerProgram', by: 'user' },
      formFactor: 'desk',
      label: 'client.paperMail',
      listedIn: { mailWindow: true, need: 1, trouble: 1 },
    },
    cloudMail: {
      row: 'test',
      protocol: 'imap',
      modern: 'always',
      modernStep: { action: 'signInModern', by: 'user' },
      formFactor: 'phone',
      label: 'client.cloudMail',
      listedIn: { mailWindow: true, need: 2, trouble: null },
    },
  },
  mailServers: { imap: { host: 'imap.vendor.example', port: 993, encryption: 'SSL/TLS' } },
  serverTexts: {
    imap: { ...texts, because: { appPasswordRequired: 'use an app password' } },
    pop: texts,
    smtp: texts,
    activeSync: texts,
    ews: texts,
    mapi: texts,
    adminShell: texts,
    imapGreeting: '* OK Vendor',
    imapGoodbye: '* BYE Vendor',
    smtpNotSignedIn: '530 5.7.0 Sign in first.',
    imapSignIn: 'AUTH=PLAIN',
  },
  dates: [],
  checkedOn: '2026-01-01',
};
