import type { Protocol } from '../protocol-availability.ts';
import type { Reason } from '../reasons.ts';

/**
 * §7.6: what the servers say to a mail program. One text for every refusal of a password: it tells a stranger nothing.
 * The words of a success are in no source that was read; they are those of the protocols (RFC 3501, 1939, 4954).
 */
interface ServerWords {
  readonly accepted: string;
  readonly refused: string;
  /** Where one reason has words of its own. */
  readonly because?: Partial<Record<Reason, string>>;
}

/** §7.6 row 7, §4.1 row 2. */
const overHttp: ServerWords = {
  accepted: 'HTTP/1.1 200 OK',
  refused: 'HTTP/1.1 401 Unauthorized',
};

const words: Readonly<Record<Protocol, ServerWords>> = {
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
};

/** §7.6 rows 1 and 3: before anything is asked, and at the end. */
export const imapGreeting = '* OK The Microsoft Exchange IMAP4 service is ready.';
export const imapGoodbye = '* BYE Microsoft Exchange Server IMAP4 server signing off.';

/** What the server says to a sign-in over this protocol. */
export function serverWords(protocol: Protocol, answer: 'accepted' | Reason): string {
  const { accepted, refused, because } = words[protocol];
  return answer === 'accepted' ? accepted : (because?.[answer] ?? refused);
}
