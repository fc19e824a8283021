import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection.js';
import { mostSockets } from './limits.ts';
import { isLoopback } from './loopback.ts';
import type { MailLogin, MailTenant } from './mail-tenant.ts';
import { SmtpConnection, splitWords, type SmtpPorts } from './smtp-connection.ts';

/** A reply with a code of its own, as smtp-server wants it. */
const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** The package's server, with our connections. */
class Server extends SMTPServer {
  readonly #ports: SmtpPorts;

  constructor(ports: SmtpPorts, options: ConstructorParameters<typeof SMTPServer>[0]) {
    super(options);
    this.#ports = ports;
  }

  override connect(socket: Socket, options?: SMTPConnectionOptions | null): void {
    const connection = new SmtpConnection(this, socket, options, this.#ports);
    this.connections.add(connection);
    connection.on('error', (cause) => this._onError(cause as Error));
    connection.init();
  }
}

/** SMTP AUTH in front of the tenant. Mail is read to its end and thrown away: nothing is relayed or kept. */
export function smtpServer(ports: SmtpPorts): SMTPServer {
  const { tenant, limits } = ports;
  const [, notSignedIn] = splitWords(tenant.state.profile.serverTexts.smtpNotSignedIn);
  const server = new Server(ports, {
    name: 'practice.kopisenja.example',
    banner: 'Practice server. Mail is thrown away.',
    authMethods: ['PLAIN', 'LOGIN'],
    authRequiredMessage: notSignedIn,
    // Plain text, because this never leaves the machine.
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    // What it would log are names, and sometimes people type a password as their name.
    logger: false,
    size: limits.message,
    maxRecipients: limits.recipients,
    maxCommandLength: limits.command,
    maxClients: limits.connections,
    socketTimeout: limits.idle,
    closeTimeout: 500,

    onConnect(session, callback) {
      callback(
        isLoopback(session.remoteAddress)
          ? null
          : refusal(554, 'This server is for this machine only.'),
      );
    },
    onMailFrom(_address, session, callback) {
      callback(mayStay(tenant, session));
    },
    onData(stream, session, callback) {
      stream.resume();
      stream.once('end', () => {
        const problem = stream.sizeExceeded
          ? refusal(552, 'The message is too long.')
          : mayStay(tenant, session);
        callback(problem, 'Read and thrown away: this is practice.');
      });
    },
  });
  server.server.maxConnections = mostSockets(limits);
  server.on('error', () => undefined);
  return server;
}

/** An open connection ends with its app password. */
const mayStay = (tenant: MailTenant, { user }: SMTPServerSession): Error | null =>
  tenant.isStillIn(user as MailLogin) ? null : refusal(421, 'This sign-in is no longer good.');
