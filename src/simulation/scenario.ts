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

/** The initial state of a run: day, tenant, the state of each persona, and the reader's devices. */
export interface Scenario {
  /** Saved with the run: a saved run of another scenario is another run. */
  readonly id: string;
  /** The vendor whose rules and clients the run has. */
  readonly profile: VendorProfile;
  readonly era: EraDate;
  readonly tenantMadeOn: EraDate;
  readonly policy: Policy;
  readonly screens: Screens;
  /** The client in the mail window. */
  readonly program: ClientId;
  readonly personas: Readonly<Record<string, PersonaStart>>;
  /** The client in the mail window signed in before the run, with this app password. */
  readonly connectedWith?: NamedAppPassword;
  /** Somebody copied this app password before the run, and it is still on the clipboard. */
  readonly copied?: NamedAppPassword;
}

interface NamedAppPassword {
  readonly userId: UserId;
  /** Its name. */
  readonly appPassword: string;
}

export interface PersonaStart {
  readonly mfa: MfaState;
  /** Registered before the run, with an authenticator app on the practice phone. */
  readonly hasApp?: true;
  /** Names of app passwords that were created before the run. Only a connected client or the clipboard knows the text of one. */
  readonly appPasswords?: readonly string[];
  readonly mailbox?: Partial<Mailbox>;
  readonly blocked?: true;
}

const keyBytes = 20;

/** PBKDF2 iterations of records from before the run. Nobody guesses them, so they cost the minimum. */
const oldCost = 1000;

/** Milliseconds. What was there before the run is a day old. */
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

/** No password matches it. */
const noPassword: PasswordHash = { algorithm: 'PBKDF2-SHA-256', cost: 0, salt: '', key: '' };

/** Only makes ids differ: nothing in the tenant of `tenantAt` is secret. */
function differing(): RandomSource {
  let last = 1;
  const next = () => {
    last = (Math.imul(last, 1103515245) + 12345) >>> 0;
    return last >>> 24;
  };
  return (length) => Uint8Array.from({ length }, next);
}

/** The initial tenant of a scenario, to evaluate rules on. No key is derived, so no password matches in it. */
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
  const known: Known[] = [];
  const appPasswords = await Promise.all(
    (start.appPasswords ?? []).map(async (name) => {
      const text = generateAppPassword(policy, random);
      const hash = await hashPassword(text, oldCost, random);
      const one = oldAppPassword(name, hash, random, then);
      if (isNamed(scenario.copied, person, name)) known.push(copied(one.id, text));
      if (!isNamed(scenario.connectedWith, person, name)) return one;
      known.push(remembered(person, one.id, text));
      return {
        ...one,
        lastUsedAt: then,
        lastUsedOver: clientOf(scenario.profile, scenario.program).protocol,
      };
    }),
  );
  // The practice phone is that of the personas who can be chosen, not of the admin.
  const isOnPhone = personas.includes(person);
  return {
    user: userAt(person, start, { passwordHash, factor: app?.factor ?? null, appPasswords }),
    events: [...((isOnPhone && app?.events) || []), ...known.map(({ event }) => event)],
    secrets: [...(app?.secrets ?? []), ...known.map(({ secret }) => secret)],
  };
}

const isNamed = (one: NamedAppPassword | undefined, { id }: Persona, name: string): boolean =>
  one?.userId === id && one.appPassword === name;

/** Where the text of an app password from before the run is known. */
interface Known {
  readonly event: RunEvent;
  readonly secret: NewSecrets[number];
}

/** The client remembers the app password. */
function remembered({ id }: Persona, appPasswordId: string, text: string): Known {
  const ref = `mail:${appPasswordId}`;
  return { event: { type: 'mailHadAccount', userId: id, ref }, secret: [ref, text] };
}

function copied(appPasswordId: string, text: string): Known {
  const ref = `clipboard:${appPasswordId}`;
  return { event: { type: 'clipboardHadAppPassword', appPasswordId, ref }, secret: [ref, text] };
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

/** An active authenticator app whose key is on the practice phone. */
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
