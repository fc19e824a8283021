import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { isFull } from '../support/size.ts';
import { address, type WireLab } from './wire-lab.ts';

/** `in`, or `refused` with the words that the client passes on. */
export type Attempt = (lab: WireLab, password: string) => Promise<string>;

export interface Client {
  readonly name: string;
  readonly isInstalled: boolean;
  readonly imap?: Attempt;
  readonly smtp?: Attempt;
}

const has = (program: string, ...option: readonly string[]): boolean => {
  try {
    execFileSync(program, option, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const host = '127.0.0.1';

/** Whatever the exit code: a refusal is an answer. */
const output = (program: string, given: readonly string[], input: string): Promise<string> =>
  new Promise((resolve) => {
    const child = execFile(program, given, { timeout: 60_000 }, (_error, out, noise) => {
      resolve(out + noise);
    });
    child.stdin?.end(input);
  });

const curl =
  (url: (lab: WireLab) => string, ...more: readonly string[]): Attempt =>
  async (lab, password) => {
    const user = `${address}:${password}`;
    const said = await output(
      'curl',
      ['-sv', '--max-time', '30', url(lab), '-u', user, ...more],
      'x\r\n',
    );
    const refusal = /^< (?:A\d+ NO|5\d\d) .*$/m.exec(said)?.[0];
    return refusal === undefined
      ? /^< (?:A\d+ OK FETCH|250 .*practice)/m.test(said)
        ? 'in'
        : said
      : `refused ${refusal}`;
  };

const python =
  (protocol: 'imap' | 'smtp'): Attempt =>
  async (lab, password) => {
    const script = fileURLToPath(new URL('clients.py', import.meta.url));
    const port = protocol === 'imap' ? lab.imapPort : lab.smtpPort;
    return (
      await output('python3', [script, protocol, host, String(port), address], password)
    ).trim();
  };

const imapflow: Attempt = async (lab, password) => {
  const auth = { user: address, pass: password };
  const client = new ImapFlow({
    host,
    port: lab.imapPort,
    secure: false,
    auth,
    logger: false,
    disableAutoIdle: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen('INBOX', { readOnly: true });
    const message = await client.fetchOne('1', { envelope: true, source: true });
    await client.logout();
    return message && message.envelope?.subject?.startsWith('Practice') ? 'in' : 'no message';
  } catch (cause) {
    return `refused ${(cause as { responseText?: string }).responseText ?? String(cause)}`;
  }
};

const nodemailer: Attempt = async (lab, password) => {
  const auth = { user: address, pass: password };
  const transport = createTransport({
    host,
    port: lab.smtpPort,
    secure: false,
    ignoreTLS: true,
    auth,
  });
  try {
    await transport.sendMail({
      from: address,
      to: 'somebody@kopisenja.example',
      subject: 'x',
      text: 'x',
    });
    return 'in';
  } catch (cause) {
    return `refused ${(cause as { response?: string }).response ?? String(cause)}`;
  } finally {
    transport.close();
  }
};

/** Programs that share no code with us or with each other: what one forgives another does not. */
const all: readonly Client[] = [
  {
    name: 'curl',
    isInstalled: has('curl', '--version'),
    imap: curl(({ imapPort }) => `imap://${host}:${String(imapPort)}/INBOX;UID=1`),
    smtp: curl(
      ({ smtpPort }) => `smtp://${host}:${String(smtpPort)}`,
      ...['--mail-from', address, '--mail-rcpt', 'somebody@kopisenja.example', '-T', '-'],
    ),
  },
  { name: 'imapflow', isInstalled: true, imap: imapflow },
  { name: 'nodemailer', isInstalled: true, smtp: nodemailer },
  {
    name: 'Python imaplib and smtplib',
    isInstalled: has('python3', '-c', 'import imaplib, smtplib'),
    imap: python('imap'),
    smtp: python('smtp'),
  },
];

/** Python takes a second for each attempt; without `--full` the other three are enough. */
export const clients = all.filter(({ name }) => isFull || !name.startsWith('Python'));
