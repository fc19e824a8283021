import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../src/mail-lab/limits.ts';
import {
  address,
  base64,
  manualTime,
  Wire,
  wireLab,
  type ManualTime,
  type WireLab,
  type WireOptions,
} from './wire-lab.ts';

/** All of these run on time that the test moves: no limit is waited for. */
const open: WireLab[] = [];
const start = async (options: WireOptions = {}): Promise<readonly [WireLab, ManualTime]> => {
  const time = manualTime();
  const lab = await wireLab({ ...options, after: time.after });
  open.push(lab);
  return [lab, time];
};
afterEach(async () => {
  for (const lab of open.splice(0)) await lab.close();
});

/** The server's end of the only connection. */
const served = ({ sockets }: WireLab): Socket => {
  const [socket, ...more] = sockets;
  if (!socket || more.length > 0) throw new Error('There is not exactly one connection.');
  return socket;
};

/** One byte every two seconds, each of which the server has read before time goes on. */
async function drip(lab: WireLab, time: ManualTime, wire: Wire, seconds: number): Promise<void> {
  const socket = served(lab);
  for (let passed = 0; passed < seconds; passed += 2) {
    const before = socket.bytesRead;
    wire.send('a');
    await vi.waitFor(() => expect(socket.bytesRead).toBeGreaterThan(before), {
      timeout: 60_000,
      interval: 1,
    });
    time.advance(2000);
  }
}

const protocols = {
  imapPort: {
    greeting: /^\* OK .*\r\n/,
    nothing: 'x NOOP',
    long: 'x CAPABILITY',
    signIn: (password: string) => [`x LOGIN ${address} ${password}`],
    answer: /^x .*\r\n/m,
    idle: '* BYE Nothing was asked for too long.\r\n',
    stranger: '* BYE Nobody signed in for too long.\r\n',
    whole: '* BYE This connection has been open for too long.\r\n',
  },
  smtpPort: {
    greeting: /^220 .*\r\n/,
    nothing: 'NOOP',
    long: 'EHLO x',
    signIn: (password: string) => [
      'EHLO test',
      `AUTH PLAIN ${base64(`\0${address}\0${password}`)}`,
    ],
    answer: /^\d{3} .*\r\n/m,
    idle: '421 4.4.2 Nothing was asked for too long.\r\n',
    stranger: '421 4.4.2 Nobody signed in for too long.\r\n',
    whole: '421 4.4.2 This connection has been open for too long.\r\n',
  },
} as const;

