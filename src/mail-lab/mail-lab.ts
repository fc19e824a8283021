import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import type { Instant } from '../tenant/model.ts';
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
}

export interface MailLab {
  readonly host: string;
  readonly imapPort: number;
  readonly smtpPort: number;
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
}: MailLabOptions): Promise<MailLab> {
  assertLoopback(host);
  const limits = { ...defaultLimits, ...some };
  const imap = imapServer({ tenant, limits, now });
  const smtp = smtpServer({ tenant, limits });
  const open = new Set<{ destroy(): void; once(event: 'close', then: () => void): unknown }>();
  for (const server of [imap, smtp.server]) {
    server.on('connection', (socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
  }
  const close = async () => {
    for (const socket of open) socket.destroy();
    await Promise.all([imap, smtp.server].map(closed));
  };
  try {
    await listen(imap, host, imapPort);
    await listen(smtp.server, host, smtpPort);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { host, imapPort: portOf(imap), smtpPort: portOf(smtp.server), close };
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
