import { newUser } from '../tenant/directory.ts';
import { keyRefOf } from '../tenant/enrolment.ts';
import { emptyTenant, evolve } from '../tenant/evolve.ts';
import type { TenantEvent } from '../tenant/events.ts';
import type {
  AppPassword,
  EraDate,
  Factor,
  Mailbox,
  MfaState,
  PasswordHash,
  Policy,
  TenantState,
  User,
  UserId,
} from '../tenant/model.ts';
import { keyToText } from '../tenant/one-time-code.ts';
import { hashPassword } from '../tenant/password-hash.ts';
import type { NewSecrets, RandomSource } from '../tenant/ports.ts';
import { clientOf, type ClientId, type VendorProfile } from '../tenant/vendor-profile.ts';
import { generateAppPassword } from '../tenant/app-password.ts';
import { randomBytes, randomId } from '../tenant/random.ts';
import type { CommandResult } from './command-handlers/command-handler.ts';
import type { RunEvent, Screens } from './model.ts';
import { members, personas, tenantName, type Persona } from './personas.ts';
import { practiceIssuer } from './shown-enrolment.ts';

/** Where a run begins: the day, the tenant, how far each person is, and what stands on the reader's desk. */
export interface Scenario {
  /** Kept with the run: a saved run of another scenario is another run. */
  readonly id: string;
  /** The vendor whose rules and clients the run has. */
  readonly profile: VendorProfile;
  readonly era: EraDate;
  readonly tenantMadeOn: EraDate;
  readonly policy: Policy;
  readonly screens: Screens;
  /** What the mail window shows at first. */
  readonly program: ClientId;
  readonly personas: Readonly<Record<string, PersonaStart>>;
  /** The program in the mail window was let in before, with the app password of this name. */
  readonly connectedWith?: { readonly userId: UserId; readonly appPassword: string };
}

export interface PersonaStart {
  readonly mfa: MfaState;
  /** Registered before, with an authenticator app on the practice phone. */
  readonly hasApp?: true;
  /** App passwords that were made before, on other devices; their texts are nowhere but in a program that is connected. */
  readonly appPasswords?: readonly string[];
  readonly mailbox?: Partial<Mailbox>;
  readonly blocked?: true;
}

const keyBytes = 20;

/** Records made before the practice are never opened by anybody in it, so their cost is the least that a record may have. */
const oldCost = 1000;

/** A day before the run: what was there already is not of this moment. */
const earlier = 24 * 60 * 60 * 1000;

/** The first events of a run, with the secrets that they name. */
export async function begin(
  scenario: Scenario,
  { seed, random, now }: { seed: string | null; random: RandomSource; now: number },
): Promise<CommandResult> {
  const { id, screens, program } = scenario;
  const starts = await Promise.all(
    members.map((person) => startOf(person, scenario, random, now - earlier)),
  );
  return {
    events: [
      { type: 'runStarted', seed, scenario: { id, screens, program } },
      tenantCreated(
        scenario,
        starts.map(({ user }) => user),
      ),
      ...starts.flatMap(({ events }) => events),
    ],
    secrets: starts.flatMap(({ secrets }) => secrets),
  };
}

const tenantCreated = (
  { profile, era, tenantMadeOn, policy }: Scenario,
  users: readonly User[],
): TenantEvent => ({
  type: 'tenantCreated',
  profile: profile.id,
  name: tenantName,
  era,
  createdOn: tenantMadeOn,
  policy,
  users,
});

/** Opens with nothing. */
const noPassword: PasswordHash = { algorithm: 'PBKDF2-SHA-256', cost: 0, salt: '', key: '' };

/** Ids have to differ, and that is all: nothing in this tenant is secret. */
function differing(): RandomSource {
  let last = 1;
  const next = () => {
    last = (Math.imul(last, 1103515245) + 12345) >>> 0;
    return last >>> 24;
  };
  return (length) => Uint8Array.from({ length }, next);
}

/**
 * The tenant as a run of the scenario finds it, to reason about: nobody can prove a password in it. No key is derived,
 * so it costs nothing.
 */
export function tenantAt(scenario: Scenario): TenantState {
  const random = differing();
  const users = members.map((person) => {
    const start = startsAs(person, scenario);
    return userAt(person, start, {
      passwordHash: noPassword,
      factor: start.hasApp ? enrolledApp(person, scenario.policy, random, 0).factor : null,
      appPasswords: (start.appPasswords ?? []).map((name) =>
        oldAppPassword(name, noPassword, random, 0),
      ),
    });
  });
  return evolve(emptyTenant(scenario.profile), tenantCreated(scenario, users), 0);
}

