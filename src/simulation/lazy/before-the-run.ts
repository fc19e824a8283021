import { generateAppPassword } from '../../tenant/app-password.ts';
import { keyRefOf } from '../../tenant/enrolment.ts';
import type { AppPassword, Factor, PasswordHash } from '../../tenant/model.ts';
import { keyToText } from '../../tenant/one-time-code.ts';
import { hashPassword } from '../../tenant/password-hash.ts';
import type { NewSecrets, RandomSource } from '../../tenant/ports.ts';
import { randomBytes, randomId } from '../../tenant/random.ts';
import { clientOf } from '../../tenant/vendor-profile.ts';
import type { PhoneApp, RunEvent } from '../model.ts';
import { personas, tenantName as practiceTenantName, type Persona } from '../personas.ts';
import {
  type Had,
  type NamedAppPassword,
  type PersonaStart,
  type Scenario,
} from '../scenario-shape.ts';
import { practiceIssuer } from '../shown-enrolment.ts';

/** What a scenario begins with besides its tenant: registered apps, and app passwords from before the run. */

const keyBytes = 20;

/** PBKDF2 iterations of records from before the run. Nobody guesses them, so they cost the minimum. */
const oldCost = 1000;

const opened = (app: PhoneApp): readonly RunEvent[] => [{ type: 'phoneAppOpened', app }];

/**
 * What whoever has the phone uses there. Of those without an account in the app for codes nobody has opened that: that there
 * are none is seen when somebody does.
 */
function isOpenOnPhone({ phoneLost, hasPhone }: PersonaStart): readonly RunEvent[] {
  if (hasPhone === 'phoneCall' && !phoneLost) return opened('calls');
  return phoneLost || hasPhone ? opened('messages') : [];
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

/**
 * @param options.then milliseconds, when all of it was made
 */
export async function hadBefore(
  person: Persona,
  start: PersonaStart,
  scenario: Scenario,
  { random, then }: { random: RandomSource; then: number },
): Promise<Had> {
  const { policy } = scenario;
  const app = start.hasApp ? enrolledApp(person, scenario, random, then) : null;
  const known: Known[] = [];
  const hashed = await Promise.all(
    (start.appPasswords ?? []).map(async (name) => {
      const text = generateAppPassword(policy, random);
      return { name, text, hash: await hashPassword(text, oldCost, random) };
    }),
  );
  // Only now, and in their order: whichever hash was ready first, a seed gives each the same id.
  const appPasswords = hashed.map(({ name, text, hash }) => {
    const one = oldAppPassword(name, hash, random, then);
    if (isNamed(scenario.copied, person, name)) known.push(copied(one.id, text));
    if (!isNamed(scenario.connectedWith, person, name)) return one;
    known.push(remembered(person, one.id, text));
    return {
      ...one,
      lastUsedAt: then,
      lastUsedOver: clientOf(scenario.profile, scenario.program).protocol,
    };
  });
  // The practice phone is that of the personas who can be chosen, not of the admin.
  const isOnPhone = personas.some(({ id }) => id === person.id);
  const onPhone = !start.phoneLost && app ? app.events : isOpenOnPhone(start);
  return {
    factor: app?.factor ?? enrolledPhone(person, start, random, then),
    appPasswords,
    events: [...(isOnPhone ? onPhone : []), ...known.map(({ event }) => event)],
    secrets: [...(app?.secrets ?? []), ...known.map(({ secret }) => secret)],
  };
}

/** An active authenticator app whose key is on the practice phone. */
export function enrolledApp(
  person: Persona,
  { policy, tenantName = practiceTenantName }: Pick<Scenario, 'policy' | 'tenantName'>,
  random: RandomSource,
  then: number,
) {
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

/** An active phone, for messages or for calls. */
function enrolledPhone(
  { phoneNumber }: Persona,
  { hasPhone }: PersonaStart,
  random: RandomSource,
  then: number,
): Factor | null {
  if (hasPhone === undefined) return null;
  return {
    id: randomId(random),
    kind: hasPhone,
    state: 'active',
    pendingUntil: then,
    label: '',
    phoneNumber,
    spentSteps: [],
    failures: 0,
  };
}

export const oldAppPassword = (
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
