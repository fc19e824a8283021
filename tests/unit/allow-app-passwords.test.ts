import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/bring-to-step.ts';
import { nextAct, progressOf } from '../../src/coach/progress.ts';
import { allowAppPasswords } from '../../src/flows/allow-app-passwords.ts';
import type { AdminFieldId, AdminPage } from '../../src/simulation/admin-pages.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { whyNotOffered } from '../../src/tenant/offers.ts';
import { cheap, testRun } from './test-run.ts';

const scenario = cheap(allowAppPasswords.scenario);

/** Follows the coach's word until there is none, and tells what was done. */
async function follow(run: RunHandle): Promise<readonly string[]> {
  const done: string[] = [];
  for (let count = 0; count < 30; count += 1) {
    const act = nextAct(allowAppPasswords, run.state, run.drafts);
    if (!act) return done;
    done.push(act.label);
    await act.play(run);
  }
  return [...done, 'and so on'];
}

const whyNotBudi = ({ state: { tenant } }: RunHandle) =>
  whyNotOffered(tenant, tenant.users['budi']);

describe('the flow allow-app-passwords', () => {
  it('leaves to Budi what only Budi can do', async () => {
    const run = await testRun({ scenario });
    expect(whyNotBudi(run)).toBe('tenantSwitchOff');
    const printed = allowAppPasswords.steps.flatMap(({ acts }) => acts.map(({ label }) => label));
    expect(await follow(run)).toEqual(printed);
    expect(whyNotBudi(run)).toBe('enabledNotEnforced');
    expect(allowAppPasswords.goal(run.state)).toBe(true);
  });

  it.each(allowAppPasswords.steps.map(({ id }) => id))(
    'can be brought to the step %s',
    async (id) => {
      const run = await testRun({ scenario });
      expect(await bringToStep(allowAppPasswords, run, id)).toBe(true);
      const progress = progressOf(allowAppPasswords, run.state);
      expect(progress.find(({ state }) => state === 'current')?.id).toBe(id);
    },
  );

  it.each<readonly [string, readonly Command[], Partial<Record<AdminFieldId, string>>, string]>([
    [
      'the question is to enforce',
      [{ type: 'openAdminPage', page: { name: 'confirmMfa', userIds: ['budi'], to: 'enforced' } }],
      {},
      'admin.pages.users',
    ],
    [
      'the question is about Sari alone',
      [{ type: 'openAdminPage', page: { name: 'confirmMfa', userIds: ['sari'], to: 'enabled' } }],
      {},
      'admin.pages.users',
    ],
    [
      'Budi is blocked',
      [
        { type: 'setMfaState', userIds: ['budi'], to: 'enabled' },
        { type: 'blockSignIn', userIds: ['budi'], blocked: true },
        { type: 'openAdminPage', page: { name: 'users' } },
      ],
      { adminSelection: 'budi sari' },
      'admin.person.sari',
    ],
    [
      'security defaults are on',
      [
        { type: 'setMfaState', userIds: ['budi'], to: 'enabled' },
        { type: 'changePolicy', change: { appPasswordsAllowed: true, securityDefaults: true } },
        { type: 'openAdminPage', page: { name: 'organisation' } },
      ],
      {},
      'admin.organisation.securityDefaults',
    ],
    [
      'a range cannot be read',
      [
        { type: 'setMfaState', userIds: ['budi'], to: 'enabled' },
        { type: 'openAdminPage', page: { name: 'serviceSettings' } },
      ],
      { trustedRanges: 'the office', appPasswordSwitch: 'on' },
      'admin.pages.service',
    ],
  ])('knows the way when %s', async (_, commands, drafts, label) => {
    const run = await testRun({ scenario });
    for (const command of commands) await run.dispatch(command);
    for (const [field, text] of Object.entries(drafts)) run.setDraft(field as AdminFieldId, text);
    expect((await follow(run))[0]).toBe(label);
    expect(allowAppPasswords.goal(run.state)).toBe(true);
  });

  it('leads to the goal from wherever a random walk ends, in at most 25 acts', async () => {
    const longest = { acts: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 25 }), async (moves) => {
        const run = await testRun({ scenario });
        for (const go of moves) await go(run);
        const acts = await follow(run);
        longest.acts = Math.max(longest.acts, acts.length);
        expect(acts.length).toBeLessThanOrEqual(25);
        expect(allowAppPasswords.goal(run.state)).toBe(true);
      }),
      { numRuns: walks },
    );
    expect(longest.acts).toBeGreaterThan(0);
  });
});

/** More are asked for by hand: `WALKS=10000`. */
const walks = Number(process.env['WALKS'] ?? 150);

const someUsers = fc.subarray(['sari', 'budi', 'ratna']);
const oneUser = fc.constantFrom('sari', 'budi', 'ratna');
const mfaState = fc.constantFrom('disabled', 'enabled', 'enforced');
const setting = fc.constantFrom('default', 'on', 'off');

const page: fc.Arbitrary<AdminPage> = fc.oneof(
  fc.constantFrom<AdminPage>(
    { name: 'home' },
    { name: 'users' },
    { name: 'serviceSettings' },
    { name: 'organisation' },
  ),
  fc.record({ name: fc.constant('confirmMfa'), userIds: someUsers, to: mfaState }),
  fc.record({ name: fc.constant('userSettings'), userIds: someUsers }),
  fc.record({ name: fc.constant('mailbox'), userId: oneUser }),
);

const change = fc.record(
  {
    appPasswordsAllowed: fc.boolean(),
    securityDefaults: fc.boolean(),
    conditionalAccessMfa: fc.boolean(),
    legacyBlocked: fc.boolean(),
    smtpAuth: setting,
    modernAuthentication: setting,
    rememberMfaDays: fc.constantFrom(null, 14, 0),
    trustedRanges: fc.constantFrom('', '203.0.113.0/24', 'the office'),
  },
  { requiredKeys: [] },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('openAdminPage'), page }),
  fc.record({ type: fc.constant('setMfaState'), userIds: someUsers, to: mfaState }),
  fc.record({
    type: fc.constant('manageUsers'),
    userIds: someUsers,
    acts: fc.subarray(['requireReRegistration', 'deleteAppPasswords', 'revokeSessions'] as const),
  }),
  fc.record({ type: fc.constant('blockSignIn'), userIds: someUsers, blocked: fc.boolean() }),
  fc.record({
    type: fc.constant('setMailboxApps'),
    userId: oneUser,
    apps: fc.record({ smtpAuth: setting, imap: fc.boolean(), pop: fc.boolean() }),
  }),
  fc.record({ type: fc.constant('changePolicy'), change }),
);

const draft = fc.oneof(
  fc.tuple(
    fc.constant('adminSelection'),
    someUsers.map((ids) => ids.join(' ')),
  ),
  fc.tuple(fc.constant('trustedRanges'), fc.constantFrom('', '203.0.113.0/24', 'the office')),
  fc.tuple(
    fc.constantFrom('appPasswordSwitch', 'securityDefaults', 'legacyBlocked', 'smtpAuth'),
    fc.constantFrom('on', 'off'),
  ),
);

const move: fc.Arbitrary<(run: RunHandle) => unknown> = fc.oneof(
  command.map((one) => (run: RunHandle) => run.dispatch(one)),
  draft.map(([field, text]) => (run: RunHandle) => {
    run.setDraft(field, text);
  }),
);
