import { expect, test } from 'vitest';
import { articleOf2018, asTheyAreToday, practiceClients } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { PersonaStart, Scenario } from '../../src/simulation/scenario.ts';
import type { User } from '../../src/tenant/model.ts';
import { afterRemedy } from '../../src/tenant/lazy/after-remedy.ts';
import type { NextAction } from '../../src/tenant/lazy/remedies.ts';
import { cheap, testRun } from './test-run.ts';

/** What an answer takes for the effect of a remedy is what the admin's command does to the same user. */

const of = (scenario: Scenario, sari: PersonaStart): Scenario =>
  cheap({ ...scenario, personas: { ...scenario.personas, sari } });
const enforced = { mfa: 'enforced', hasApp: true } as const;

const remediesAsCommands: readonly (readonly [
  NextAction,
  keyof typeof practiceClients,
  Scenario,
  Command,
])[] = [
  [
    'turnOnSmtpAuth',
    'smtpDevice',
    of(asTheyAreToday, { ...enforced, mailbox: { smtpAuth: 'off' } }),
    { type: 'setMailboxApps', userId: 'sari', apps: { mailboxSmtp: 'on' } },
  ],
  [
    'turnOnMailboxProtocol',
    'thunderbird',
    of(articleOf2018, { ...enforced, mailbox: { protocolsOff: ['imap', 'pop'] } }),
    { type: 'setMailboxApps', userId: 'sari', apps: { mailboxImap: 'on' } },
  ],
  [
    'enforceMfa',
    'thunderbird',
    of(articleOf2018, { ...enforced, mfa: 'enabled' }),
    { type: 'setMfaState', userIds: ['sari'], to: 'enforced' },
  ],
  [
    'unblockAccount',
    'thunderbird',
    of(articleOf2018, { ...enforced, blocked: true }),
    { type: 'blockSignIn', userIds: ['sari'], blocked: false },
  ],
];

const changed = ({ mfa, blocked, mailbox }: User) => ({ mfa, blocked, mailbox });

test.each(remediesAsCommands)('%s', async (action, client, scenario, command) => {
  const run = await testRun({ scenario });
  const userOf = ({ users }: typeof run.state.tenant) => {
    const user = users['sari'];
    if (!user) throw new Error('There is no Sari.');
    return changed(user);
  };
  const before = userOf(run.state.tenant);
  const expected = afterRemedy(run.state.tenant, 'sari', practiceClients[client], action);
  await run.dispatch(command);
  expect(userOf(run.state.tenant)).not.toEqual(before);
  expect(expected && userOf(expected.state)).toEqual(userOf(run.state.tenant));
});
