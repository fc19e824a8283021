import { createServer, type Server, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import type { Instant } from '../../tenant/model.ts';
import { Deadlines, drained, hangUp, type After } from '../deadlines.ts';
import { mostSockets, type Limits } from '../limits.ts';
import { isLoopback } from '../loopback.ts';
import type { MailTenant } from '../mail-tenant.ts';
import { CommandTooLong, readCommands } from './command-reader.ts';
import { ImapSession } from './session.ts';

interface ImapOptions {
  readonly tenant: MailTenant;
  readonly limits: Limits;
  readonly after: After;
  readonly now: () => Instant;
}

/** A small IMAP4rev1 server: enough for mail programs to sign in and see one message. Not listening yet. */
export function imapServer(options: ImapOptions): Server {
  const { limits, after } = options;
  const open = new Set<Socket>();
  // A client that closes its half has nothing more to ask; the answers under way still go out.
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    if (!isLoopback(socket.remoteAddress)) {
      socket.destroy();
    } else if (open.size >= limits.connections) {
      socket.write('* BYE Too many connections. Close another mail program first.\r\n');
      hangUp(socket, limits, after);
    } else {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      void serve(socket, options);
    }
  });
  server.maxConnections = mostSockets(limits);
  return server;
}

async function serve(socket: Socket, { tenant, limits, after, now }: ImapOptions): Promise<void> {
  const bytes = socket.pipe(new PassThrough());
  const say = (line: string): void => {
    if (socket.writable) socket.write(`${line}\r\n`);
  };
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
    deadlines.stop();
    // Nothing that was sent and not read yet is carried out.
    socket.unpipe(bytes);
    bytes.destroy();
    hangUp(socket, limits, after);
  };
  const leave = (why: string) => {
    say(`* BYE ${why}`);
    end();
  };
  const deadlines = new Deadlines(limits, after, leave);
  socket.once('close', end);
  const commands = readCommands(bytes, () => say('+ Go on.'), limits);
  const next = async () => {
    // A client that does not read its answers gets no further ones: they would pile up in memory.
    await drained(socket);
    if (hasEnded) return null;
    const read = await commands.next();
    deadlines.commandRead();
    return read.done ? null : read.value;
  };
  const signedIn = () => deadlines.signedIn();
  try {
    await new ImapSession({ tenant, now, say, next, signedIn }).run();
    end();
  } catch (cause) {
    // Not what the client sent, and no cause: either could hold a password.
    if (cause instanceof CommandTooLong) leave(cause.message);
    else end();
  }
}
