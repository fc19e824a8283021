import { afterEach, describe, expect, test } from 'vitest';
import {
  accountPassword,
  address,
  base64,
  smtpWire,
  wireLab,
  type Wire,
  type WireLab,
  type WireOptions,
} from './wire-lab.ts';

const open: WireLab[] = [];
const start = async (options: WireOptions = {}): Promise<WireLab> => {
  const lab = await wireLab(options);
  open.push(lab);
  return lab;
};
afterEach(async () => {
  for (const lab of open.splice(0)) await lab.close();
});

const plain = (password: string, authcid = address, authzid = ''): string =>
  base64(`${authzid}\0${authcid}\0${password}`);

const signIn = async (lab: WireLab, password: string): Promise<[Wire, string]> => {
  const wire = await smtpWire(lab);
  return [wire, await wire.say(`AUTH PLAIN ${plain(password)}`)];
};

test('WI-07 says what the tenant says, word for word', async () => {
  const lab = await start();
  expect((await signIn(lab, lab.appPassword))[1]).toBe('235 2.7.0 Authentication successful\r\n');
  expect((await signIn(lab, accountPassword))[1]).toBe('535 5.7.3 Authentication unsuccessful\r\n');
});

test('WI-02 AUTH LOGIN, and an attempt that is cancelled', async () => {
  const lab = await start();
  const wire = await smtpWire(lab);
  expect(await wire.say('AUTH LOGIN')).toMatch(/^334 /m);
  expect(await wire.say('*')).toMatch(/^501 /m);
  expect(await wire.say('AUTH PLAIN')).toMatch(/^334/m);
  expect(await wire.say('!')).toMatch(/^5\d\d /m);
  expect(await wire.say('AUTH LOGIN')).toMatch(/^334 /m);
  expect(await wire.say(base64(address))).toMatch(/^334 /m);
  expect(await wire.say(base64(lab.appPassword))).toMatch(/^235 /m);
  wire.socket.destroy();
});

test('WI-06 nothing is taken from a stranger, and what is taken is thrown away', async () => {
  const lab = await start();
  const stranger = await smtpWire(lab);
  for (const line of ['MAIL FROM:<a@kopisenja.example>', 'RCPT TO:<a@kopisenja.example>', 'DATA']) {
    expect(await stranger.say(line)).toBe('530 5.7.57 Client not authenticated to send mail.\r\n');
  }
  stranger.socket.destroy();
  const [wire] = await signIn(lab, lab.appPassword);
  await wire.say(`MAIL FROM:<${address}>`);
  await wire.say('RCPT TO:<a@kopisenja.example>');
  await wire.say('DATA');
  expect(await wire.say('Subject: x\r\n\r\nx\r\n.')).toContain(
    'Read and thrown away: this is practice.',
  );
  wire.socket.destroy();
});

test('RV-05 an open connection ends with its app password', async () => {
  const lab = await start();
  const [wire] = await signIn(lab, lab.appPassword);
  lab.tenant.deleteAppPassword(lab.appPasswordId);
  expect(await wire.say(`MAIL FROM:<${address}>`)).toMatch(/^421 .*no longer good/m);
  await wire.closed();
});

