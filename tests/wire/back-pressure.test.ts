import type { Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { address, base64, smtpWire, Wire, wireLab, type WireLab } from './wire-lab.ts';

const open: WireLab[] = [];
const start = async (): Promise<WireLab> => {
  const lab = await wireLab();
  open.push(lab);
  return lab;
};
afterEach(async () => {
  for (const lab of open.splice(0)) await lab.close();
});

const imapWire = async (lab: WireLab): Promise<Wire> => {
  const wire = await Wire.open(lab.imapPort);
  await wire.until(/^\* OK .*\r\n/);
  return wire;
};

const selected = async (lab: WireLab): Promise<Wire> => {
  const wire = await imapWire(lab);
  await wire.ask('a1', `LOGIN ${address} ${lab.appPassword}`);
  await wire.ask('a2', 'SELECT INBOX');
  return wire;
};

const smtpSignedIn = async (lab: WireLab): Promise<Wire> => {
  const wire = await smtpWire(lab);
  await wire.say(`AUTH PLAIN ${base64(`\0${address}\0${lab.appPassword}`)}`);
  return wire;
};

const megabyte = 1024 * 1024;

/** Bytes that the server holds for a connection, both ways. */
const held = ({ writableLength, readableLength }: Socket): number =>
  writableLength + readableLength;

/**
 * The most bytes that the server held for a client that sends all of this and reads nothing. The system's own buffers are
 * full when the socket asks to wait; from then on the server gets as many turns as it would need to read the rest.
 */
async function mostHeld(lab: WireLab, wire: Wire, flood: string): Promise<number> {
  const [socket] = lab.sockets;
  if (!socket) throw new Error('There is no connection.');
  wire.socket.pause();
  wire.send(flood);
  let most = 0;
  const look = () => (most = Math.max(most, held(socket)));
  await vi.waitFor(
    () => {
      look();
      expect(socket.writableNeedDrain).toBe(true);
    },
    { timeout: 60_000, interval: 1 },
  );
  const turns = Math.ceil(flood.length / (16 * 1024));
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    look();
  }
  expect(socket.bytesRead).toBeLessThan(flood.length);
  return most;
}

const floods: Readonly<Record<string, readonly [(lab: WireLab) => Promise<Wire>, string]>> = {
  'IMAP, line feeds before a sign-in': [imapWire, '\n'.repeat(12 * megabyte)],
  'IMAP, commands before a sign-in': [imapWire, 'a1 CAPABILITY\r\n'.repeat(megabyte / 4)],
  'IMAP, FETCH': [selected, 'a3 FETCH 1 (BODY[])\r\n'.repeat(megabyte / 8)],
  'SMTP, commands': [smtpSignedIn, 'EHLO x\r\n'.repeat(megabyte / 4)],
};

describe('what a client sends and does not read', () => {
  test.each(Object.entries(floods))('WI-05 is bounded: %s', async (_, [connect, flood]) => {
    const lab = await start();
    const wire = await connect(lab);
    expect(await mostHeld(lab, wire, flood)).toBeLessThan(megabyte);
    // Who reads at last is answered.
    const [socket] = lab.sockets;
    const before = socket?.bytesRead ?? 0;
    wire.socket.resume();
    await vi.waitFor(() => expect(socket?.bytesRead).toBeGreaterThan(before), 60_000);
    wire.socket.destroy();
  });

  test('WI-05 SMTP, before a sign-in: ten commands, and the connection ends', async () => {
    const lab = await start();
    const wire = await smtpWire(lab);
    wire.send('NOOP\r\n'.repeat(1000));
    expect(await wire.closed()).toMatch(/421 \S.*\r\n$/);
  });
});

test('an item that is asked for twice is fetched once', async () => {
  const wire = await selected(await start());
  const heard = await wire.ask('a3', 'FETCH 1 (FLAGS UID FLAGS UID)');
  expect(heard).toContain('* 1 FETCH (FLAGS () UID 1)\r\n');
  wire.socket.destroy();
});

test('answers to what was sent before the client closed its half still go out', async () => {
  const lab = await start();
  const wire = await imapWire(lab);
  wire.send('a1 NOOP\r\na2 CAPABILITY\r\na3 NOOP\r\n');
  wire.socket.end();
  expect(await wire.closed()).toContain('a3 OK NOOP completed.\r\n');
});
