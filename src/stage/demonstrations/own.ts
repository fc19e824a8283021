import type { Flow } from '../../flows/flow.ts';
import { asTheyAreToday, screensOn } from '../../flows/scenarios.ts';
import { members, tenantName, type Persona } from '../../simulation/personas.ts';
import type { PersonaStart, Scenario } from '../../simulation/scenario-shape.ts';
import type { EraDate } from '../../tenant/model.ts';
import type { Demonstration } from './demonstration.ts';
import {
  mostItems,
  type OwnDemonstration,
  type OwnItem,
  type OwnPerson,
} from './own-demonstration.ts';
import { procedureOf } from './procedures.ts';

/** A part of an address: letters and digits of ASCII, or what stands in for them. */
function addressPart(text: string, otherwise: string): string {
  const letters = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');
  return letters.slice(0, 30) || otherwise;
}

/** Titles that are written before a name without a full stop. */
const titles = new Set(
  'mr mrs ms miss dr prof pak bapak bpk bu ibu hj haji hajah ustaz ustadz ustazah kyai sheikh'.split(
    ' ',
  ),
);

/** The first word of a name that is no title: "Hj. Siti" has the address of Siti. */
function firstName(displayName: string): string {
  const words = displayName.split(' ').filter((word) => word !== '');
  const name = words.find((word) => !word.endsWith('.') && !titles.has(word.toLowerCase()));
  return name ?? words[0] ?? '';
}

/** The people of the practice under the names of the trainer. Addresses end in a reserved domain, whatever those are. */
function membersOf({ organisation, people }: OwnDemonstration): readonly Persona[] {
  const domain = `${addressPart(organisation, 'organisation')}.example`;
  const taken = new Set<string>();
  return members.map((person) => {
    const { id } = person;
    const displayName = Object.hasOwn(people, id)
      ? people[id as keyof typeof people].name
      : person.displayName;
    const wanted = addressPart(firstName(displayName), id);
    const local = taken.has(wanted) ? `${wanted}.${id}` : wanted;
    taken.add(local);
    return { ...person, displayName, address: `${local}@${domain}` };
  });
}

const startOf = (before: PersonaStart | undefined, person: OwnPerson): PersonaStart => ({
  ...(before?.appPasswords && { appPasswords: before.appPasswords }),
  ...(before?.mailbox && { mailbox: before.mailbox }),
  mfa: person.mfa,
  ...(person.method === 'authenticatorApp' && {
    hasApp: true,
    ...(before?.phoneLost && { phoneLost: true }),
  }),
  ...(person.method !== 'authenticatorApp' &&
    person.method !== 'none' && { hasPhone: person.method }),
  ...(person.blocked && { blocked: true }),
});

/** FNV-1a, 32 bits: a run of another content is another run. Nothing depends on it being hard to find a second one. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** What the flow begins with, changed by what the trainer has chosen. */
export async function demonstrationOf(own: OwnDemonstration): Promise<Demonstration> {
  const { scenario } = await procedureOf(own.flow);
  const { sari, budi } = own.people;
  const begun: Scenario = {
    ...scenario,
    id: `demo-own-${fingerprint(JSON.stringify(own))}`,
    era: own.day,
    screens: screensOn(own.day),
    policy: { ...scenario.policy, ...own.policy, factorKinds: own.methods },
    personas: {
      ...scenario.personas,
      sari: startOf(scenario.personas['sari'], sari),
      budi: startOf(scenario.personas['budi'], budi),
    },
    tenantName: own.organisation,
    members: membersOf(own),
  };
  return {
    id: 'own',
    title: { own: own.title },
    flow: own.flow,
    scenario: begun,
    seed: own.seed,
    screens: own.screens,
    agenda: own.agenda.map(({ note, ...item }) => ({
      ...item,
      ...(note !== undefined && { note: { own: note } }),
    })),
    own,
  };
}

