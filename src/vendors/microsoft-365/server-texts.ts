import { beginning } from '../../tenant/effective-dated.ts';
import type { SignInReason } from '../../tenant/reasons.ts';
import type {
  DatedText,
  NarrowerReason,
  ProtocolTexts,
  ServerTexts,
} from '../../tenant/vendor-profile.ts';

/**
 * Sentences that the servers of the practice and of the mail lab say and that readers paste. Each stands here once: the
 * table of all known texts (`known-texts/`) takes them from here.
 */
export const said = {
  /** §7.6 row 2. */
  imapRefused: 'NO LOGIN failed.',
  /** §7.6 row 9. */
  imapNoPasswords: 'NO Basic authentication is disabled.',
  /** §7.6 row 8. */
  popRefused: '-ERR Logon failure: unknown user name or bad password.',
  /** §7.6 row 9. */
  popNoPasswords: '-ERR Basic authentication is disabled',
  /** §7.6 row 4. */
  smtpRefused: '535 5.7.3 Authentication unsuccessful',
  /** §7.6 row 5, P7. */
  smtpOffForTenant:
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
  /** §7.6 row 5, P7. */
  smtpOffForMailbox:
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.',
  /** §7.6 row 11, P24. */
  smtpPolicy:
    '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
  /** §7.6 row 11, P25. */
  smtpSecurityDefaults:
    "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
  /** §7.6 row 6, G9: only after the final removal. */
  smtpRemoved: '550 5.7.30 Basic authentication is not supported for Client Submission.',
  /** §7.6 row 12, P28. */
  smtpNotSignedIn: '530 5.7.57 Client not authenticated to send mail.',
  /** §7.6 row 7, §4.1 row 2. */
  http: 'HTTP/1.1 401 Unauthorized',
} as const;

/** §7.6 row 9: seen first on this day; the last sight of the words before it is of 2026-01-21. */
export const passwordsNamedFrom = '2026-08-25';

/**
 * Reasons that no server names: the client hears what it hears of a wrong password. A new reason stands here or has words in
 * each table below; the compiler asks for one of the two.
 */
type SaidOfNone =
  | 'unknownUser'
  | 'userBlocked'
  | 'accountLocked'
  | 'passwordWrong'
  | 'passwordIsAppPassword'
  | 'protocolEnded'
  | 'mailboxProtocolOff'
  | 'adminShellNeedsModern'
  | 'appPasswordRequired'
  | 'appPasswordNotInForce'
  | 'badPassword';

/** The words of every reason but those. */
type WordsBut<Unnamed extends string> = Readonly<
  Record<Exclude<SignInReason | NarrowerReason, SaidOfNone | Unnamed>, DatedText>
>;

/** Those of sending are of SMTP alone, and what blocks older protocols is named by SMTP alone. */
type WordsToRead = WordsBut<
  'smtpAuthDisabled' | 'smtpAuthDisabledForMailbox' | 'legacyBlocked' | 'blockedBySecurityDefaults'
>;

const overHttp: ProtocolTexts = { accepted: 'HTTP/1.1 200 OK', refused: said.http };

const before = (value: string) => ({ from: beginning, row: '§7.6 row 2', value });
const since = (value: string) => ({ from: passwordsNamedFrom, row: '§7.6 row 9', value });

/**
 * §7.6: what the servers say to a client. The texts of a success are in no source that was read; they are those of the
 * protocols (RFC 3501, 1939, 4954).
 */
export const serverTexts: ServerTexts = {
  imap: {
    accepted: 'OK LOGIN completed.',
    refused: said.imapRefused,
    because: {
      basicAuthDisabled: [before(said.imapRefused), since(said.imapNoPasswords)],
    } satisfies WordsToRead,
  },
  pop: {
    accepted: '+OK User successfully logged on.',
    refused: said.popRefused,
    because: {
      basicAuthDisabled: [before(said.popRefused), since(said.popNoPasswords)],
    } satisfies WordsToRead,
  },
  smtp: {
    accepted: '235 2.7.0 Authentication successful',
    refused: said.smtpRefused,
    because: {
      smtpAuthDisabled: said.smtpOffForTenant,
      smtpAuthDisabledForMailbox: said.smtpOffForMailbox,
      legacyBlocked: said.smtpPolicy,
      blockedBySecurityDefaults: said.smtpSecurityDefaults,
      basicAuthDisabled: said.smtpRemoved,
    } satisfies WordsBut<never>,
  },
  activeSync: overHttp,
  ews: overHttp,
  mapi: overHttp,
  adminShell: overHttp,
  /** §7.6 rows 1 and 3. */
  imapGreeting: '* OK The Microsoft Exchange IMAP4 service is ready.',
  imapGoodbye: '* BYE Microsoft Exchange Server IMAP4 server signing off.',
  smtpNotSignedIn: said.smtpNotSignedIn,
  /** §7.6 row 10. The practice takes no OAuth; what the server listed before 2026 besides PLAIN is not shown. */
  imapSignIn: [before('AUTH=PLAIN AUTH=LOGIN'), since('AUTH=XOAUTH2 LOGINDISABLED')],
};
