import { createServer, type Server, type Socket } from 'node:net';
import type { Instant } from '../../tenant/model.ts';
import type { Limits } from '../limits.ts';
import { isLoopback } from '../loopback.ts';
import type { MailTenant } from '../mail-tenant.ts';
import { CommandTooLong, readCommands } from './command-reader.ts';
import { ImapSession } from './session.ts';

interface ImapOptions {
  readonly tenant: MailTenant;
  readonly limits: Limits;
  readonly now: () => Instant;
}

/** A small IMAP4rev1 server: enough for mail programs to sign in and see one message. Not listening yet. */
export function imapServer(options: ImapOptions): Server {
  const open = new Set<Socket>();
  // A client that closes its half has nothing more to ask; the answer under way still goes out.
  const server = createServer({ allowHalfOpen: false, noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    if (!isLoopback(socket.remoteAddress)) {
      socket.destroy();
    } else if (open.size >= options.limits.connections) {
      socket.end('* BYE Too many connections. Close another mail program first.\r\n');
    } else {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      void serve(socket, options);
    }
  });
  return server;
}

async function serve(socket: Socket, { tenant, limits, now }: ImapOptions): Promise<void> {
  const say = (line: string): void => {
    if (socket.writable) socket.write(`${line}\r\n`);
  };
  const leave = (why: string) => {
    say(`* BYE ${why}`);
    socket.destroySoon();
  };
  // By commands and not by bytes: a client that sends a letter a minute is as idle as one that sends none.
  const isIdle = () => leave('Nothing was asked for too long.');
  let idle = setTimeout(isIdle, limits.idle);
  const whole = setTimeout(
    () => leave('This connection has been open for too long.'),
    limits.session,
  );
  const commands = readCommands(socket, () => say('+ Go on.'), limits);
  const next = async () => {
    const read = await commands.next();
    clearTimeout(idle);
    idle = setTimeout(isIdle, limits.idle);
    return read.done ? null : read.value;
  };
  try {
    await new ImapSession({ tenant, now, say, next }).run();
    socket.destroySoon();
  } catch (cause) {
    // Not what the client sent, and no cause: either could hold a password.
    if (cause instanceof CommandTooLong) leave(cause.message);
    else socket.destroy();
  } finally {
    clearTimeout(idle);
    clearTimeout(whole);
  }
}
