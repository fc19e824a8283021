import type { Protocol } from '../protocol-availability.ts';

/** §4.5: what the owner of a program types into it. The other protocols find their server by the address alone. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly encryption: string;
}

export const mailServers: Partial<Readonly<Record<Protocol, MailServer>>> = {
  /** §4.5 row 1. */
  imap: { host: 'outlook.office365.com', port: 993, encryption: 'SSL/TLS' },
  /** §4.5 row 2. */
  pop: { host: 'outlook.office365.com', port: 995, encryption: 'SSL/TLS' },
  /** §4.5 row 3. */
  smtp: { host: 'smtp.office365.com', port: 587, encryption: 'STARTTLS' },
};
