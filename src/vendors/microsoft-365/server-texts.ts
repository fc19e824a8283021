import type { ProtocolTexts, ServerTexts } from '../../tenant/vendor-profile.ts';

/** §7.6 row 7, §4.1 row 2. */
const overHttp: ProtocolTexts = {
  accepted: 'HTTP/1.1 200 OK',
  refused: 'HTTP/1.1 401 Unauthorized',
};

/**
 * §7.6: what the servers say to a client. The texts of a success are in no source that was read; they are those of the
 * protocols (RFC 3501, 1939, 4954).
 */
export const serverTexts: ServerTexts = {
  /** §7.6 row 2. */
  imap: { accepted: 'OK LOGIN completed.', refused: 'NO LOGIN failed.' },
  /** §7.6 row 8. */
  pop: {
    accepted: '+OK User successfully logged on.',
    refused: '-ERR Logon failure: unknown user name or bad password.',
  },
  smtp: {
    accepted: '235 2.7.0 Authentication successful',
    /** §7.6 row 4. */
    refused: '535 5.7.3 Authentication unsuccessful',
    because: {
      /** §7.6 row 5, P7. */
      smtpAuthDisabled:
        '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
      /** §7.6 row 6, G9: only after the final removal. */
      basicAuthDisabled: '550 5.7.30 Basic authentication is not supported for Client Submission.',
    },
  },
  activeSync: overHttp,
  ews: overHttp,
  mapi: overHttp,
  adminShell: overHttp,
  /** §7.6 rows 1 and 3. */
  imapGreeting: '* OK The Microsoft Exchange IMAP4 service is ready.',
  imapGoodbye: '* BYE Microsoft Exchange Server IMAP4 server signing off.',
  smtpNotSignedIn: '530 5.7.57 Client not authenticated to send mail.',
};