describe.each(['imapPort', 'smtpPort'] as const)('%s', (port) => {
  const { greeting, nothing, long, signIn, answer, idle, stranger, whole } = protocols[port];
  const connected = async (lab: WireLab): Promise<Wire> => {
    const wire = await Wire.open(lab[port]);
    await wire.until(greeting);
    return wire;
  };
  const ask = async (wire: Wire, line: string): Promise<string> => {
    wire.send(`${line}\r\n`);
    return wire.until(answer);
  };
  const signedIn = async (lab: WireLab): Promise<Wire> => {
    const wire = await connected(lab);
    for (const line of signIn(lab.appPassword)) await ask(wire, line);
    return wire;
  };

  test('WI-05 one byte every two seconds is no life: a command ends within a minute', async () => {
    const [lab, time] = await start({ limits: { signIn: 3_600_000 } });
    const wire = await connected(lab);
    await drip(lab, time, wire, 58);
    expect(wire.heard).toBe('');
    await drip(lab, time, wire, 2);
    expect(await wire.closed()).toBe(idle);
  });

  test('WI-05 a minute without a sign-in is all that a stranger gets, however busy', async () => {
    const [lab, time] = await start();
    const wire = await connected(lab);
    for (let count = 0; count < 5; count += 1) {
      time.advance(10_000);
      expect(await ask(wire, nothing)).toMatch(/OK|250/);
    }
    time.advance(9999);
    expect(await ask(wire, nothing)).toMatch(/OK|250/);
    time.advance(1);
    expect(await wire.closed()).toBe(stranger);
  });

  test('WI-05 who is signed in has a minute from command to command, and half an hour in all', async () => {
    const [lab, time] = await start();
    const wire = await signedIn(lab);
    for (let minute = 0; minute < 30; minute += 1) {
      time.advance(59_999);
      expect(await ask(wire, nothing)).toMatch(/OK|250/);
    }
    time.advance(30);
    expect(await wire.closed()).toBe(whole);
  });

  test('WI-05 a refused socket is gone within five seconds, whatever the client does', async () => {
    const [lab, time] = await start({ limits: { connections: 1 } });
    await connected(lab);
    // It keeps its half open and goes on talking. Nothing is read from it but the reason.
    const refused = connect({ port: lab[port], host: '127.0.0.1', allowHalfOpen: true });
    refused.on('error', () => undefined);
    let told = '';
    refused.on('data', (bytes) => (told += bytes.toString()));
    await vi.waitFor(() => expect(told).toMatch(/^(?:\* BYE|421 ).*Too many.*\r\n$/), 60_000);
    expect(lab.sockets.size).toBe(2);
    const kept = [...lab.sockets][1];
    refused.write('x NOOP\r\n');
    await vi.waitFor(() => expect(kept?.bytesRead).toBe(8), 60_000);
    time.advance(defaultLimits.farewell - 1);
    expect(kept?.destroyed).toBe(false);
    time.advance(1);
    expect(kept?.destroyed).toBe(true);
    await vi.waitFor(() => expect(lab.sockets.size).toBe(1), 60_000);
    expect(told.match(/\r\n/g)).toHaveLength(1);
    refused.destroy();
  });

  test('WI-05 sockets that are being refused are bounded as well', async () => {
    const [lab] = await start({ limits: { connections: 3 } });
    const clients = Array.from({ length: 30 }, () => {
      const socket = connect({ port: lab[port], host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined);
      socket.resume();
      return socket;
    });
    // Those beyond twice the limit are closed by the system, and see only that.
    await vi.waitFor(
      () =>
        expect(
          clients.filter(({ readableEnded, destroyed }) => readableEnded || destroyed).length,
        ).toBe(27),
      60_000,
    );
    expect(lab.sockets.size).toBeLessThanOrEqual(6);
    for (const client of clients) client.destroy();
  });

  test('WI-05 a client that reads nothing does not keep its socket after the last words', async () => {
    const [lab, time] = await start();
    const wire = await signedIn(lab);
    const socket = served(lab);
    wire.socket.pause();
    wire.send(`${long}\r\n`.repeat(250_000));
    await vi.waitFor(() => expect(socket.writableNeedDrain).toBe(true), 60_000);
    time.advance(defaultLimits.idle);
    expect(socket.writableEnded).toBe(true);
    expect(socket.destroyed).toBe(false);
    time.advance(defaultLimits.farewell);
    expect(socket.destroyed).toBe(true);
    wire.socket.destroy();
  });
});

test('WI-05 a literal that drips is part of its command', async () => {
  const [lab, time] = await start({ limits: { signIn: 3_600_000 } });
  const wire = await Wire.open(lab.imapPort);
  await wire.until(/\r\n/);
  wire.send('a1 LOGIN {200}\r\n');
  await wire.until(/^\+ .*\r\n/m);
  await drip(lab, time, wire, 60);
  expect(await wire.closed()).toBe(protocols.imapPort.idle);
});

test('WI-05 a message that drips is part of its command', async () => {
  const [lab, time] = await start();
  const wire = await Wire.open(lab.smtpPort);
  await wire.until(/\r\n/);
  for (const line of protocols.smtpPort.signIn(lab.appPassword)) await wire.say(line);
  await wire.say(`MAIL FROM:<${address}>`);
  await wire.say(`RCPT TO:<${address}>`);
  await wire.say('DATA');
  await drip(lab, time, wire, 60);
  expect(await wire.closed()).toBe(protocols.smtpPort.idle);
});

test('nothing that was sent after the last words is carried out', async () => {
  const [lab, time] = await start();
  const { promise: judged, resolve: judge } = Promise.withResolvers<null>();
  const signIn = vi.spyOn(lab.tenant, 'signIn').mockImplementation(async () => {
    await judged;
    return { words: 'NO LOGIN failed.', login: null };
  });
  const wire = await Wire.open(lab.imapPort);
  await wire.until(/\r\n/);
  wire.send('a1 LOGIN a b\r\na2 LOGIN a b\r\n');
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledOnce(), 60_000);
  time.advance(defaultLimits.idle);
  judge(null);
  expect(await wire.closed()).toMatch(/^\* BYE [^\r]*\r\n$/);
  expect(signIn).toHaveBeenCalledOnce();
});