describe('AUTH judges as IMAP does', () => {
  const other = 'budi@kopisenja.example';
  const unreadable: Readonly<Record<string, (password: string) => readonly string[]>> = {
    'PLAIN for somebody else': (password) => [`PLAIN ${plain(password, address, other)}`],
    'PLAIN for somebody else, asked for': (password) => ['PLAIN', plain(password, address, other)],
    'PLAIN without an identity': (password) => [`PLAIN ${plain(password, '')}`],
    'PLAIN with the identity in the wrong place': (password) => [
      `PLAIN ${plain(password, '', address)}`,
    ],
    'PLAIN without padding': (password) => [`PLAIN ${plain(`${password}-`).replace(/=+$/, '')}`],
    'PLAIN with more padding': (password) => [`PLAIN ${plain(password)}====`],
    'PLAIN with junk inside': (password) => [`PLAIN ${plain(password).replace('A', 'A!')}`],
    'PLAIN in the alphabet of addresses': () => ['PLAIN', '-_-_'],
    'PLAIN with bits left over': () => ['PLAIN YR=='],
    'PLAIN that is no UTF-8': () => [
      `PLAIN ${Buffer.from([0, 0x73, 0, 0xff, 0xfe]).toString('base64')}`,
    ],
    'PLAIN with a NUL in the password': () => [`PLAIN ${plain('a\0b')}`],
    'PLAIN with nothing': () => ['PLAIN ='],
    'PLAIN with two responses': (password) => [`PLAIN ${plain(password)} ${plain(password)}`],
    'LOGIN without padding': () => ['LOGIN', base64(address).replace(/=+$/, '')],
    'LOGIN without a name': () => ['LOGIN', '='],
    'LOGIN with a NUL in the name': (password) => [
      `LOGIN ${base64(`${address}\0`)}`,
      base64(password),
    ],
    'LOGIN with a password that is no base64': () => [`LOGIN ${base64(address)}`, 'x'],
    'LOGIN that is cancelled half-way': () => [`LOGIN ${base64(address)}`, '*'],
  };

  test.each(Object.entries(unreadable))('VN-19 WI-02 %s: refused', async (_, lines) => {
    const lab = await start();
    const wire = await smtpWire(lab);
    const [first = '', ...more] = lines(lab.appPassword);
    let heard = await wire.say(`AUTH ${first}`);
    for (const line of more) {
      expect(heard).toMatch(/^334 /);
      heard = await wire.say(line);
    }
    expect(heard).toBe('501 5.5.2 The sign-in was cancelled or could not be read.\r\n');
    // Nobody is in, and the connection goes on.
    expect(await wire.say(`MAIL FROM:<${address}>`)).toMatch(/^530 5\.7\.57 /);
    expect(await wire.say(`AUTH PLAIN ${plain(lab.appPassword)}`)).toMatch(/^235 /);
    wire.socket.destroy();
  });

  test('PLAIN for oneself is accepted, in one line and in two', async () => {
    const lab = await start();
    for (const lines of [['AUTH PLAIN', ''], ['AUTH PLAIN ']]) {
      const wire = await smtpWire(lab);
      const response = plain(lab.appPassword, address, address);
      for (const line of lines.slice(0, -1)) expect(await wire.say(line)).toMatch(/^334 /);
      expect(await wire.say(`${lines.at(-1) ?? ''}${response}`)).toBe(
        '235 2.7.0 Authentication successful\r\n',
      );
      expect(await wire.say(`AUTH PLAIN ${response}`)).toMatch(/^503 /);
      wire.socket.destroy();
    }
  });

  test.each(['XOAUTH2', 'CRAM-MD5', 'constructor', '__proto__', ''])(
    'there is no mechanism %j',
    async (mechanism) => {
      const wire = await smtpWire(await start());
      expect(await wire.say(`AUTH ${mechanism}`)).toMatch(/^504 /);
      wire.socket.destroy();
    },
  );

  test('a tenant that fails is no sign-in, and its cause is not told', async () => {
    const lab = await start();
    lab.tenant.signIn = () => Promise.reject(new Error('Canary-4711'));
    const wire = await smtpWire(lab);
    expect(await wire.say(`AUTH PLAIN ${plain(lab.appPassword)}`)).toMatch(/^454 (?!.*Canary)/);
    expect(await wire.say(`MAIL FROM:<${address}>`)).toMatch(/^530 /);
    wire.socket.destroy();
  });
});

test('WI-05 recipients are bounded', async () => {
  const lab = await start({ limits: { recipients: 2 } });
  const [wire] = await signIn(lab, lab.appPassword);
  await wire.say(`MAIL FROM:<${address}>`);
  for (const name of ['a', 'b'])
    expect(await wire.say(`RCPT TO:<${name}@kopisenja.example>`)).toMatch(/^250 /);
  expect(await wire.say('RCPT TO:<c@kopisenja.example>')).toMatch(/^452 /);
  wire.socket.destroy();
});
