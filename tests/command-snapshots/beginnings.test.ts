import { describe, expect, it } from 'vitest';
import { addLater, articleOf2018, asTheyAreToday } from '../../src/flows/scenarios.ts';
import type { PersonaStart, Scenario } from '../../src/simulation/scenario.ts';
import type { User } from '../../src/tenant/model.ts';
import { cheap, testRun } from '../integration/test-run.ts';
import { Aliases } from './aliases.ts';

/**
 * What a run begins with, by what its scenario says: the tenant, and what is on the reader's devices. Compared with
 * `snapshots/`, as what each command does is.
 */

const printer = 'Scanner 02';
const sari = (start: PersonaStart, scenario: Scenario = asTheyAreToday): Scenario => ({
  ...scenario,
  personas: { ...scenario.personas, sari: start },
});
const has = (start: Omit<PersonaStart, 'mfa'>) => sari({ mfa: 'enforced', ...start });

const beginnings: Readonly<Record<string, Scenario>> = {
  'the day of the article': articleOf2018,
  'an app on the phone': has({ hasApp: true }),
  'a lost phone': has({ hasApp: true, phoneLost: true }),
  'a phone for messages': has({ hasPhone: 'textMessage' }),
  'a phone for calls': has({ hasPhone: 'phoneCall' }),
  'a lost phone without an app': has({ hasPhone: 'phoneCall', phoneLost: true }),
  'no method': has({}),
  'two app passwords, one connected': {
    ...has({ hasApp: true, appPasswords: ['Scanner 01', printer] }),
    connectedWith: { userId: 'sari', appPassword: printer },
  },
  'two app passwords, one copied': {
    ...has({ hasApp: true, appPasswords: ['Scanner 01', printer] }),
    copied: { userId: 'sari', appPassword: 'Scanner 01' },
  },
  'connected with a name that somebody else has': {
    ...addLater,
    connectedWith: { userId: 'budi', appPassword: printer },
    copied: { userId: 'budi', appPassword: printer },
  },
  'an admin with an app': {
    ...asTheyAreToday,
    personas: { ratna: { mfa: 'enforced', hasApp: true, appPasswords: ['Backup'] } },
  },
  'a blocked user with a mailbox of their own': has({
    blocked: true,
    mailbox: { smtpAuth: 'on', protocolsOff: ['imap'] },
  }),
};

function textOf(name: string, log: readonly unknown[], users: readonly User[]): string {
  const aliases = new Aliases();
  return [
    `# ${name}`,
    ...log.map((event) => `- ${aliases.json(event)}`),
    ...users.map(({ passwordHash: _, ...user }) => `  ${aliases.json(user)}`),
    '',
  ].join('\n');
}

/** Of the tenant only its people: its policy is the same for all. */
const isAboutDevices = ({ type }: { readonly type: string }): boolean =>
  !['runStarted', 'tenantCreated', 'userCreated'].includes(type);

describe('what a run begins with', () => {
  it.each(Object.entries(beginnings))('%s', async (name, scenario) => {
    const run = await testRun({ seed: 'beginnings', scenario: cheap(scenario) });
    const snapshot = textOf(
      name,
      run.log.filter(isAboutDevices),
      Object.values(run.state.tenant.users),
    );
    const file = `snapshots/begins-with-${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.txt`;
    await expect(snapshot).toMatchFileSnapshot(file);
  });

  it('whoever remembers an app password from before the run knows the same text', async () => {
    const scenario = cheap({
      ...addLater,
      connectedWith: { userId: 'sari', appPassword: printer },
      copied: { userId: 'sari', appPassword: printer },
    });
    const run = await testRun({ scenario });
    const text = run.secret(run.state.clipboard?.ref ?? '');
    expect(text).toMatch(/^[a-z]{16}$/);
    expect(run.secret(run.state.mail.savedPasswordRef ?? '')).toBe(text);
  });
});
