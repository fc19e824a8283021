import type { Flow } from '../../flows/flow.ts';
import { isEraDate } from '../../tenant/effective-dated.ts';
import type { EraDate } from '../../tenant/model.ts';
import type { Fault } from './faults.ts';
import { firstDay } from './own.ts';
import {
  choicesOfPolicy,
  factorKinds,
  mfaStates,
  registrations,
  switchValues,
  ticksOfPolicy,
  type OwnDemonstration,
} from './own-demonstration.ts';

/** A value of a field; a tick is a yes or a no. */
export type SettingValue = string | boolean;

/** One field of the form that decides what can be shown, and what else it could hold. */
export interface Setting {
  /** Of its field: a tick of a list has the name of the entry. */
  readonly path: Fault['path'];
  readonly values: readonly SettingValue[];
  readonly read: (own: OwnDemonstration) => SettingValue;
  readonly write: (own: OwnDemonstration, value: SettingValue) => OwnDemonstration;
}

const oneDay = 24 * 60 * 60 * 1000;
const dayBefore = (day: EraDate): EraDate =>
  new Date(Date.parse(day) - oneDay).toISOString().slice(0, 10);

/** Every day on which a rule of a procedure begins. */
function daysIn(value: unknown, found = new Set<EraDate>(), seen = new Set<unknown>()) {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if ('from' in value && isEraDate(value.from)) found.add(value.from);
  for (const part of Object.values(value)) daysIn(part, found, seen);
  return found;
}

/** One day of each time in which the same rules are in force, and that of the procedure. */
export function daysOf({ scenario }: Flow): readonly EraDate[] {
  const begins = [...daysIn([scenario.policy, scenario.profile])];
  const days = new Set([scenario.era, ...begins, ...begins.map(dayBefore)]);
  return [...days].filter((day) => day >= firstDay).sort();
}

type Own = OwnDemonstration;

const people = ['sari', 'budi'] as const;
type PersonId = (typeof people)[number];

const withPerson = (own: Own, id: PersonId, part: object): Own => ({
  ...own,
  people: { ...own.people, [id]: { ...own.people[id], ...part } },
});

const yesNo = [true, false] as const;

const settingsOfPerson = (id: PersonId): readonly Setting[] =>
  (
    [
      ['mfa', mfaStates],
      ['method', registrations],
      ['blocked', yesNo],
    ] as const
  ).map(([name, values]) => ({
    path: ['people', id, name],
    values,
    read: (own) => own.people[id][name],
    write: (own, value) => withPerson(own, id, { [name]: value }),
  }));

const settingOfPolicy = (name: keyof Own['policy'], values: readonly SettingValue[]): Setting => ({
  path: ['policy', name],
  values,
  read: ({ policy }) => policy[name],
  write: (own, value) => ({ ...own, policy: { ...own.policy, [name]: value } }),
});

/** What decides which procedures can be carried out, in the order of the form. */
export const settingsOf = (flow: Flow): readonly Setting[] => [
  {
    path: ['day'],
    values: daysOf(flow),
    read: ({ day }) => day,
    write: (own, day) => ({ ...own, day: String(day) }),
  },
  ...people.flatMap(settingsOfPerson),
  ...factorKinds.map((kind): Setting => ({
    path: ['methods', kind],
    values: yesNo,
    read: ({ methods }) => methods.includes(kind),
    write: (own, isAllowed) => ({
      ...own,
      methods: factorKinds.filter((one) =>
        one === kind ? isAllowed === true : own.methods.includes(one),
      ),
    }),
  })),
  ...ticksOfPolicy.map((name) => settingOfPolicy(name, yesNo)),
  ...choicesOfPolicy.map((name) => settingOfPolicy(name, switchValues)),
];

/** What goes wrong on purpose, item by item of the plan; and where. */
export const settingsOfPlan = (own: Own, { steps }: Flow): readonly Setting[] =>
  own.agenda.flatMap(({ incident }, index): readonly Setting[] => {
    if (!incident) return [];
    const put = (
      before: Own,
      change: (item: Own['agenda'][number]) => Own['agenda'][number],
    ): Own => ({
      ...before,
      agenda: before.agenda.map((item, at) => (at === index ? change(item) : item)),
    });
    return [
      {
        path: ['agenda', index, 'step'],
        values: steps.map(({ id }) => id),
        read: ({ agenda }) => agenda[index]?.step ?? '',
        write: (before, step) => put(before, (item) => ({ ...item, step: String(step) })),
      },
      {
        path: ['agenda', index, 'incident'],
        values: [''],
        read: ({ agenda }) => agenda[index]?.incident ?? '',
        write: (before) => put(before, ({ incident: _, ...item }) => item),
      },
    ];
  });
