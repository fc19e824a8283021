import { asTheyAreToday, screensOn } from '../../flows/scenarios.ts';
import { personas, ratna, tenantName } from '../../simulation/personas.ts';
import type { Organisation, PersonaStart, Scenario } from '../../simulation/scenario-shape.ts';
import type { EraDate } from '../../tenant/model.ts';
import type { Demonstration } from './demonstration.ts';
import type { OwnDemonstration, OwnPerson } from './own-demonstration.ts';
import { procedureOf } from './procedures.ts';

/** A part of an address: letters and digits of ASCII, or what stands in for them. */
function addressPart(text: string, otherwise: string): string {
  const letters = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');
  return letters.slice(0, 30) || otherwise;
}

/** Addresses end in a reserved domain, whatever the organisation is called. */
function organisationOf({ organisation, people }: OwnDemonstration): Organisation {
  const domain = `${addressPart(organisation, 'organisation')}.example`;
  const taken = new Set<string>();
  const named = Object.entries(people).map(([id, { name }]) => {
    const [first = ''] = name.split(' ');
    const wanted = addressPart(first, id);
    const local = taken.has(wanted) ? `${wanted}.${id}` : wanted;
    taken.add(local);
    return [id, { displayName: name, address: `${local}@${domain}` }] as const;
  });
  return { name: organisation, people: Object.fromEntries(named) };
}

const startOf = (before: PersonaStart | undefined, person: OwnPerson): PersonaStart => ({
  ...(before?.appPasswords && { appPasswords: before.appPasswords }),
  ...(before?.mailbox && { mailbox: before.mailbox }),
  mfa: person.mfa,
  ...(person.method === 'authenticatorApp' && { hasApp: true }),
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
    organisation: organisationOf(own),
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
  const [sari, budi] = personas;
  const { policy, organisation } = scenario;
  const nameOf = (id: string, otherwise = '') => organisation?.people[id]?.displayName ?? otherwise;
  return {
    title: words(title),
    flow,
    seed,
    screens,
    day: scenario.era,
    organisation: organisation?.name ?? tenantName,
    people: {
      sari: personOf(scenario.personas['sari'], nameOf('sari', sari?.displayName)),
      budi: personOf(scenario.personas['budi'], nameOf('budi', budi?.displayName)),
      ratna: { name: nameOf('ratna', ratna.displayName) },
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

/** The same for another procedure: with its people, settings, day and steps. Names and title stay. */
export async function withProcedure(
  own: OwnDemonstration,
  flow: OwnDemonstration['flow'],
): Promise<OwnDemonstration> {
  const { scenario, steps } = await procedureOf(flow);
  const agenda = steps.map(({ id }) => ({ step: id, minutes: 1 }));
  const title = { own: own.title };
  const { people, policy, day } = ownFrom(
    { ...own, id: 'own', title, flow, scenario, agenda },
    () => own.title,
  );
  return {
    ...own,
    ...{ flow, agenda, policy, day },
    people: {
      sari: { ...people.sari, name: own.people.sari.name },
      budi: { ...people.budi, name: own.people.budi.name },
      ratna: own.people.ratna,
    },
  };
}

/** The first day that one can choose: that on which the tenant was made. */
export const firstDay: EraDate = asTheyAreToday.tenantMadeOn;
