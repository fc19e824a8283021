import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';

/** Calls back once, after so many milliseconds. The result cancels that. */
export type After = (milliseconds: number, then: () => void) => () => void;

export const realTime: After = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * How long a connection may last. Bytes never prolong it: a client that sends a letter every two seconds is as idle as one
 * that sends none. Only a whole command starts the time between commands anew, and only a sign-in ends the time for it.
 */
export class Deadlines {
  readonly #limits: Pick<Limits, 'idle' | 'signIn' | 'session'>;
  readonly #after: After;
  readonly #leave: (why: string) => void;
  readonly #stopSession: () => void;
  readonly #stopSignIn: () => void;
  #stopIdle: () => void;
  #isStopped = false;

  /** Starts all three. `leave` ends the connection with a sentence for the client. */
  constructor(
    limits: Pick<Limits, 'idle' | 'signIn' | 'session'>,
    after: After,
    leave: (why: string) => void,
  ) {
    this.#limits = limits;
    this.#after = after;
    this.#leave = leave;
    this.#stopSession = after(limits.session, () =>
      leave('This connection has been open for too long.'),
    );
    this.#stopSignIn = after(limits.signIn, () => leave('Nobody signed in for too long.'));
    this.#stopIdle = this.#waitForCommand();
  }

  commandRead(): void {
    this.#stopIdle();
    if (!this.#isStopped) this.#stopIdle = this.#waitForCommand();
  }

  signedIn(): void {
    this.#stopSignIn();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopSession();
    this.#stopSignIn();
    this.#stopIdle();
  }

  #waitForCommand(): () => void {
    return this.#after(this.#limits.idle, () => this.#leave('Nothing was asked for too long.'));
  }
}

/**
 * Ends our half of a connection and throws away what still arrives. The socket is destroyed after `farewell` at the latest:
 * a client that reads nothing, or never closes its half, would keep it for ever.
 */
export function hangUp(socket: Socket, { farewell }: Pick<Limits, 'farewell'>, after: After): void {
  if (socket.destroyed) return;
  socket.end();
  socket.resume();
  const cancel = after(farewell, () => socket.destroy());
  socket.once('close', cancel);
}

/** Resolves when what was written is on its way, or the socket is closed. Until then nothing more may be asked for. */
export async function drained(socket: Socket): Promise<void> {
  if (!socket.writableNeedDrain || socket.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}
