import { auditRow, type AuditRow } from '../../src/tenant/lazy/audit.ts';
import {
  decideCallConfirmed,
  decideChallenge,
  prepareChallenge,
} from '../../src/tenant/challenges.ts';
import type { Decision } from '../../src/tenant/decision.ts';
import { newUser, type NewUser } from '../../src/tenant/directory.ts';
import {
  decideApp,
  decideEnrolmentStart,
  decidePhone,
  prepareApp,
  preparePhone,
} from '../../src/tenant/enrolment.ts';
import type { TenantEvent } from '../../src/tenant/events.ts';
import { emptyTenant, evolve } from '../../src/tenant/evolve.ts';
import {
  decideLegacySignIn,
  prepareLegacySignIn,
  type LegacySignIn,
} from '../../src/tenant/legacy-sign-in.ts';
import type { Policy, TenantState, User } from '../../src/tenant/model.ts';
import { codeOfStep, keyFromText, stepAt } from '../../src/tenant/one-time-code.ts';
import { hashPassword } from '../../src/tenant/password-hash.ts';
import type { Ports } from '../../src/tenant/ports.ts';
import type { VendorProfile } from '../../src/tenant/vendor-profile.ts';
import { vendor } from './vendor-under-test.ts';
import type { Reason } from '../../src/tenant/reasons.ts';
import { decideAppPasswordCreation, prepareAppPassword } from '../../src/tenant/app-passwords.ts';
import {
  decideContactConfirmed,
  decideEnrolmentFinished,
  prepareFirstAppPassword,
} from '../../src/tenant/registration.ts';
import { randomId } from '../../src/tenant/random.ts';
import { decideCode, prepareCode } from '../../src/tenant/verification.ts';
import { decideWebSignIn, prepareWebSignIn } from '../../src/tenant/web-sign-in.ts';

/** Cheap enough for thousands of runs; the cost is part of every record, so nothing else changes. */
export const testCost = 1000;

export const password = 'Latihan-Senja-2018';
export const fictionalNumber = '+1 202 555 0142';

const passwordHash = await hashPassword(password, testCost, (length) =>
  crypto.getRandomValues(new Uint8Array(length)),
);

export const person = (id: string, change: Partial<NewUser> = {}): User =>
  newUser({
    id,
    address: `${id}@kopisenja.example`,
    displayName: id,
    passwordHash,
    mfa: 'enabled',
    ...change,
  });

export interface TenantFixtureOptions {
  readonly profile?: VendorProfile;
  readonly policy?: Partial<Policy>;
  readonly era?: string;
  readonly createdOn?: string;
  readonly users?: readonly User[];
  readonly random?: Ports['random'];
}

export type Answer = 'ok' | Reason;

/** A tenant as a test drives it: decisions are appended and folded at once, and secrets are kept beside the log. */
export class TenantFixture {
  state: TenantState;
  now = Date.UTC(2018, 2, 20, 9);
  readonly log: (TenantEvent & { seq: number; at: number })[] = [];
  readonly rows: AuditRow[] = [];
  readonly secrets = new Map<string, string>();
  readonly ports: Ports;

  constructor(options: TenantFixtureOptions = {}) {
    const profile = options.profile ?? vendor;
    this.state = emptyTenant(profile);
    this.ports = {
      now: () => this.now,
      random: options.random ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
      secret: (ref) => this.secrets.get(ref),
    };
    this.append([
      {
        type: 'tenantCreated',
        profile: profile.id,
        name: 'Kopi Senja',
        era: options.era ?? '2018-03-20',
        createdOn: options.createdOn ?? '2016-05-02',
        policy: { ...profile.policy, passwordCost: testCost, ...options.policy },
        users: options.users ?? [person('sari'), person('budi', { mfa: 'disabled' })],
      },
    ]);
  }

  append(events: readonly TenantEvent[]): void {
    for (const event of events) {
      const stamped = { ...event, seq: this.log.length + 1, at: this.now };
      this.rows.push(auditRow(stamped, this.state));
      this.state = evolve(this.state, event, this.now);
      this.log.push(stamped);
    }
  }

  apply(decision: Decision): Answer {
    for (const [ref, value] of decision.secrets ?? []) this.secrets.set(ref, value);
    this.append(decision.events);
    return decision.refusal ?? 'ok';
  }

  user(id = 'sari'): User {
    const user = this.state.users[id];
    if (!user) throw new Error(`There is no user ${id}.`);
    return user;
  }

  set(change: Partial<Policy>): void {
    this.append([{ type: 'policyChanged', change, before: {}, adminId: null }]);
  }

  skip(seconds: number): void {
    this.now += seconds * 1000;
  }

  async web(
    given = password,
    address = 'sari@kopisenja.example',
    from?: string,
  ): Promise<[Answer, string]> {
    const command = { address, password: given, ...(from !== undefined && { from }) };
    const evidence = await prepareWebSignIn(this.state, command, this.ports);
    return [
      this.apply(decideWebSignIn(this.state, command, evidence, this.now)),
      evidence.sessionId,
    ];
  }

  async legacy(given: string, how: Partial<LegacySignIn> = {}): Promise<Answer> {
    const { protocol = 'imap', address = 'sari@kopisenja.example', from } = how;
    const command = { protocol, address, password: given, ...(from !== undefined && { from }) };
    const evidence = await prepareLegacySignIn(this.state, command, this.ports);
    return this.apply(decideLegacySignIn(this.state, command, evidence, this.now));
  }