const personOf = (start: PersonaStart | undefined, name: string): OwnPerson => ({
  name,
  mfa: start?.mfa ?? 'disabled',
  method: start?.hasApp ? 'authenticatorApp' : (start?.hasPhone ?? 'none'),
  blocked: start?.blocked ?? false,
});

/** What a form begins with: a demonstration as it is, with the texts of the page in the place of keys. */
export function ownFrom(
  { flow, scenario, seed, screens, agenda, title }: Demonstration,
  words: (text: Demonstration['title']) => string,
): OwnDemonstration {
  const { policy } = scenario;
  const nameOf = (id: string) =>
    (scenario.members ?? members).find((one) => one.id === id)?.displayName ?? '';
  return {
    title: words(title),
    flow,
    seed,
    screens,
    day: scenario.era,
    organisation: scenario.tenantName ?? tenantName,
    people: {
      sari: personOf(scenario.personas['sari'], nameOf('sari')),
      budi: personOf(scenario.personas['budi'], nameOf('budi')),
      ratna: { name: nameOf('ratna') },
    },
    methods: policy.factorKinds,
    policy: {
      appPasswordsAllowed: policy.appPasswordsAllowed,
      securityDefaults: policy.securityDefaults,
      conditionalAccessMfa: policy.conditionalAccessMfa,
      legacyBlocked: policy.legacyBlocked,
      smtpAuth: policy.smtpAuth,
      modernAuthentication: policy.modernAuthentication,
    },
    agenda: agenda.map(({ note, ...item }) => ({
      ...item,
      ...(note !== undefined && { note: words(note) }),
    })),
  };
}

interface ChangedProcedure {
  readonly own: OwnDemonstration;
  /** What has a note and no step any more. */
  readonly spare: readonly OwnItem[];
}

/**
 * The same for another procedure: with its people, settings, day and steps. Names and title stay, and what was planned for steps
 * that it has as well.
 *
 * @param spareBefore notes that had no step in the procedure before
 * @param ready what the form began with, if that is ready-made: its notes are about its own procedure, and about no step of the
 *   same name in another one
 */
export function toProcedure(
  own: OwnDemonstration,
  flow: OwnDemonstration['flow'],
  { scenario, steps }: Flow,
  spareBefore: readonly OwnItem[],
  ready: OwnDemonstration | null,
): ChangedProcedure {
  const written = [...own.agenda, ...spareBefore];
  const isOfReady = ({ step, note }: OwnItem): boolean =>
    note !== undefined &&
    ready !== null &&
    ready.flow !== flow &&
    ready.agenda.some((item) => item.step === step && item.note === note);
  const agenda = steps
    .flatMap(({ id }): readonly OwnItem[] => {
      const planned = written.filter((item) => item.step === id && !isOfReady(item));
      return planned.length > 0 ? planned : [{ step: id, minutes: 1 }];
    })
    .slice(0, mostItems);
  const spare = written.filter((item) => item.note !== undefined && !agenda.includes(item));
  const title = { own: own.title };
  const { people, policy, day } = ownFrom(
    { ...own, id: 'own', title, flow, scenario, agenda: [] },
    () => own.title,
  );
  const changed = {
    ...own,
    ...{ flow, agenda, policy, day },
    people: {
      sari: { ...people.sari, name: own.people.sari.name },
      budi: { ...people.budi, name: own.people.budi.name },
      ratna: own.people.ratna,
    },
  };
  return { own: changed, spare };
}

/** The same, with the procedure loaded. */
export async function withProcedure(
  own: OwnDemonstration,
  flow: OwnDemonstration['flow'],
  spareBefore: readonly OwnItem[] = [],
  ready: OwnDemonstration | null = null,
): Promise<ChangedProcedure> {
  return toProcedure(own, flow, await procedureOf(flow), spareBefore, ready);
}

/** The first day that one can choose: that on which the tenant was made. */
export const firstDay: EraDate = asTheyAreToday.tenantMadeOn;
