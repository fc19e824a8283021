import type { Socket } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import { SMTPConnection, type SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection.js';
import { Deadlines, hangUp, type After } from './deadlines.ts';
import type { Limits } from './limits.ts';
import type { MailTenant } from './mail-tenant.ts';
import { isMechanism, readCredentials, unreadable, type Mechanism } from './sasl.ts';

export interface SmtpPorts {
  readonly tenant: MailTenant;
  readonly limits: Limits;
  readonly after: After;
}

/** `535 5.7.3 Text` as the code and the rest, as smtp-server wants them. */
export function splitWords(words: string): readonly [code: number, text: string] {
  const [code = '', ...text] = words.split(' ');
  return [Number(code), text.join(' ')];
}

const ownEnhancedCode = /^\d\.\d{1,3}\.\d{1,3} /;

/**
 * A connection of smtp-server with three things of ours: AUTH is judged by `sasl.ts`, because the package accepts what IMAP
 * refuses (no padding, another authorisation identity); time is counted by commands, because the package counts bytes; and
 * words that bring an enhanced status code keep it.
 */
export class SmtpConnection extends SMTPConnection {
  readonly #ports: SmtpPorts;
  readonly #deadlines: Deadlines;

  constructor(
    server: SMTPServer,
    socket: Socket,
    options: SMTPConnectionOptions | null | undefined,
    ports: SmtpPorts,
  ) {
    super(server, socket, options);
    this.#ports = ports;
    this.#deadlines = new Deadlines(ports.limits, ports.after, (why) => this.send(421, why));
    socket.once('close', () => this.#deadlines.stop());
  }

  override _onCommand(command: Buffer, callback?: () => void): void {
    this.#deadlines.commandRead();
    super._onCommand(command, callback);
  }

  override send(code: number, data?: string | string[] | null, context?: string | false): void {
    const isWhole = typeof data === 'string' && ownEnhancedCode.test(data);
    super.send(code, data, isWhole ? false : context);
  }

  override close(): void {
    this.#deadlines.stop();
    super.close();
    hangUp(this._socket, this.#ports.limits, this.#ports.after);
  }

  /** RFC 4954. `done` lets the package read the next line. */
  override handler_AUTH(command: Buffer, done: () => void): void {
    const [, name = '', initial = null, ...more] = command.toString().trim().split(/\s+/);
    const mechanism = name.toUpperCase();
    if (this.session.user) {
      this.send(503, 'You are signed in already.');
    } else if (!isMechanism(mechanism)) {
      this.send(504, 'Only PLAIN and LOGIN are known here.');
    } else if (more.length > 0) {
      this.send(501, `5.5.2 ${unreadable}`);
    } else {
      void this.#authenticate(mechanism, initial, done);
      return;
    }
    done();
  }

  async #authenticate(
    mechanism: Mechanism,
    initial: string | null,
    done: () => void,
  ): Promise<void> {
    let resume = done;
    const ask = (challenge: string): Promise<string> =>
      new Promise((resolve) => {
        this._nextHandler = (line, next) => {
          resume = next;
          resolve(line.toString());
        };
        this.send(334, challenge);
        resume();
      });
    try {
      const credentials = await readCredentials(mechanism, initial, ask);
      if (credentials) await this.#signIn(credentials.address, credentials.password);
      else this.send(501, `5.5.2 ${unreadable}`);
    } catch {
      // Without the cause, which could hold a password.
      this.send(454, 'The sign-in could not be judged.');
    }
    resume();
  }

  async #signIn(address: string, password: string): Promise<void> {
    const { words, login } = await this.#ports.tenant.signIn('smtp', address, password);
    if (login) {
      this.session.user = login;
      this.session.transmissionType = this._transmissionType();
      this.#deadlines.signedIn();
    }
    this.send(...splitWords(words));
  }
}
