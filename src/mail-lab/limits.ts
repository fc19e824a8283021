/** What a connection may cost. Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly connections: number;
  /** Between one command and the next, however slowly it trickles in. */
  readonly idle: number;
  /** Of one whole connection. */
  readonly session: number;
  /** A command with all its literals. */
  readonly command: number;
  readonly message: number;
}

export const defaultLimits: Limits = {
  connections: 20,
  idle: 60_000,
  session: 30 * 60_000,
  command: 16 * 1024,
  message: 1024 * 1024,
};
