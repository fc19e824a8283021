import {
  practiceClients,
  practiceProfile,
  type PracticeClientId,
} from '../../../src/flows/scenarios.ts';
import { sari, tenantMadeOn } from '../../../src/simulation/personas.ts';
import { tenantAt } from '../../../src/simulation/lazy/tenant-at.ts';
import type { Scenario } from '../../../src/simulation/scenario.ts';
import { changeUser } from '../../../src/tenant/directory.ts';
import { beginning } from '../../../src/tenant/effective-dated.ts';
import { protocols } from '../../../src/tenant/protocol.ts';
import type { EraDate, TenantState } from '../../../src/tenant/model.ts';
import type { Client, VendorProfile } from '../../../src/tenant/vendor-profile.ts';
import { cheap } from '../test-run.ts';

/** Which tenants are asked: every day on which anything changes, times everything that a rule of signing in reads. */

export const clientIds = Object.keys(practiceClients) as PracticeClientId[];

const dayBefore = (day: EraDate): EraDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const isDated = (value: unknown): value is readonly { readonly from: EraDate }[] =>
  Array.isArray(value) &&
  value.some((entry: unknown) => Object(entry) === entry && 'from' in Object(entry));

/** Every day that the profile names, and the day before each; none before the tenant of the practice. */
export function daysOf({ policy, dates, clients }: VendorProfile): readonly EraDate[] {
  const named = [
    ...Object.values(policy)
      .filter(isDated)
      .flatMap((dated) => dated.map(({ from }) => from)),
    ...dates.map(({ day }) => day),
    ...Object.values(clients).flatMap(({ modernFrom }: Client) => modernFrom ?? []),
    policy.modernInTenantsFrom,
    policy.smtpAuthOffInTenantsFrom,
  ].filter((day) => day !== beginning);
  const all = new Set([...named, ...named.map(dayBefore)]);
  return [...all].filter((day) => day >= tenantMadeOn).sort();
}

export const days = daysOf(practiceProfile);

const off = [false, true] as const;
const switches = ['default', 'on', 'off'] as const;

/** The settings that matter, the usual value of each first. */
const settings = {
  securityDefaults: off,
  legacyBlocked: off,
  conditionalAccessMfa: off,
  appPasswordsForbidden: off,
  modernAuthentication: switches,
  smtpAuth: switches,
  smtpAuthRemoved: off,
  mailbox: ['asItCame', 'smtpOn', 'smtpOff', 'protocolsOff'],
  mfa: ['enforced', 'enabled', 'disabled'],
  hasMethod: [true, false],
} as const;

type Settings = { readonly [Name in keyof typeof settings]: (typeof settings)[Name][number] };

export interface Choice extends Settings {
  readonly day: EraDate;
  /** Besides the settings: somebody who is blocked, or has to wait after wrong passwords. */
  readonly account: 'ok' | 'blocked' | 'waiting';
}

const names = Object.keys(settings) as (keyof Settings)[];
export const settingsCount = names.reduce((product, name) => product * settings[name].length, 1);

/** The settings of that number, from 0 on: 0 are the usual ones. */
function settingsAt(index: number): Settings {
  let left = index;
  const chosen = names.map((name) => {
    const values: readonly unknown[] = settings[name];
    const value = values[left % values.length];
    left = Math.floor(left / values.length);
    return [name, value] as const;
  });
  return Object.fromEntries(chosen) as unknown as Settings;
}

/** Nothing changed: Sari is Enforced, has a method and an app password. */
export const usualOn = (day: EraDate): Choice => ({ ...settingsAt(0), day, account: 'ok' });

/** Odd, and no multiple of a number of values: a walk in such steps meets every value of every setting. */
const stride = 1009;

/** On one day: every setting alone, and of their product all, or so many spread evenly over it. */
export function* choicesOn(day: EraDate, most: number): Generator<Choice> {
  const usual = settingsAt(0);
  for (const name of names)
    for (const value of settings[name]) yield { ...usual, [name]: value, day, account: 'ok' };
  for (const account of ['blocked', 'waiting'] as const)
    for (const modernAuthentication of switches)
      for (const mfa of settings.mfa) yield { ...usual, modernAuthentication, mfa, day, account };
  const count = Math.min(most, settingsCount);
  // Another beginning each day, so that the days do not all skip the same ones.
  const start = count === settingsCount ? 0 : days.indexOf(day) * 37;
  for (let step = 0; step < count; step += 1)
    yield { ...settingsAt((start + step * stride) % settingsCount), day, account: 'ok' };
}

const mailboxes = {
  asItCame: {},
  smtpOn: { smtpAuth: 'on' },
  smtpOff: { smtpAuth: 'off' },
  protocolsOff: { protocolsOff: protocols },
} as const;

/** The practice that begins in such a tenant. Whoever has a method made an app password once. */
export function scenarioOf(choice: Choice, program: PracticeClientId): Scenario {
  const { hasMethod } = choice;
  return cheap({
    id: 'one-answer',
    profile: practiceProfile,
    era: choice.day,
    tenantMadeOn,
    screens: 'today',
    program,
    policy: {
      ...practiceProfile.policy,
      securityDefaults: choice.securityDefaults,
      legacyBlocked: choice.legacyBlocked,
      conditionalAccessMfa: choice.conditionalAccessMfa,
      appPasswordsAllowed: !choice.appPasswordsForbidden,
      modernAuthentication: choice.modernAuthentication,
      smtpAuth: choice.smtpAuth,
      smtpAuthRemovedFrom: choice.smtpAuthRemoved ? choice.day : null,
    },
    personas: {
      sari: {
        mfa: choice.mfa,
        mailbox: mailboxes[choice.mailbox],
        ...(hasMethod && { hasApp: true, appPasswords: [appPasswordName] }),
        ...(choice.account === 'blocked' && { blocked: true }),
      },
      ratna: { mfa: 'enforced', hasApp: true },
    },
    ...(hasMethod && { connectedWith: { userId: sari.id, appPassword: appPasswordName } }),
  });
}

export const appPasswordName = 'Laptop 2017';

/** When the tenants are asked. */
export const now = Date.UTC(2026, 10, 23, 9);

/** The tenant of a choice, to reason about. */
export function tenantOf(choice: Choice): TenantState {
  const tenant = tenantAt(scenarioOf(choice, 'thunderbird'));
  if (choice.account !== 'waiting') return tenant;
  return changeUser(tenant, sari.id, (user) => ({
    ...user,
    failures: {
      ...user.failures,
      password: { ...user.failures.password, lockedUntil: now + 60_000 },
    },
  }));
}