const startsAs = ({ id }: Persona, { personas }: Scenario): PersonaStart =>
  personas[id] ?? { mfa: 'disabled' };

interface Start {
  readonly user: User;
  readonly events: readonly RunEvent[];
  readonly secrets: NewSecrets;
}

async function startOf(
  person: Persona,
  scenario: Scenario,
  random: RandomSource,
  then: number,
): Promise<Start> {
  const { policy } = scenario;
  const start = startsAs(person, scenario);
  const passwordHash = await hashPassword(person.practicePassword, policy.passwordCost, random);
  const app = start.hasApp ? enrolledApp(person, policy, random, then) : null;
  const connected: Remembered[] = [];
  const appPasswords = await Promise.all(
    (start.appPasswords ?? []).map(async (name) => {
      const text = generateAppPassword(policy, random);
      const hash = await hashPassword(text, oldCost, random);
      const one = oldAppPassword(name, hash, random, then);
      if (!isConnected(scenario, person, name)) return one;
      connected.push(remembered(person, one.id, text));
      return {
        ...one,
        lastUsedAt: then,
        lastUsedOver: clientOf(scenario.profile, scenario.program).protocol,
      };
    }),
  );
  // The phone on the desk is whoever's one can be; the admin keeps hers.
  const isOnDesk = personas.includes(person);
  return {
    user: userAt(person, start, { passwordHash, factor: app?.factor ?? null, appPasswords }),
    events: [...((isOnDesk && app?.events) || []), ...connected.map(({ event }) => event)],
    secrets: [...(app?.secrets ?? []), ...connected.map(({ secret }) => secret)],
  };
}

const isConnected = ({ connectedWith }: Scenario, { id }: Persona, name: string): boolean =>
  connectedWith?.userId === id && connectedWith.appPassword === name;

interface Remembered {
  readonly event: RunEvent;
  readonly secret: NewSecrets[number];
}

/** The program knows the app password, as one does that was let in yesterday. */
function remembered({ id }: Persona, appPasswordId: string, text: string): Remembered {
  const ref = `mail:${appPasswordId}`;
  return { event: { type: 'mailHadAccount', userId: id, ref }, secret: [ref, text] };
}

function userAt(
  { id, address, displayName, role }: Persona,
  { mfa, mailbox, blocked }: PersonaStart,
  {
    passwordHash,
    factor,
    appPasswords,
  }: Pick<User, 'passwordHash' | 'appPasswords'> & { readonly factor: Factor | null },
): User {
  const bare = newUser({
    ...{ id, address, displayName, mfa, passwordHash },
    ...(role !== undefined && { role }),
  });
  return {
    ...bare,
    blocked: blocked ?? false,
    mailbox: { ...bare.mailbox, ...mailbox },
    ...(factor && { factors: [factor], registered: true }),
    everHadAppPassword: appPasswords.length > 0,
    appPasswords,
  };
}

/** The app on the practice phone knows the key because it once scanned it. */
function enrolledApp(person: Persona, policy: Policy, random: RandomSource, then: number) {
  const factorId = randomId(random);
  const key = keyToText(randomBytes(random, keyBytes));
  const keyRef = keyRefOf(factorId);
  const phoneRef = `phone:${factorId}`;
  const factor: Factor = {
    id: factorId,
    kind: 'authenticatorApp',
    state: 'active',
    pendingUntil: then,
    label: '',
    keyRef,
    parameters: policy.oneTimeCode,
    spentSteps: [],
    failures: 0,
  };
  const events: readonly RunEvent[] = [
    {
      type: 'phoneHadAccount',
      account: {
        issuer: practiceIssuer(tenantName),
        account: person.address,
        keyRef: phoneRef,
        factorId,
        ...policy.oneTimeCode,
      },
    },
  ];
  const secrets: NewSecrets = [
    [keyRef, key],
    [phoneRef, key],
  ];
  return { factor, events, secrets };
}

const oldAppPassword = (
  name: string,
  hash: PasswordHash,
  random: RandomSource,
  then: number,
): AppPassword => ({
  id: randomId(random),
  name,
  origin: 'manage',
  hash,
  createdAt: then,
  lastUsedAt: null,
  lastUsedOver: null,
});
