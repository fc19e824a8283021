import { newUser } from '../tenant/directory.ts';
import type { TenantEvent } from '../tenant/events.ts';
import type { Factor, PasswordHash, User } from '../tenant/model.ts';
import { hashPassword } from '../tenant/password-hash.ts';
import type { NewSecrets, RandomSource } from '../tenant/ports.ts';
import type { CommandResult } from './command-handlers/command-handler.ts';
import type { RunEvent } from './model.ts';
import { members, tenantName as practiceTenantName, type Persona } from './personas.ts';
import type { Had, PersonaStart, Scenario } from './scenario-shape.ts';

export type { PersonaStart, Scenario } from './scenario-shape.ts';

/** Milliseconds. What was there before the run is a day old. */
const earlier = 24 * 60 * 60 * 1000;

/** The first events of a run, with the secrets that they name. */
export async function begin(
  scenario: Scenario,
  { seed, random, now }: { seed: string | null; random: RandomSource; now: number },
): Promise<CommandResult> {
  const { id, screens, program, policy } = scenario;
  const hashed = await Promise.all(
    (scenario.members ?? members).map(async (person) => ({
      person,
      passwordHash: await hashPassword(person.practicePassword, policy.passwordCost, random),
    })),
  );
  const starts: Start[] = [];
  // One after the other, so that what a seed gives does not depend on which hash was ready first.
  for (const { person, passwordHash } of hashed)
    starts.push(await startOf(person, passwordHash, scenario, random, now - earlier));
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

export const tenantCreated = (
  { profile, era, tenantMadeOn, policy, tenantName = practiceTenantName }: Scenario,
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

export const startsAs = ({ id }: Persona, { personas }: Scenario): PersonaStart =>
  personas[id] ?? { mfa: 'disabled' };

const nothing: Had = { factor: null, appPasswords: [], events: [], secrets: [] };

interface Start {
  readonly user: User;
  readonly events: readonly RunEvent[];
  readonly secrets: NewSecrets;
}

async function startOf(
  person: Persona,
  passwordHash: PasswordHash,
  scenario: Scenario,
  random: RandomSource,
  then: number,
): Promise<Start> {
  const start = startsAs(person, scenario);
  // Few scenarios begin with something, and none of those that a first visit is likely to open.
  const had =
    start.hasApp || start.hasPhone || start.appPasswords
      ? await (
          await import('./lazy/before-the-run.ts')
        ).hadBefore(person, start, scenario, { random, then })
      : nothing;
  const { factor, appPasswords, events, secrets } = had;
  return { user: userAt(person, start, { passwordHash, factor, appPasswords }), events, secrets };
}

export function userAt(
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
