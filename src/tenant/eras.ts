import type { EraDate, Policy } from './model.ts';

/** Protocols that sign in with a user name and a password only (Basic authentication). */
export type Protocol = 'imap' | 'pop' | 'smtp' | 'activeSync' | 'ews' | 'mapi';

interface Era {
  /** First day on which the row holds. */
  readonly from: EraDate;
  /** Row of docs/facts.md. */
  readonly row: string;
  readonly closed: readonly Protocol[];
}

/** §4.1: when Exchange Online stopped taking Basic authentication, protocol by protocol. SMTP AUTH: §4.2. */
const eras: readonly Era[] = [
  { from: '0001-01-01', row: '§0', closed: [] },
  // Tenants were switched off one after another from 2022-10-01 and could be re-enabled once until the year's end.
  { from: '2022-10-01', row: '§4.1', closed: ['imap', 'pop', 'activeSync', 'ews', 'mapi'] },
];

/** True when the service takes no user name and password over this protocol on this date, whoever asks (§7.4 row 1). */
export function isBasicAuthenticationOff(
  protocol: Protocol,
  era: EraDate,
  policy: Policy,
): boolean {
  if (protocol === 'smtp') return !policy.smtpAuthAllowed;
  const row = eras.findLast(({ from }) => from <= era);
  return row?.closed.includes(protocol) ?? false;
}
