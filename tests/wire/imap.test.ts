import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accountPassword,
  address,
  base64,
  chunked,
  Wire,
  wireLab,
  type WireLab,
} from './wire-lab.ts';

let lab: WireLab;
beforeAll(async () => {
  lab = await wireLab({ limits: { connections: 100 } });
});
afterAll(() => lab.close());

async function connected(): Promise<Wire> {
  const wire = await Wire.open(lab.imapPort);
  expect(await wire.until(/\r\n/)).toBe('* OK The Microsoft Exchange IMAP4 service is ready.\r\n');
  return wire;
}

async function signedIn(): Promise<Wire> {
  const wire = await connected();
  expect(await wire.ask('a0', `LOGIN ${address} ${lab.appPassword}`)).toBe(
    'a0 OK LOGIN completed.\r\n',
  );
  return wire;
}

const plain = (password: string, authzid = ''): string =>
  base64(`${authzid}\0${address}\0${password}`);

describe('AUTHENTICATE', () => {
  test.each<[string, () => readonly string[], string]>([
    [
      'PLAIN with an initial response',
      () => [`AUTHENTICATE PLAIN ${plain(lab.appPassword)}`],
      'OK',
    ],
    ['PLAIN without one', () => ['AUTHENTICATE PLAIN', plain(lab.appPassword)], 'OK'],
    ['PLAIN in small letters', () => [`authenticate plain ${plain(lab.appPassword)}`], 'OK'],
    ['PLAIN for oneself', () => [`AUTHENTICATE PLAIN ${plain(lab.appPassword, address)}`], 'OK'],
    [
      'VN-19 PLAIN for somebody else',
      () => [`AUTHENTICATE PLAIN ${plain(lab.appPassword, 'budi@kopisenja.example')}`],
      'BAD',
    ],
    [
      'VN-19 PLAIN with a NUL in the password',
      () => [`AUTHENTICATE PLAIN ${plain('a\0b')}`],
      'BAD',
    ],
    [
      'VN-19 PLAIN with a colon in the password',
      () => [`AUTHENTICATE PLAIN ${plain('a:b')}`],
      'NO',
    ],
    ['PLAIN with an empty initial response', () => ['AUTHENTICATE PLAIN ='], 'BAD'],
    [
      'LOGIN with an initial response',
      () => [`AUTHENTICATE LOGIN ${base64(address)}`, base64(lab.appPassword)],
      'OK',
    ],
    [
      'LOGIN without one',
      () => ['AUTHENTICATE LOGIN', base64(address), base64(lab.appPassword)],
      'OK',
    ],
    [
      'LOGIN with the account password',
      () => ['AUTHENTICATE LOGIN', base64(address), base64(accountPassword)],
      'NO',
    ],
    ['cancelled at once', () => ['AUTHENTICATE PLAIN', '*'], 'BAD'],
    ['cancelled half-way', () => ['AUTHENTICATE LOGIN', base64(address), '*'], 'BAD'],
    ['bad base64', () => ['AUTHENTICATE PLAIN', 'no base64!'], 'BAD'],
    ['base64 that ends too early', () => ['AUTHENTICATE PLAIN', 'abc'], 'BAD'],
    ['a way that nobody knows', () => ['AUTHENTICATE XOAUTH2'], 'NO'],
  ])('WI-02 %s', async (_, lines, answer) => {
    const wire = await connected();
    const [command = '', ...replies] = lines();
    wire.send(`a1 ${command}\r\n`);
    for (const reply of replies) {
      await wire.until(/^\+ .*\r\n/m);
      wire.send(`${reply}\r\n`);
    }
    expect(await wire.until(/^a1 .*\r\n/m)).toMatch(new RegExp(`^a1 ${answer} \\S`));
    // Whatever came of it, the connection goes on.
    expect(await wire.ask('a2', 'NOOP')).toBe('a2 OK NOOP completed.\r\n');
    wire.socket.destroy();
  });
});

