import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { nextAction, progressOf } from '../../src/coach/next-action.ts';
import { allowAppPasswords } from '../../src/flows/lazy/allow-app-passwords.ts';
import type { AdminFieldId } from '../../src/simulation/admin/settings.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { whyNotOffered } from '../../src/tenant/offers.ts';
import { cheap, testRun } from './test-run.ts';

const scenario = cheap(allowAppPasswords.scenario);

/** Follows the coach's word until there is none, and tells what was done. */
async function follow(run: RunHandle): Promise<readonly string[]> {
  const done: string[] = [];
  for (let count = 0; count < 30; count += 1) {
    const action = nextAction(allowAppPasswords, run.state, run.drafts);
    if (!action) return done;
    done.push(action.label);
    await action.perform(run);
  }
  return [...done, 'and so on'];
}

const whyNotBudi = ({ state: { tenant } }: RunHandle) =>
  whyNotOffered(tenant, tenant.users['budi']);

describe('the flow allow-app-passwords', () => {
  it('leaves to Budi what only Budi can do', async () => {
    const run = await testRun({ scenario });
    expect(whyNotBudi(run)).toBe('tenantSwitchOff');
    const printed = allowAppPasswords.steps.flatMap(({ actions }) =>
      actions.map(({ label }) => label),
    );
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
        { type: 'changePolicy', change: { appPasswordsAllowed: 'on', securityDefaults: 'on' } },
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
      { trustedRanges: 'the office', appPasswordsAllowed: 'on' },
      'admin.pages.service',
    ],
  ])('knows the way when %s', async (_, commands, drafts, label) => {
    const run = await testRun({ scenario });
    for (const command of commands) await run.dispatch(command);
    for (const [field, text] of Object.entries(drafts)) run.setDraft(field as AdminFieldId, text);
    expect((await follow(run))[0]).toBe(label);
    expect(allowAppPasswords.goal(run.state)).toBe(true);
  });
});
