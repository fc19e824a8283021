import type { Instant } from '../../tenant/model.ts';
import { textOn } from '../../tenant/server-texts.ts';
import type { MailLogin, MailTenant } from '../mail-tenant.ts';
import { isMechanism, readCredentials, unreadable, type Credentials } from '../sasl.ts';
import type { Part } from './command-reader.ts';
import { fetched, folder, isFound, isNamed, uidValidity, welcome } from './mailbox.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Before the ways to sign in, which the vendor's day decides. */
const capabilities = 'CAPABILITY IMAP4rev1 SASL-IR LITERAL+ ID NAMESPACE';

export interface SessionPorts {
  readonly tenant: MailTenant;
  readonly now: () => Instant;
  /** One line, without its end. */
  readonly say: (line: string) => void;
  /** The next line or command of the client; `null` when it is gone. */
  readonly next: () => Promise<readonly Part[] | null>;
  readonly signedIn: () => void;
}

/** Quoted strings and literals have become plain words by now. */
const textOf = (token: Token | undefined): string => (typeof token === 'string' ? token : '');

const asFolder = (token: Token | undefined): boolean => textOf(token).toUpperCase() === folder;

/** One connection of a mail program, from the greeting to BYE (RFC 3501, as far as reading one message needs it). */
export class ImapSession {
  readonly #ports: SessionPorts;
  #login: MailLogin | null = null;
  #isSelected = false;
  readonly #startedAt: Instant;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#startedAt = ports.now();
  }

  async run(): Promise<void> {
    const { say, next } = this.#ports;
    say(this.#ports.tenant.state.profile.serverTexts.imapGreeting);
    for (;;) {
      const parts = await next();
      if (!parts) return;
      const [tag, name, ...words] = tokensOf(parts) ?? [];
      if (
        typeof tag !== 'string' ||
        typeof name !== 'string' ||
        !/^[^\s+*%(){}"\\]{1,40}$/.test(tag)
      ) {
        say('* BAD That is no command: send a tag, a command and its words.');
        continue;
      }
      if (this.#login && !this.#ports.tenant.isStillIn(this.#login)) {
        say('* BYE This sign-in is no longer good.');
        return;
      }
      const command = name.toUpperCase();
      await this.#carryOut(tag, command, words);
      if (command === 'LOGOUT') return;
    }
  }

  async #carryOut(tag: string, command: string, words: readonly Token[]): Promise<void> {
    const { say } = this.#ports;
    switch (command) {
      case 'CAPABILITY':
        say(`* ${capabilities} ${this.#signIn}`);
        say(`${tag} OK CAPABILITY completed.`);
        return;
      case 'ID':
        say('* ID ("name" "app-password-lab")');
        say(`${tag} OK ID completed.`);
        return;
      case 'NOOP':
        say(`${tag} OK NOOP completed.`);
        return;
      case 'LOGOUT':
        say(this.#ports.tenant.state.profile.serverTexts.imapGoodbye);
        say(`${tag} OK LOGOUT completed.`);
        return;
      case 'LOGIN': {
        const [address, password, ...more] = words;
        const isRight =
          typeof address === 'string' && typeof password === 'string' && more.length === 0;
        await this.#enter(tag, isRight ? { address, password } : null);
        return;
      }
      case 'AUTHENTICATE':
        await this.#authenticate(tag, textOf(words[0]).toUpperCase(), words[1]);
        return;
      default:
        if (!this.#login) say(`${tag} BAD Sign in first.`);
        else if (!this.#read(tag, command, words))
          say(`${tag} BAD This practice server has no such command.`);
    }
  }

  /** A connection that stays open over midnight hears of the new day as well. */
  get #signIn(): string {
    const { state } = this.#ports.tenant;
    return textOn(state.profile.serverTexts.imapSignIn, state);
  }

  async #enter(tag: string, credentials: Credentials | null): Promise<void> {
    const { say, tenant } = this.#ports;
    if (this.#login) {
      say(`${tag} BAD You are signed in already.`);
    } else if (!credentials) {
      say(`${tag} BAD A name and a password are needed.`);
    } else {
      const { words, login } = await tenant.signIn(
        'imap',
        credentials.address,
        credentials.password,
      );
      this.#login = login;
      if (login) this.#ports.signedIn();
      say(`${tag} ${words}`);
    }
  }

  /** RFC 3501 §6.2.2, with the initial response of RFC 4959. */
  async #authenticate(tag: string, mechanism: string, initial: Token | undefined): Promise<void> {
    const { say, next } = this.#ports;
    if (!isMechanism(mechanism)) {
      say(`${tag} NO Only PLAIN and LOGIN are known here.`);
      return;
    }
    const ask = async (challenge: string): Promise<string | null> => {
      say(`+ ${challenge}`);
      const [part] = (await next()) ?? [];
      return part && 'line' in part ? part.line : null;
    };
    const given = typeof initial === 'string' ? initial : null;
    const credentials = await readCredentials(mechanism, given, ask);
    if (credentials) await this.#enter(tag, credentials);
    else say(`${tag} BAD ${unreadable}`);
  }

  /** What a signed-in program may ask. False for what is not known. */
  #read(tag: string, command: string, words: readonly Token[]): boolean {
    const { say } = this.#ports;
    const done = (text = `${command} completed.`) => say(`${tag} OK ${text}`);
    switch (command) {
      case 'NAMESPACE':
        say('* NAMESPACE (("" "/")) NIL NIL');
        done();
        return true;
      case 'LIST':
      case 'LSUB':
        say(
          textOf(words[1]) === ''
            ? `* ${command} (\\Noselect) "/" ""`
            : `* ${command} () "/" ${folder}`,
        );
        done();
        return true;
      case 'STATUS':
        if (asFolder(words[0])) {
          say(
            `* STATUS ${folder} (MESSAGES 1 RECENT 0 UNSEEN 1 UIDNEXT 2 UIDVALIDITY ${String(uidValidity)})`,
          );
          done();
        } else say(`${tag} NO There is no such folder.`);
        return true;
      case 'SELECT':
      case 'EXAMINE':
        this.#isSelected = asFolder(words[0]);
        if (this.#isSelected) this.#select(tag, command);
        else say(`${tag} NO There is no such folder.`);
        return true;
      case 'CHECK':
      case 'CLOSE':
        if (command === 'CLOSE') this.#isSelected = false;
        done();
        return true;
      case 'SEARCH':
      case 'FETCH':
        this.#inFolder(tag, command, words, false);
        return true;
      case 'UID':
        this.#inFolder(tag, textOf(words[0]).toUpperCase(), words.slice(1), true);
        return true;
      default:
        return false;
    }
  }

  #select(tag: string, command: string): void {
    const { say } = this.#ports;
    say('* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)');
    say('* OK [PERMANENTFLAGS ()] Nothing can be changed here.');
    say('* 1 EXISTS');
    say('* 0 RECENT');
    say('* OK [UNSEEN 1] The first unseen message.');
    say(`* OK [UIDVALIDITY ${String(uidValidity)}] UIDs are valid.`);
    say('* OK [UIDNEXT 2] The next UID.');
    say(`${tag} OK [READ-ONLY] ${command} completed.`);
  }

  #inFolder(tag: string, command: string, words: readonly Token[], isUid: boolean): void {
    const { say } = this.#ports;
    if (!this.#isSelected) {
      say(`${tag} BAD Select a folder first.`);
    } else if (command === 'SEARCH') {
      say(isFound(words) ? '* SEARCH 1' : '* SEARCH');
      say(`${tag} OK SEARCH completed.`);
    } else if (command === 'FETCH') {
      const message = welcome(this.#login?.address ?? '', this.#startedAt);
      const answer = fetched(message, words[1], isUid);
      if (answer === null) {
        say(`${tag} BAD This practice server cannot fetch that.`);
        return;
      }
      if (isNamed(words[0])) say(answer);
      say(`${tag} OK FETCH completed.`);
    } else {
      say(`${tag} NO This mailbox is read-only.`);
    }
  }
}
