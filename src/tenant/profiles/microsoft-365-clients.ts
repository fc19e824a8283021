import type { Client } from '../clients.ts';

/** §4.4: mail programs and others by how they sign in. */
export const clients = {
  /** Outlook 2010 and older, Office for Mac 2011. */
  outlook2010: { row: '§4.4 row 1', protocol: 'mapi', modern: 'never' },
  /** Modern after two registry keys. */
  outlook2013: { row: '§4.4 row 2', protocol: 'mapi', modern: 'afterSetting' },
  /** Outlook 2016 and 2019. */
  outlook2016: { row: '§4.4 row 3', protocol: 'mapi', modern: 'whereTenantAllows' },
  /** Microsoft 365 Apps, Outlook for phones and for the Mac. */
  outlookNow: { row: '§4.4 row 4', protocol: 'mapi', modern: 'always' },
  /** iOS before 10, so also before 11: C7. */
  appleMailOldPhone: {
    row: '§4.4 row 5',
    protocol: 'activeSync',
    modern: 'never',
    speaks: { protocol: 'activeSyncBelow16.1', row: '§4.3 row 1' },
  },
  /** iOS 12 and later: C7. */
  appleMailNewPhone: { row: '§4.4 row 5', protocol: 'activeSync', modern: 'always' },
  /** An account carried over from an old phone stays as it was until it is added again. */
  appleMailCarriedOver: { row: '§4.4 row 6', protocol: 'activeSync', modern: 'afterSetting' },
  /** macOS 10.14 and later. */
  appleMailMac: {
    row: '§4.4 row 7',
    protocol: 'ews',
    modern: 'always',
    speaks: { protocol: 'ews', row: '§4.3 row 2' },
  },
  /** From version 77 on, where "OAuth2" is chosen. §4.5: the servers have taken it over IMAP and SMTP since 2020-02. */
  thunderbird: {
    row: '§4.4 row 8',
    protocol: 'imap',
    modern: 'afterSetting',
    modernFrom: '2020-02-01',
  },
  /** Scanners, printers, own programs. */
  smtpDevice: { row: '§4.4 row 9', protocol: 'smtp', modern: 'never' },
  /** PowerShell without the modern module. */
  adminShell: { row: '§4.4 row 10', protocol: 'adminShell', modern: 'never' },
} as const satisfies Readonly<Record<string, Client>>;

export type ClientId = keyof typeof clients;