describe('LOGIN', () => {
  const literal = (text: string, plus = ''): string =>
    `{${String(Buffer.byteLength(text))}${plus}}\r\n${text}`;

  test('WI-03 quoted strings', async () => {
    const wire = await connected();
    expect(await wire.ask('a1', `LOGIN "${address}" "${chunked(lab.appPassword)}"`)).toMatch(
      /^a1 OK/,
    );
    wire.socket.destroy();
  });

  test('WI-03 literals, which are asked for one by one', async () => {
    const wire = await connected();
    wire.send(`a1 LOGIN {${String(address.length)}}\r\n`);
    await wire.until(/^\+ \S.*\r\n/m);
    wire.send(`${address} {16}\r\n`);
    await wire.until(/^\+ \S.*\r\n/m);
    wire.send(`${lab.appPassword}\r\n`);
    expect(await wire.until(/^a1 .*\r\n/m)).toMatch(/^a1 OK/);
    wire.socket.destroy();
  });

  test('WI-03 LITERAL+, all in one go, and a command right behind', async () => {
    const wire = await connected();
    wire.send(`a1 LOGIN ${literal(address, '+')} ${literal(lab.appPassword, '+')}\r\na2 NOOP\r\n`);
    const heard = await wire.until(/^a2 .*\r\n/m);
    expect(heard).toBe('a1 OK LOGIN completed.\r\na2 OK NOOP completed.\r\n');
    wire.socket.destroy();
  });

  test('WI-03 a password with a quote and a backslash is read as it is, in every form', async () => {
    const password = 'Latihan "Senja" \\ 2018';
    const { startMailLab } = await import('../../src/mail-lab/mail-lab.ts');
    const seen: string[] = [];
    const tenant = Object.create(lab.tenant, {
      signIn: {
        value: (_protocol: string, _address: string, given: string) => {
          seen.push(given);
          return Promise.resolve({ words: 'NO LOGIN failed.', login: null });
        },
      },
    }) as typeof lab.tenant;
    const other = await startMailLab({ tenant, now: () => Date.now() });
    const wire = await Wire.open(other.imapPort);
    await wire.ask('a1', `LOGIN ${address} "Latihan \\"Senja\\" \\\\ 2018"`);
    await wire.ask('a2', `LOGIN ${address} ${literal(password, '+')}`);
    await wire.ask('a3', `AUTHENTICATE PLAIN ${plain(password)}`);
    expect(seen).toEqual([password, password, password]);
    await other.close();
  });

  test.each([
    'LOGIN',
    `LOGIN ${address}`,
    `LOGIN ${address} one two`,
    `LOGIN (${address}) x`,
    `LOGIN "${address} x`,
    'LOGIN "a" "b',
    '',
    '   ',
    ')',
    '((((',
  ])('WI-03 what is no sign-in is BAD and nothing else: %j', async (command) => {
    const wire = await connected();
    wire.send(`a1 ${command}\r\n`);
    expect(await wire.until(/^(?:a1|\*) .*\r\n/m)).toMatch(/^(?:a1|\*) BAD \S/);
    wire.socket.destroy();
  });

  test('before it nothing is shown, and after it there is no second one', async () => {
    const wire = await connected();
    expect(await wire.ask('a1', 'SELECT INBOX')).toBe('a1 BAD Sign in first.\r\n');
    await wire.ask('a2', `LOGIN ${address} ${lab.appPassword}`);
    expect(await wire.ask('a3', `LOGIN ${address} ${lab.appPassword}`)).toMatch(/^a3 BAD/);
    wire.socket.destroy();
  });
});

describe('what strict clients ask for', () => {
  test('WI-04 every OK, NO and BAD has words, and BYE comes before the end', async () => {
    const wire = await signedIn();
    const commands = [
      'CAPABILITY',
      'ID NIL',
      'NAMESPACE',
      'LIST "" "*"',
      'LIST "" ""',
      'LSUB "" "*"',
      'STATUS INBOX (MESSAGES)',
      'STATUS Sent (MESSAGES)',
      'SELECT INBOX',
      'EXAMINE "inbox"',
      'SELECT Sent',
      'SELECT INBOX',
      'SEARCH ALL',
      'UID SEARCH UNSEEN',
      'SEARCH SEEN',
      'FETCH 1 ALL',
      'FETCH 1:* (FLAGS UID)',
      'UID FETCH 1:* (BODY.PEEK[HEADER.FIELDS (DATE FROM)])',
      'FETCH 2 FLAGS',
      'FETCH 1 NONSENSE',
      'FETCH',
      'UID STORE 1 +FLAGS (\\Seen)',
      'STORE 1 +FLAGS (\\Seen)',
      'CREATE Sent',
      'CHECK',
      'CLOSE',
      'FETCH 1 FLAGS',
    ];
    let heard = '';
    for (const [index, command] of commands.entries())
      heard += await wire.ask(`b${String(index)}`, command);
    wire.send('z LOGOUT\r\n');
    heard += await wire.until(/^z .*\r\n/m);
    heard += await wire.closed();
    expect(heard).not.toMatch(/^(?:\S+) (?:OK|NO|BAD|BYE) *\r$/m);
    expect(heard).not.toMatch(/[^\r]\n/);
    expect(heard).toMatch(
      /\* BYE Microsoft Exchange Server IMAP4 server signing off\.\r\nz OK LOGOUT completed\.\r\n$/,
    );
    for (const [index, command] of commands.entries()) {
      const isWrong = /Sent|NONSENSE|STORE|^FETCH$/.test(command) || index === commands.length - 1;
      expect([command, new RegExp(`^b${String(index)} OK`, 'm').test(heard)]).toEqual([
        command,
        !isWrong,
      ]);
    }
  });

  test('a literal of a message is as long as it says', async () => {
    const wire = await signedIn();
    await wire.ask('a1', 'SELECT INBOX');
    const whole = await wire.ask('a2', 'FETCH 1 (RFC822.SIZE BODY[])');
    const [, size = '', length = ''] = /RFC822\.SIZE (\d+) BODY\[\] \{(\d+)\}/.exec(whole) ?? [];
    expect(size).toBe(length);
    const text = whole.slice(whole.indexOf('}\r\n') + 3).slice(0, Number(length));
    expect(text).toMatch(/^Date: [\s\S]*\r\n\r\nThis mailbox is practice\.[\s\S]*\r\n$/);
    expect(await wire.ask('a3', 'FETCH 1 BODY[TEXT]<5.7>')).toContain(
      'BODY[TEXT]<5> {7}\r\nmailbox)',
    );
    wire.socket.destroy();
  });
});

test('RV-05 an open connection ends with its app password', async () => {
  const { id, text } = await lab.tenant.createAppPassword('Soon to be gone');
  const wire = await connected();
  await wire.ask('a1', `LOGIN ${address} ${text}`);
  expect(await wire.ask('a2', 'NOOP')).toMatch(/^a2 OK/);
  lab.tenant.deleteAppPassword(id);
  wire.send('a3 NOOP\r\n');
  expect(await wire.closed()).toBe('* BYE This sign-in is no longer good.\r\n');
});
