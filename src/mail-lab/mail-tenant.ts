import { decideEra } from '../tenant/administration.ts';
import {
  decideAppPasswordCreation,
  decideAppPasswordDeletion,
  prepareAppPassword,
} from '../tenant/app-passwords.ts';
import type { Decision } from '../tenant/decision.ts';
import { newUser } from '../tenant/directory.ts';
import { decideApp, decideEnrolmentStart, prepareApp } from '../tenant/enrolment.ts';
import { whyClosed } from '../tenant/protocol-availability.ts';
import type { Protocol } from '../tenant/protocol.ts';
import type { TenantEvent } from '../tenant/events.ts';
import { emptyTenant, evolve } from '../tenant/evolve.ts';
import { decideLegacySignIn, prepareLegacySignIn } from '../tenant/legacy-sign-in.ts';
import type { AppPasswordId, EraDate, Policy, TenantState, User } from '../tenant/model.ts';
import { codeOfStep, keyFromText, stepAt } from '../tenant/one-time-code.ts';
import { hashPassword } from '../tenant/password-hash.ts';
import type { Ports } from '../tenant/ports.ts';
import { serverText } from '../tenant/server-texts.ts';
import type { VendorProfile } from '../tenant/vendor-profile.ts';
import {
  decideContactConfirmed,
  decideEnrolmentFinished,
  prepareFirstAppPassword,
} from '../tenant/registration.ts';
import { decideCode, prepareCode } from '../tenant/verification.ts';
import { decideWebSignIn, prepareWebSignIn } from '../tenant/web-sign-in.ts';

export interface MailTenantOptions extends Pick<Ports, 'now' | 'random'> {
  readonly account: {
    readonly address: string;
    readonly displayName: string;
    readonly password: string;
  };
  readonly profile: VendorProfile;
  readonly name: string;
  readonly createdOn: EraDate;
  /** The day whose rules the servers follow. */
  readonly era: EraDate;
  readonly policy: Policy;
}

/** Who is in, and by which password. */
export interface MailLogin {
  readonly address: string;
  readonly protocol: Protocol;
  readonly appPasswordId: AppPasswordId | null;
}

/** A mail server's answer to an attempt: its text, and a login when it was accepted. */
export interface MailAnswer {
  readonly words: string;
  readonly login: MailLogin | null;
}

export interface MadeAppPassword {
  readonly id: AppPasswordId;
  readonly text: string;
}

const userId = 'practice';

/**
 * The tenant behind the mail servers: one practice user, enrolled by the same decisions as in the browser. Its log is in
 * memory and ends with the process. Secrets are at hand only as long as enrolment takes.
 */
export class MailTenant {
  state: TenantState;
  readonly #options: MailTenantOptions;
  readonly #secrets = new Map<string, string>();
  #sessionId = '';

  private constructor(options: MailTenantOptions) {
    this.#options = options;
    this.state = emptyTenant(options.profile);
  }

  static async enrol(options: MailTenantOptions): Promise<MailTenant> {
    const tenant = new MailTenant(options);
    await tenant.#create();
    await tenant.#register();
    tenant.#secrets.clear();
    return tenant;
  }

  async signIn(protocol: Protocol, address: string, password: string): Promise<MailAnswer> {
    const command = { protocol, address, password };
    const evidence = await prepareLegacySignIn(this.state, command, this.#options);
    const decision = decideLegacySignIn(this.state, command, evidence, this.#options.now());
    this.#apply(decision);
    const words = serverText(this.state, protocol, decision.refusal ?? 'accepted', this.#user);
    if (decision.refusal) return { words, login: null };
    return { words, login: { address, protocol, appPasswordId: evidence.appPasswordId } };
  }

  /** An open connection ends with its app password, and with the day on which its protocol closes for this user. */
  isStillIn({ appPasswordId, protocol }: MailLogin): boolean {
    const user = this.#user;
    if (user.blocked || whyClosed(this.state, protocol, user)) return false;
    return appPasswordId === null || user.appPasswords.some(({ id }) => id === appPasswordId);
  }

  async createAppPassword(name: string): Promise<MadeAppPassword> {
    const prepared = await prepareAppPassword(this.state, this.#ports);
    const now = this.#options.now();
    this.#must(decideAppPasswordCreation(this.state, this.#sessionId, name, prepared, now));
    this.#secrets.clear();
    return { id: prepared.id, text: prepared.text };
  }

  deleteAppPassword(id: AppPasswordId): void {
    this.#must(decideAppPasswordDeletion(this.state, this.#sessionId, id, this.#options.now()));
  }

  goTo(era: EraDate): void {
    this.#must(decideEra(this.state, era));
  }

  get #user(): User {
    const user = this.state.users[userId];
    if (!user) throw new Error('The practice user of the mail lab is gone.');
    return user;
  }

  get #ports(): Ports {
    const { now, random } = this.#options;
    return { now, random, secret: (ref) => this.#secrets.get(ref) };
  }

  #append(events: readonly TenantEvent[]): void {
    const at = this.#options.now();
    for (const event of events) this.state = evolve(this.state, event, at);
  }

  #apply(decision: Decision): void {
    for (const [ref, value] of decision.secrets ?? []) this.#secrets.set(ref, value);
    this.#append(decision.events);
  }

  #must(decision: Decision): void {
    if (decision.refusal) {
      throw new Error(`The practice user of the mail lab was refused: ${decision.refusal}.`);
    }
    this.#apply(decision);
  }

  async #create(): Promise<void> {
    const { account, profile, name, createdOn, era, policy, random } = this.#options;
    const { address, displayName, password } = account;
    const passwordHash = await hashPassword(password, policy.passwordCost, random);
    const user = newUser({ id: userId, address, displayName, passwordHash, mfa: 'enabled' });
    this.#append([
      { type: 'tenantCreated', profile: profile.id, name, era, createdOn, policy, users: [user] },
    ]);
  }

  /** The guide's own way, from the first sign-in to "Done". */
  async #register(): Promise<void> {
    const { address, password } = this.#options.account;
    const ports = this.#ports;
    const now = ports.now();
    const signIn = { address, password };
    const evidence = await prepareWebSignIn(this.state, signIn, ports);
    this.#must(decideWebSignIn(this.state, signIn, evidence, now));
    const { sessionId } = evidence;
    this.#sessionId = sessionId;
    this.#must(decideEnrolmentStart(this.state, sessionId));

    const app = prepareApp(ports);
    this.#must(decideApp(this.state, sessionId, app, now));
    const { factorId } = app;
    const code = await this.#codeOf(factorId);
    const submission = { sessionId, factorId, code };
    const matches = await prepareCode(this.state, submission, ports);
    this.#must(decideCode(this.state, submission, matches, now));

    const first = await prepareFirstAppPassword(this.state, ports);
    this.#must(decideContactConfirmed(this.state, sessionId, null, first, now));
    this.#must(decideEnrolmentFinished(this.state, sessionId));
  }

  /** What the user's phone shows. */
  async #codeOf(factorId: string): Promise<string> {
    const factor = this.#user.factors.find(({ id }) => id === factorId);
    const key = keyFromText(this.#secrets.get(factor?.keyRef ?? '') ?? '');
    if (!key || !factor?.parameters)
      throw new Error('The practice phone of the mail lab has no key.');
    const { parameters } = factor;
    return codeOfStep(key, stepAt(this.#options.now(), parameters.period), parameters);
  }
}
