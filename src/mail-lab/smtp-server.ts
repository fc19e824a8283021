import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Limits } from './limits.ts';
import { isLoopback } from './loopback.ts';
import type { MailLogin, MailTenant } from './mail-tenant.ts';

/** A reply with a code of its own, as smtp-server wants it. */
const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** SMTP AUTH in front of the tenant. Mail is read to its end and thrown away: nothing is relayed or kept. */
export function smtpServer({
  tenant,
  limits,
}: {
  readonly tenant: MailTenant;
  readonly limits: Limits;
}): SMTPServer {
  const server = new SMTPServer({
    name: 'practice.kopisenja.example',
    banner: 'Practice server. Mail is thrown away.',
    authMethods: ['PLAIN', 'LOGIN'],
    // Plain text, because this never leaves the machine.
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    // What it would log are names, and sometimes people type a password as their name.
    logger: false,
    size: limits.message,
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
    onAuth(auth, _session, callback) {
      void tenant
        .signIn('smtp', auth.username ?? '', auth.password ?? '')
        .then(({ words, login }) => {
          if (login) {
            callback(null, { user: login });
            return;
          }
          const [code = '', ...text] = words.split(' ');
          // The tenant's words bring their own enhanced code, before which the package would set another one.
          server.options.hideENHANCEDSTATUSCODES = true;
          callback(refusal(Number(code), text.join(' ')));
          server.options.hideENHANCEDSTATUSCODES = false;
        }, callback);
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
  server.server.on('connection', (socket) => {
    const timer = setTimeout(() => socket.destroy(), limits.session);
    socket.once('close', () => clearTimeout(timer));
  });
  server.on('error', () => undefined);
  return server;
}

/** An open connection ends with its app password. */
const mayStay = (tenant: MailTenant, { user }: SMTPServerSession): Error | null =>
  tenant.isStillIn(user as MailLogin) ? null : refusal(421, 'This sign-in is no longer good.');
