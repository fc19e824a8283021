/** What a connection may cost. Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly connections: number;
  /** Between one command and the next, however slowly it trickles in. */
  readonly idle: number;
  /** From the connection to an accepted sign-in, whatever is asked meanwhile. */
  readonly signIn: number;
  /** Of one whole connection. */
  readonly session: number;
  /** From our last words until the socket is closed, whether the client reads them or not. */
  readonly farewell: number;
  /** A command with all its literals. */
  readonly command: number;
  readonly message: number;
  readonly recipients: number;
}

export const defaultLimits: Limits = {
  connections: 20,
  idle: 60_000,
  signIn: 60_000,
  session: 30 * 60_000,
  farewell: 5000,
  command: 16 * 1024,
  message: 1024 * 1024,
  recipients: 100,
};

/**
 * Sockets that may be open at once, those included that are being refused. What is beyond is closed without words, so that
 * refusing costs no more than serving.
 */
export const mostSockets = ({ connections }: Pick<Limits, 'connections'>): number =>
  2 * connections;
