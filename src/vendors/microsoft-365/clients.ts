import type { Key } from '../../i18n/keys.ts';
import type { Client } from '../../tenant/vendor-profile.ts';

const byUser = <Action extends Client['modernStep']['action']>(action: Action) =>
  ({ action, by: 'user' }) as const;
const byAdmin = <Action extends Client['modernStep']['action']>(action: Action) =>
  ({ action, by: 'admin' }) as const;

/** §4.4, in the order in which the mail window lists them: oldest ways of signing in first. */
export const clients = {
  /** Outlook 2010 and older, Office for Mac 2011. */
  outlook2010: {
    row: '§4.4 row 1',
    protocol: 'mapi',
    modern: 'never',
    modernStep: byUser('useNewerProgram'),
    formFactor: 'desk',
    label: 'client.outlook2010',
    listedIn: { mailWindow: true, need: 4, trouble: 2 },
  },
  /** Modern after two registry keys. */
  outlook2013: {
    row: '§4.4 row 2',
    protocol: 'mapi',
    modern: 'afterSetting',
    setting: {
      label: 'mail.setting.registry',
      password: 'mail.setting.notSet',
      modern: 'mail.setting.set',
    },
    modernStep: byAdmin('setRegistryKeys'),
    formFactor: 'desk',
    label: 'client.outlook2013',
    listedIn: { mailWindow: false, need: 3, trouble: 3 },
  },
  /** Outlook 2016 and 2019. */
  outlook2016: {
    row: '§4.4 row 3',
    protocol: 'mapi',
    modern: 'whereTenantAllows',
    modernStep: byAdmin('turnOnModern'),
    formFactor: 'desk',
    label: 'client.outlook2016',
    listedIn: { mailWindow: true, need: 2, trouble: 4 },
  },
  /** iOS before 10, so also before 11: C7. */
  appleMailOldPhone: {
    row: '§4.4 row 5',
    protocol: 'activeSync',
    modern: 'never',
    speaks: { protocol: 'activeSyncBelow16.1', row: '§4.3 row 1' },
    modernStep: byUser('useNewerProgram'),
    formFactor: 'phone',
    label: 'client.appleMailOldPhone',
    listedIn: { mailWindow: true, need: 7, trouble: 9 },
  },
  /** An account carried over from an old phone stays as it was until it is added again. */
  appleMailCarriedOver: {
    row: '§4.4 row 6',
    protocol: 'activeSync',
    modern: 'afterSetting',
    setting: {
      label: 'mail.setting.carriedOver',
      password: 'mail.setting.asItWas',
      modern: 'mail.setting.addedAgain',
    },
    modernStep: byUser('addAccountAgain'),
    formFactor: 'phone',
    label: 'client.appleMailCarriedOver',
    listedIn: { mailWindow: false, need: 6, trouble: 8 },
  },
  /** One client for each app that is known; the row says how sure it is. */
  gmailAndroid: {
    row: '§4.4 row 11',
    protocol: 'activeSync',
    modern: 'afterSetting',
    setting: {
      label: 'mail.setting.carriedOver',
      password: 'mail.setting.asItWas',
      modern: 'mail.setting.addedAgain',
    },
    modernStep: byUser('addWithSignInPage'),
    formFactor: 'phone',
    label: 'client.gmailAndroid',
    listedIn: { mailWindow: false, need: 8, trouble: 5 },
  },
  samsungEmail: {
    row: '§4.4 row 12',
    protocol: 'activeSync',
    modern: 'afterSetting',
    setting: {
      label: 'mail.setting.carriedOver',
      password: 'mail.setting.asItWas',
      modern: 'mail.setting.addedAgain',
    },
    modernStep: byUser('addWithSignInPage'),
    formFactor: 'phone',
    label: 'client.samsungEmail',
    listedIn: { mailWindow: false, need: 9, trouble: 6 },
  },
  androidOther: {
    row: '§4.4 row 13',
    protocol: 'imap',
    modern: 'afterSetting',
    setting: {
      label: 'mail.setting.carriedOver',
      password: 'mail.setting.asItWas',
      modern: 'mail.setting.addedAgain',
    },
    modernStep: byUser('addWithSignInPage'),
    formFactor: 'phone',
    label: 'client.androidOther',
    listedIn: { mailWindow: false, need: 10, trouble: 7 },
  },
  /** macOS 10.14 and later. */
  appleMailMac: {
    row: '§4.4 row 7',
    protocol: 'ews',
    modern: 'always',
    speaks: { protocol: 'ews', row: '§4.3 row 2' },
    modernStep: byUser('signInModern'),
    formFactor: 'desk',
    label: 'client.appleMailMac',
    listedIn: { mailWindow: false, need: 11, trouble: 12 },
  },
  /** From version 77 on, where "OAuth2" is chosen. §4.5: the servers have taken it over IMAP and SMTP since 2020-02. */
  thunderbird: {
    row: '§4.4 row 8',
    protocol: 'imap',
    modern: 'afterSetting',
    modernFrom: '2020-02-01',
    setting: {
      label: 'mail.setting.method',
      password: 'mail.setting.normalPassword',
      modern: 'mail.setting.oauth2',
    },
    modernStep: byUser('chooseOAuth2'),
    formFactor: 'desk',
    label: 'client.thunderbird',
    listedIn: { mailWindow: true, need: 12, trouble: 1 },
  },
  /** Scanners, printers, own programs. */
  smtpDevice: {
    row: '§4.4 row 9',
    protocol: 'smtp',
    modern: 'never',
    modernStep: byAdmin('useNewerDevice'),
    formFactor: 'printer',
    label: 'client.smtpDevice',
    listedIn: { mailWindow: true, need: 13, trouble: null },
  },
  /** iOS 12 and later: C7. */
  appleMailNewPhone: {
    row: '§4.4 row 5',
    protocol: 'activeSync',
    modern: 'always',
    modernStep: byUser('signInModern'),
    formFactor: 'phone',
    label: 'client.appleMailNewPhone',
    listedIn: { mailWindow: true, need: 5, trouble: 11 },
  },
  /** Microsoft 365 Apps, Outlook for phones and for the Mac. */
  outlookNow: {
    row: '§4.4 row 4',
    protocol: 'mapi',
    modern: 'always',
    modernStep: byUser('signInModern'),
    formFactor: 'desk',
    label: 'client.outlookNow',
    listedIn: { mailWindow: true, need: 1, trouble: 10 },
  },
  /** PowerShell without the modern module. */
  adminShell: {
    row: '§4.4 row 10',
    protocol: 'adminShell',
    modern: 'never',
    modernStep: byUser('useModernModule'),
    formFactor: 'shell',
    label: 'client.adminShell',
    listedIn: { mailWindow: false, need: 14, trouble: null },
  },
} as const satisfies Readonly<Record<string, Client<Key>>>;