  /** The code that a phone shows now. */
  async code(factorId: string, stepsAhead = 0): Promise<string> {
    const factor = Object.values(this.state.users)
      .flatMap(({ factors }) => factors)
      .find(({ id }) => id === factorId);
    const key = keyFromText(this.secrets.get(factor?.keyRef ?? '') ?? '');
    if (!key || !factor?.parameters) throw new Error(`No key for ${factorId}.`);
    const { period } = factor.parameters;
    return codeOfStep(key, stepAt(this.now, period) + stepsAhead, factor.parameters);
  }

  async submit(sessionId: string, factorId: string, code: string): Promise<Answer> {
    const submission = { sessionId, factorId, code };
    const evidence = await prepareCode(this.state, submission, this.ports);
    return this.apply(decideCode(this.state, submission, evidence, this.now));
  }

  /** A pending authenticator app of a session in the set-up, or signed in. */
  addApp(sessionId: string): [Answer, string] {
    const evidence = prepareApp(this.ports);
    return [this.apply(decideApp(this.state, sessionId, evidence, this.now)), evidence.factorId];
  }

  async addPhone(
    sessionId: string,
    kind: 'textMessage' | 'phoneCall' = 'textMessage',
    number: string | null = fictionalNumber,
  ): Promise<[Answer, string]> {
    const evidence = await preparePhone(kind, this.ports);
    return [
      this.apply(decidePhone(this.state, sessionId, number, evidence, this.now)),
      evidence.factorId,
    ];
  }

  /** The text of the newest message. */
  message(): string {
    const sent = this.log.findLast((event) => event.type === 'textMessageSent');
    return this.secrets.get(sent?.type === 'textMessageSent' ? sent.codeRef : '') ?? '';
  }

  async resend(sessionId: string, factorId: string): Promise<Answer> {
    const kind = Object.values(this.state.users)
      .flatMap(({ factors }) => factors)
      .find(({ id }) => id === factorId)?.kind;
    const prepared = await prepareChallenge(
      kind === 'phoneCall' ? kind : 'textMessage',
      this.ports,
    );
    return this.apply(decideChallenge(this.state, { sessionId, factorId }, prepared, this.now));
  }

  pressHash(sessionId: string, factorId: string): Answer {
    const challenge = Object.values(this.state.users)
      .flatMap(({ factors }) => factors)
      .find(({ id }) => id === factorId)?.challenge;
    return this.apply(
      decideCallConfirmed(
        this.state,
        challenge?.id ?? '',
        sessionId,
        this.now,
        randomId(this.ports.random),
      ),
    );
  }

  async confirmContact(sessionId: string, alternate: string | null = null): Promise<Answer> {
    const first = await prepareFirstAppPassword(this.state, this.ports);
    return this.apply(decideContactConfirmed(this.state, sessionId, alternate, first, this.now));
  }

  finish(sessionId: string): Answer {
    return this.apply(decideEnrolmentFinished(this.state, sessionId));
  }

  /** The whole of the article: signs in, sets an app up, receives the first app password, Done. */
  async register(address = 'sari@kopisenja.example'): Promise<Registered> {
    const [, sessionId] = await this.web(password, address);
    if (this.state.profile.mfa === 'ownMethod') return this.registerOwnMethod(sessionId);
    this.apply(decideEnrolmentStart(this.state, sessionId));
    const [, factorId] = this.addApp(sessionId);
    await this.submit(sessionId, factorId, await this.code(factorId));
    await this.confirmContact(sessionId);
    const id = this.log.findLast((event) => event.type === 'appPasswordCreated')?.appPassword.id;
    const appPassword = this.secrets.get(`shown:${id ?? ''}`) ?? '';
    this.finish(sessionId);
    return { sessionId, factorId, appPassword, appPasswordId: id ?? '' };
  }

  /** Where nobody is made to register: the user adds a method, and then an app password. */
  private async registerOwnMethod(sessionId: string): Promise<Registered> {
    const [, factorId] = this.addApp(sessionId);
    await this.submit(sessionId, factorId, await this.code(factorId));
    const [, appPasswordId, appPassword] = await this.create(sessionId, 'First one');
    return { sessionId, factorId, appPassword, appPasswordId };
  }

  /** A later sign-in with the second proof; the answer is the session that came of it. */
  async signIn(factorId: string, address = 'sari@kopisenja.example'): Promise<string> {
    this.skip(60);
    const [, sessionId] = await this.web(password, address);
    await this.submit(sessionId, factorId, await this.code(factorId));
    const proof = this.log.findLast((event) => event.type === 'secondFactorAccepted');
    return proof?.nextSessionId ?? '';
  }

  async create(
    sessionId: string,
    name: unknown = 'Laptop at home',
  ): Promise<[Answer, string, string]> {
    const prepared = await prepareAppPassword(this.state, this.ports);
    const decision = decideAppPasswordCreation(this.state, sessionId, name, prepared, this.now);
    return [this.apply(decision), prepared.id, prepared.text];
  }
}

export interface Registered {
  readonly sessionId: string;
  readonly factorId: string;
  readonly appPassword: string;
  readonly appPasswordId: string;
}

/** A tenant in which Sari has done what the article says. */
export async function registered(
  options: TenantFixtureOptions = {},
): Promise<TenantFixture & { me: Registered }> {
  const lab = new TenantFixture(options);
  return Object.assign(lab, { me: await lab.register() });
}
