import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Instant } from '../tenant/model.ts';
import { realTime, type After } from './deadlines.ts';
import { imapServer } from './imap/server.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { assertLoopback, loopback } from './loopback.ts';
import type { MailTenant } from './mail-tenant.ts';
import { smtpServer } from './smtp-server.ts';

export interface MailLabOptions {
  readonly tenant: MailTenant;
  readonly now: () => Instant;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly imapPort?: number;
  readonly smtpPort?: number;
  readonly limits?: Partial<Limits>;
  /** Starts the timers of all limits. */
  readonly after?: After;
}

export interface MailLab {
  readonly host: string;
  readonly imapPort: number;
  readonly smtpPort: number;
  /** Open now, those included that are being refused. */
  readonly sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

/** Both servers, over one tenant, on this machine only. Rejects for any other address, and when a port is taken. */
export async function startMailLab({
  tenant,
  now,
  host = loopback,
  imapPort = 0,
  smtpPort = 0,
  limits: some = {},
  after = realTime,
}: MailLabOptions): Promise<MailLab> {
  assertLoopback(host);
  const limits = { ...defaultLimits, ...some };
  const imap = imapServer({ tenant, limits, after, now });
  const smtp = smtpServer({ tenant, limits, after });
  const sockets = new Set<Socket>();
  for (const server of [imap, smtp.server]) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  }
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await Promise.all([imap, smtp.server].map(closed));
  };
  try {
    await listen(imap, host, imapPort);
    await listen(smtp.server, host, smtpPort);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { host, imapPort: portOf(imap), smtpPort: portOf(smtp.server), sockets, close };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const ended = once(server, 'close');
  server.close();
  await ended;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
