import { execFile } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isLoopback } from '../../src/mail-lab/loopback.ts';
import { startMailLab } from '../../src/mail-lab/mail-lab.ts';
import { cases } from '../support/size.ts';
import { address, Wire, wireLab, type WireLab, type WireOptions } from './wire-lab.ts';

const open: WireLab[] = [];
const start = async (options: WireOptions = {}): Promise<WireLab> => {
  const lab = await wireLab(options);
  open.push(lab);
  return lab;
};
afterEach(async () => {
  for (const lab of open.splice(0)) await lab.close();
  vi.restoreAllMocks();
});

describe.each(['imapPort', 'smtpPort'] as const)('%s', (port) => {
  test('WI-05 a line that does not end is cut off', async () => {
    const wire = await Wire.open((await start())[port]);
    await wire.until(/\r\n/);
    for (let sent = 0; sent < 80 && !wire.isClosed; sent += 1) wire.send('a'.repeat(1024));
    const heard = await wire.closed();
    expect(heard).toMatch(/^(?:\* BYE|5\d\d|4\d\d) \S/);
  });

  test('WI-05 many connections are bounded, and the next one is served afterwards', async () => {
    const lab = await start({ limits: { connections: 10 } });
    const wires = await Promise.all(
      Array.from({ length: cases({ quick: 100, full: 1_000 }) }, () => Wire.open(lab[port])),
    );
    await vi.waitFor(
      () => expect(wires.filter(({ isClosed }) => !isClosed).length).toBeLessThanOrEqual(10),
      60_000,
    );
    const told = wires.filter(({ heard }) => /^(?:\* BYE|421) \S/.test(heard));
    expect(told.length).toBeGreaterThan(0);
    for (const wire of wires) wire.socket.destroy();
    await vi.waitFor(async () => {
      const next = await Wire.open(lab[port]);
      expect(await next.until(/\r\n/)).toMatch(/^(?:\* OK|220) /);
      next.socket.destroy();
    }, 60_000);
  });

  test('WI-05 who connects and says nothing is sent away', async () => {
    const wire = await Wire.open((await start({ limits: { idle: 100 } }))[port]);
    expect(await wire.closed()).toMatch(/(?:\* BYE|421) \S/);
  });

  test('WI-05 a half-open connection is closed', async () => {
    const wire = await Wire.open((await start())[port]);
    await wire.until(/\r\n/);
    wire.socket.end();
    await wire.closed();
  });

  test('WI-05 no connection lasts for ever', async () => {
    const lab = await start({ limits: { session: 150 } });
    const wire = await Wire.open(lab[port]);
    const busy = setInterval(() => wire.send('x NOOP\r\n'), 20);
    await wire.closed();
    clearInterval(busy);
  });
});

describe('IMAP', () => {
  test('WI-05 a slow client is as idle as a silent one', async () => {
    const wire = await Wire.open((await start({ limits: { idle: 200 } })).imapPort);
    const dripping = setInterval(() => wire.send('a'), 20);
    expect(await wire.closed()).toContain('* BYE Nothing was asked for too long.');
    clearInterval(dripping);
  });

  test.each(['{99999}', '{99999+}', '{9999999999}'])(
    'WI-05 a literal that is too long is not waited for: %s',
    async (size) => {
      const wire = await Wire.open((await start()).imapPort);
      await wire.until(/\r\n/);
      wire.send(`a1 LOGIN ${size}\r\n`);
      expect(await wire.closed()).toMatch(/^\* BYE A command was longer/);
    },
  );

  test('WI-05 many small literals are one long command', async () => {
    const wire = await Wire.open((await start()).imapPort);
    await wire.until(/\r\n/);
    for (let sent = 0; sent < 5000 && !wire.isClosed; sent += 1)
      wire.send(sent === 0 ? 'a1 LOGIN {1+}\r\n' : 'x {1+}\r\n');
    expect(await wire.closed()).toMatch(/BYE A command was longer/);
  });

  test('a line made to be slow to read is answered', async () => {
    const wire = await Wire.open((await start()).imapPort);
    await wire.until(/\r\n/);
    wire.send(`a1 ${'['.repeat(15_000)}"\r\n`);
    await wire.until(/BAD .*\r\n/);
    wire.socket.destroy();
  });
});

describe('this machine only', () => {
  test.each(['0.0.0.0', '::', '192.0.2.1', 'localhost.example', ''])(
    'WI-06 refuses to listen on %j',
    async (host) => {
      const { tenant } = await start();
      await expect(startMailLab({ tenant, now: () => 0, host })).rejects.toThrow(
        'listens on 127.0.0.1 only',
      );
    },
  );

  test('WI-06 no other address of this machine answers', async () => {
    const lab = await start();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address: other } of others) {
      const answer = await new Promise((resolve) => {
        const socket = connect({ host: other, port: lab.imapPort, timeout: 1000 });
        socket.once('connect', () => resolve('connected'));
        socket.once('error', () => resolve('refused'));
        socket.once('timeout', () => resolve('no answer'));
      });
      expect(answer).not.toBe('connected');
    }
  });

  test.each([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['127.0.0.1.example', false],
    ['', false],
    [undefined, false],
  ])('WI-06 %s is loopback: %s', (peer, expected) => {
    expect(isLoopback(peer)).toBe(expected);
  });

  test('WI-06 the command refuses another address with the reason', async () => {
    const script = fileURLToPath(new URL('../../scripts/mail-lab.ts', import.meta.url));
    const answer = await new Promise<{ code: unknown; text: string }>((resolve) => {
      execFile(process.execPath, [script, '--host', '0.0.0.0'], (error, _out, text) =>
        resolve({ code: error?.code, text }),
      );
    });
    expect(answer.code).toBe(1);
    expect(answer.text).toContain(
      'The mail lab listens on 127.0.0.1 only, and was asked to listen on "0.0.0.0".',
    );
  });
});

test('AU-02 no password reaches the output, whatever is sent', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name),
  );
  const out = vi.spyOn(process.stdout, 'write');
  const lab = await start();
  const wire = await Wire.open(lab.imapPort);
  await wire.ask('a1', `LOGIN ${address} Canary-4711`);
  await wire.ask('a2', 'LOGIN Canary-4711 x');
  const said = [...spies, out].flatMap(({ mock }) => mock.calls.flat().map(String)).join('\n');
  expect(said).not.toContain('Canary-4711');
  expect(JSON.stringify(lab.tenant.state)).not.toContain('anary-4711');
  wire.socket.destroy();
});
