import type { Instant } from '../../tenant/model.ts';
import type { Token } from './tokens.ts';

/** One folder with one message, so that a mail program has something to show. Nothing in it can be changed. */

export const folder = 'INBOX';
const uid = 1;
export const uidValidity = 1;

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (value: number): string => String(value).padStart(2, '0');

/** `20-Mar-2018 09:00:00 +0000` (RFC 3501 §9, date-time). */
const internalDate = (at: Instant): string => {
  const date = new Date(at);
  const day = `${two(date.getUTCDate())}-${months[date.getUTCMonth()] ?? ''}-${String(date.getUTCFullYear())}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${day} ${time} +0000`;
};

export interface Message {
  readonly at: Instant;
  readonly header: string;
  readonly body: string;
  readonly fields: Readonly<Record<'date' | 'from' | 'to' | 'subject' | 'message-id', string>>;
}

/** The message that waits for whoever gets in. `to` is an address of the practice and holds no quotes or line ends. */
export function welcome(to: string, at: Instant): Message {
  const fields = {
    date: new Date(at).toUTCString().replace('GMT', '+0000'),
    from: 'Practice <practice@kopisenja.example>',
    to: `<${to}>`,
    subject: 'Practice: you are in',
    'message-id': '<welcome@kopisenja.example>',
  };
  const header = Object.entries({ ...fields, 'content-type': 'text/plain; charset=utf-8' })
    .map(
      ([name, value]) =>
        `${name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())}: ${value}\r\n`,
    )
    .join('');
  const body = 'This mailbox is practice. The server took your app password.\r\n';
  return { at, header: `${header}\r\n`, body, fields };
}

const literal = (text: string): string => `{${String(Buffer.byteLength(text))}}\r\n${text}`;
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** `((NIL NIL "practice" "kopisenja.example"))` (RFC 3501 §7.4.2). */
function addresses(field: string): string {
  const {
    name = '',
    box = '',
    host = '',
  } = /^(?<name>[^<]*?) ?<(?<box>[^@]*)@(?<host>.*)>$/.exec(field)?.groups ?? {};
  return `((${name === '' ? 'NIL' : quoted(name)} NIL ${quoted(box)} ${quoted(host)}))`;
}

function envelope({ fields }: Message): string {
  const from = addresses(fields.from);
  const ends = `${addresses(fields.to)} NIL NIL NIL ${quoted(fields['message-id'])}`;
  return `(${quoted(fields.date)} ${quoted(fields.subject)} ${from} ${from} ${from} ${ends})`;
}

const structure = ({ body }: Message): string =>
  `("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" ${String(Buffer.byteLength(body))} 1)`;

const macros: Readonly<Record<string, readonly string[]>> = {
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
};

/** The answer to FETCH for these items; `null` when one of them is not known here. */
export function fetched(message: Message, items: Token | undefined, isUid: boolean): string | null {
  const listed =
    typeof items === 'string' ? (macros[items.toUpperCase()] ?? [items]) : (items ?? []);
  // Once each: a command that repeats an item would have an answer much longer than itself.
  const names = [...new Set(listed.map((item) => (typeof item === 'string' ? item : '')))];
  const asked =
    isUid && !names.some((name) => name.toUpperCase() === 'UID') ? ['UID', ...names] : names;
  const values = asked.map((name) => valueOf(message, name));
  return values.includes(null) || values.length === 0 ? null : `* 1 FETCH (${values.join(' ')})`;
}

function valueOf(message: Message, item: string): string | null {
  const name = item.toUpperCase();
  switch (name) {
    case 'FLAGS':
      return 'FLAGS ()';
    case 'UID':
      return `UID ${String(uid)}`;
    case 'INTERNALDATE':
      return `INTERNALDATE "${internalDate(message.at)}"`;
    case 'RFC822.SIZE':
      return `RFC822.SIZE ${String(Buffer.byteLength(message.header + message.body))}`;
    case 'ENVELOPE':
      return `ENVELOPE ${envelope(message)}`;
    case 'BODY':
    case 'BODYSTRUCTURE':
      return `${name} ${structure(message)}`;
    case 'RFC822':
      return `RFC822 ${literal(message.header + message.body)}`;
    case 'RFC822.HEADER':
      return `RFC822.HEADER ${literal(message.header)}`;
    case 'RFC822.TEXT':
      return `RFC822.TEXT ${literal(message.body)}`;
    default:
      return section(message, name);
  }
}

/** `BODY[…]` and `BODY.PEEK[…]`, whole or from an octet on, as large mails are read: `BODY[]<0.100>`. */
function section(message: Message, item: string): string | null {
  const found =
    /^BODY(?:\.PEEK)?\[(?<part>[^\]]*)\](?:<(?<start>\d{1,9})(?:\.(?<count>\d{1,9}))?>)?$/.exec(
      item,
    )?.groups;
  const text = found && textOf(message, found['part'] ?? '');
  if (text === undefined || text === null) return null;
  const { part = '', start, count } = found ?? {};
  if (start === undefined) return `BODY[${part}] ${literal(text)}`;
  const bytes = Buffer.from(text).subarray(Number(start));
  const cut = bytes.subarray(0, count === undefined ? bytes.length : Number(count)).toString();
  return `BODY[${part}]<${start}> ${literal(cut)}`;
}

function textOf({ header, body }: Message, part: string): string | null {
  if (part === '') return header + body;
  if (part === 'HEADER' || part === 'MIME') return header;
  if (part === 'TEXT' || part === '1') return body;
  const { not, names } =
    /^HEADER\.FIELDS(?<not>\.NOT)? \((?<names>[^)]*)\)$/.exec(part)?.groups ?? {};
  if (names === undefined) return null;
  const wanted = new Set(names.split(/[\s"]+/));
  const lines = header
    .split('\r\n')
    .filter(
      (line) => line !== '' && wanted.has(line.split(':')[0]?.toUpperCase() ?? '') !== Boolean(not),
    );
  return `${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
}

/** Whether a set such as `1:*` or `2,4:7` names the only message, whose number and UID are 1. */
export const isNamed = (set: Token | undefined): boolean =>
  typeof set === 'string' &&
  /^[\d*:,]{1,200}$/.test(set) &&
  set.split(',').some((range) => {
    const [first = '', last = first] = range.split(':');
    const ends = [first, last].map((end) => (end === '*' ? uid : Number(end)));
    return Math.min(...ends) <= uid && uid <= Math.max(...ends);
  });

/** Marks that the message does not bear. A search for anything else finds it: there is nothing to choose from. */
const unborne = new Set(['SEEN', 'ANSWERED', 'DELETED', 'DRAFT', 'FLAGGED', 'KEYWORD']);

export const isFound = (criteria: readonly Token[]): boolean =>
  !criteria.some((word) => typeof word === 'string' && unborne.has(word.toUpperCase()));
