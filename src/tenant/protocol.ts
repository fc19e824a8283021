/** Protocols that sign in with a user name and a password only (Basic authentication). */
export type Protocol = 'imap' | 'pop' | 'smtp' | 'activeSync' | 'ews' | 'mapi' | 'adminShell';

export const protocols: readonly Protocol[] = [
  'imap',
  'pop',
  'smtp',
  'activeSync',
  'ews',
  'mapi',
  'adminShell',
];

/** What the service itself takes on a day, in every tenant. */
export interface BasicAuthentication {
  readonly off: readonly Protocol[];
  /** G6: whether an admin can turn a protocol on again. */
  readonly adminMayTurnOn: boolean;
}

/** §4.3: what the service stops to speak altogether. The version of ActiveSync is the program's, not the user's. */
export type EndedProtocol = 'ews' | 'activeSyncBelow16.1';
