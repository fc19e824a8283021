import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { progressOf } from '../../src/coach/next-action.ts';
import { deleteUsersAppPasswords as flow } from '../../src/flows/lazy/delete-users-app-passwords.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { AdminFieldId } from '../../src/simulation/admin/settings.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { followCoach } from './follow-coach.ts';
import { cheap, testRun } from './test-run.ts';

const start = () => testRun({ scenario: cheap(flow.scenario) });

const follow = (run: RunHandle) => followCoach(flow, run);

const sari = ({ state }: RunHandle) => state.tenant.users['sari'];
const isListOpen = ({ state }: RunHandle) => state.browser.page.name === 'securityInfo';

const selectSari: Partial<Record<AdminFieldId, string>> = { adminSelection: 'sari' };
const users: Command = { type: 'openAdminPage', page: { name: 'users' } };
const settingsOf = (...userIds: readonly string[]): Command => ({
  type: 'openAdminPage',
  page: { name: 'userSettings', userIds },
});
const deletion: Command = {
  type: 'manageUsers',
  userIds: ['sari'],
  tasks: ['deleteAppPasswords'],
};

describe('the flow delete-users-app-passwords', () => {
  it('takes all app passwords of Sari, and nothing else', async () => {
    const run = await start();
    expect(sari(run)?.appPasswords).toHaveLength(3);
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
    const printed = flow.steps.flatMap(({ actions }) =>
      actions.filter(({ kind }) => kind !== 'read').map(({ kind, label }) => `${kind} ${label}`),
    );
    expect(await follow(run)).toEqual(printed);
    expect(flow.goal(run.state)).toBe(true);
    expect(sari(run)).toMatchObject({ appPasswords: [], mfa: 'enforced', registered: true });
    expect(sari(run)?.factors).toHaveLength(1);
    expect(run.state.mail).toMatchObject({
      page: 'password',
      serverWords: '535 5.7.3 Authentication unsuccessful',
    });
    expect(isListOpen(run)).toBe(true);
  });

  it.each(flow.steps.map(({ id }) => id))('can be brought to the step %s', async (id) => {
    const run = await start();
    expect(await bringToStep(flow, run, id)).toBe(true);
    const progress = progressOf(flow, run.state);
    expect(progress.find(({ state }) => state === 'current')?.id).toBe(id);
  });

  it.each<readonly [string, readonly Command[], Partial<Record<AdminFieldId, string>>, string]>([
    ['Budi is selected too', [users], { adminSelection: 'budi sari' }, 'untick admin.person.budi'],
    [
      'the settings are those of two users',
      [settingsOf('sari', 'budi')],
      {},
      'press admin.pages.users',
    ],
    [
      'a new registration is ticked as well',
      [settingsOf('sari')],
      { userTasks: 'requireReRegistration deleteAppPasswords' },
      'untick admin.userSettings.requireReRegistration',
    ],
    [
      'everything was done from another page',
      [deletion],
      selectSari,
      'press mail.printer.sendAgain',
    ],
    [
      'Sari is blocked',
      [
        deletion,
        { type: 'getMail' },
        { type: 'blockSignIn', userIds: ['sari'], blocked: true },
        users,
      ],
      selectSari,
      'press admin.users.unblock',
    ],
    [
      'Sari has to register again',
      [
        { type: 'manageUsers', userIds: ['sari'], tasks: ['requireReRegistration'] },
        deletion,
        { type: 'getMail' },
      ],
      {},
      'press portal.chooser.sari',
    ],
    [
      'Budi is signed in',
      [
        deletion,
        { type: 'getMail' },
        { type: 'choosePerson', userId: 'budi' },
        { type: 'submitPassword', password: 'Latihan-Pagi-2018' },
      ],
      {},
      'press portal.home.signOut',
    ],
  ])('knows the way when %s', async (_, commands, drafts, first) => {
    const run = await start();
    for (const command of commands) await run.dispatch(command);
    for (const [field, text] of Object.entries(drafts)) run.setDraft(field as AdminFieldId, text);
    expect((await follow(run))[0]).toBe(first);
    expect(flow.goal(run.state)).toBe(true);
  });

  it('other users keep theirs', async () => {
    const run = await start();
    const before = Object.entries(run.state.tenant.users).filter(([id]) => id !== 'sari');
    await follow(run);
    expect(Object.entries(run.state.tenant.users).filter(([id]) => id !== 'sari')).toEqual(before);
  });
});
