import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startMailLab, type MailLab } from '../../src/mail-lab/mail-lab.ts';
import type { After } from '../../src/mail-lab/deadlines.ts';
import type { Limits } from '../../src/mail-lab/limits.ts';
import { MailTenant } from '../../src/mail-lab/mail-tenant.ts';
import type { Policy } from '../../src/tenant/model.ts';
import { microsoft365 } from '../../src/vendors/microsoft-365/profile.ts';

export const address = 'sari@kopisenja.example';
export const accountPassword = 'Latihan-Senja-2018';

export interface WireLab extends MailLab {
  readonly tenant: MailTenant;
  readonly appPassword: string;
  readonly appPasswordId: string;
}

export interface WireOptions {
  readonly era?: string;
  readonly limits?: Partial<Limits>;
  readonly policy?: Partial<Policy>;
  readonly after?: After;
}

/** Both servers over a tenant whose user is enrolled and has an app password made for this test. */
export async function wireLab({
  era = '2018-03-20',
  limits = {},
  policy,
  after,
}: WireOptions = {}): Promise<WireLab> {
  const now = () => Date.now();
  const tenant = await MailTenant.enrol({
    account: { address, displayName: 'Sari', password: accountPassword },
    name: 'Kopi Senja',
    createdOn: '2016-05-02',
    era,
    profile: microsoft365,
    policy: { ...microsoft365.policy, passwordCost: 1000, ...policy },
    now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  const { id, text } = await tenant.createAppPassword('Wire test');
  const lab = await startMailLab({ tenant, now, limits, ...(after && { after }) });
  return { ...lab, tenant, appPassword: text, appPasswordId: id };
}

export interface ManualTime {
  readonly after: After;
  /** Runs what is due within so many milliseconds, in order. */
  advance(milliseconds: number): void;
}

/** Time that passes when a test says so. */
export function manualTime(): ManualTime {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly then: () => void }>();
  return {
    after(milliseconds, then) {
      const timer = { at: now + milliseconds, then };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...waiting].sort((one, other) => one.at - other.at);
        if (!next || next.at > end) break;
        waiting.delete(next);
        now = next.at;
        next.then();
      }
      now = end;
    },
  };
}

/** As people write it down: `ABCD-efgh ijkl mnop`. */
export const chunked = (text: string): string =>
  `${text.slice(0, 4).toUpperCase()}-${text.slice(4, 8)} ${text.slice(8, 12)} ${text.slice(12)}`;

export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A client that says exactly what a test wants it to say. */
export class Wire {
  readonly socket: Socket;
  heard = '';
  isClosed = false;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (this.heard += text));
    socket.on('error', () => undefined);
    socket.on('close', () => (this.isClosed = true));
  }

  static async open(port: number): Promise<Wire> {
    const socket = connect(port, '127.0.0.1');
    const wire = new Wire(socket);
    await once(socket, 'connect');
    return wire;
  }

  send(text: string): void {
    this.socket.write(text);
  }

  /** Resolves to all that was heard since the last call, up to what the pattern matches. */
  async until(pattern: RegExp): Promise<string> {
    const end = performance.now() + 60_000;
    for (;;) {
      const found = pattern.exec(this.heard);
      if (found) {
        const upTo = found.index + found[0].length;
        const text = this.heard.slice(0, upTo);
        this.heard = this.heard.slice(upTo);
        return text;
      }
      if (this.isClosed || performance.now() > end) {
        throw new Error(`Not heard: ${String(pattern)}. Heard: ${JSON.stringify(this.heard)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** Sends a line and resolves to the answer that bears its tag, with what came before it. */
  ask(tag: string, command: string): Promise<string> {
    this.send(`${tag} ${command}\r\n`);
    return this.until(new RegExp(`^${tag} .*\\r\\n`, 'm'));
  }

  /** Sends a line of SMTP and resolves to the last line of the answer, with what came before it. */
  say(line: string): Promise<string> {
    this.send(`${line}\r\n`);
    return this.until(/^\d{3} .*\r\n/m);
  }

  async closed(): Promise<string> {
    // `once` of node:events would reject at an error, such as that of a last write to a socket that is closed.
    if (!this.isClosed) await new Promise((resolve) => this.socket.once('close', resolve));
    return this.heard;
  }
}

/** A client of SMTP that has been greeted. */
export async function smtpWire({ smtpPort }: Pick<WireLab, 'smtpPort'>): Promise<Wire> {
  const wire = await Wire.open(smtpPort);
  await wire.until(/^220 .*\r\n/m);
  await wire.say('EHLO test');
  return wire;
}
