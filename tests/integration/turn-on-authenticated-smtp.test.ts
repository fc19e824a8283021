import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { progressOf } from '../../src/coach/next-action.ts';
import { turnOnAuthenticatedSmtp as flow } from '../../src/flows/lazy/turn-on-authenticated-smtp.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { FieldId } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { isSmtpAuthOn } from '../../src/tenant/protocol-availability.ts';
import { followCoach } from './follow-coach.ts';
import { cheap, testRun } from './test-run.ts';

const start = () => testRun({ scenario: cheap(flow.scenario) });

const follow = (run: RunHandle) => followCoach(flow, run);

const isOnFor = ({ state: { tenant } }: RunHandle, id: string) =>
  isSmtpAuthOn(tenant, tenant.users[id]);

const add: Command = { type: 'addMailAccount' };
const send = (password: string): Command => ({ type: 'submitMailPassword', password });
const account = 'Latihan-Senja-2018';
const users: Command = { type: 'openAdminPage', page: { name: 'users' } };
const on: Command = { type: 'setMailboxApps', userId: 'sari', apps: { mailboxSmtp: 'on' } };
const policy = (change: Extract<Command, { type: 'changePolicy' }>['change']): Command => ({
  type: 'changePolicy',
  change,
});

describe('the flow turn-on-authenticated-smtp', () => {
  it('lets the printer send with the password that was refused, and nobody else', async () => {
    const run = await start();
    expect(isOnFor(run, 'sari')).toBe(false);
    const printed = flow.steps.flatMap(({ actions }) =>
      actions.map(({ kind, label }) => `${kind} ${label}`),
    );
    expect(await follow(run)).toEqual(printed);
    expect(flow.goal(run.state)).toBe(true);
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
    expect(isOnFor(run, 'sari')).toBe(true);
    expect(isOnFor(run, 'budi')).toBe(false);
    expect(run.state.tenant.policy.smtpAuth).toBe('off');
  });

  it('the server names the mailbox, whatever the password is', async () => {
    for (const password of ['not-it', account]) {
      const run = await start();
      await run.dispatch(add);
      await run.dispatch(send(password));
      expect(run.state.mail.problem?.reason).toBe('smtpAuthDisabled');
      expect(run.state.mail.serverWords).toContain('disabled for the Mailbox');
    }
  });

  it('to have no setting of its own is not enough while the organisation’s is off', async () => {
    const run = await start();
    await run.dispatch({
      type: 'setMailboxApps',
      userId: 'sari',
      apps: { mailboxSmtp: 'default' },
    });
    expect(isOnFor(run, 'sari')).toBe(false);
    await run.dispatch(add);
    await run.dispatch(send(account));
    expect(run.state.mail.serverWords).toContain('disabled for the Tenant');
    await follow(run);
    expect(flow.goal(run.state)).toBe(true);
  });

  it.each(flow.steps.map(({ id }) => id))('can be brought to the step %s', async (id) => {
    const run = await start();
    expect(await bringToStep(flow, run, id)).toBe(true);
    const progress = progressOf(flow, run.state);
    expect(progress.find(({ state }) => state === 'current')?.id).toBe(id);
  });

  it.each<readonly [string, readonly Command[], Partial<Record<FieldId, string>>, string]>([
    ['the switch was turned on first', [on], {}, 'press mail.printer.setUp'],
    [
      'the organisation decides, and is turned on',
      [
        { type: 'setMailboxApps', userId: 'sari', apps: { mailboxSmtp: 'default' } },
        policy({ smtpAuth: 'on' }),
      ],
      {},
      'press mail.printer.setUp',
    ],
    [
      'another program stands in the mail window',
      [{ type: 'chooseMailProgram', program: 'thunderbird' }, add],
      {},
      'press mail.otherProgram',
    ],
    [
      'Budi is selected too',
      [add, send(account), users],
      { adminSelection: 'sari budi' },
      'untick admin.person.budi',
    ],
    [
      'the mailbox is Budi’s',
      [add, send(account), { type: 'openAdminPage', page: { name: 'mailbox', userId: 'budi' } }],
      {},
      'press admin.pages.users',
    ],
    [
      'security defaults are on',
      [
        on,
        policy({ securityDefaults: 'on' }),
        { type: 'openAdminPage', page: { name: 'organisation' } },
      ],
      {},
      'untick admin.organisation.securityDefaults',
    ],
    [
      'legacy authentication is blocked',
      [
        on,
        policy({ legacyBlocked: 'on' }),
        { type: 'openAdminPage', page: { name: 'organisation' } },
      ],
      {},
      'untick admin.organisation.legacyBlocked',
    ],
    [
      'Sari is blocked',
      [on, { type: 'blockSignIn', userIds: ['sari'], blocked: true }, users],
      { adminSelection: 'sari' },
      'press admin.users.unblock',
    ],
    ['the account password was sent', [add, on, send(account)], {}, 'press mail.password.paste'],
    [
      'her second proof was turned off',
      [on, { type: 'setMfaState', userIds: ['sari'], to: 'disabled' }, add],
      { mailPassword: 'not-it' },
      'type mail.password.label',
    ],
    [
      'an admin has deleted the app password',
      [on, { type: 'manageUsers', userIds: ['sari'], tasks: ['deleteAppPasswords'] }, add],
      {},
      'press portal.chooser.sari',
    ],
    [
      'it was deleted, and new ones are forbidden',
      [
        on,
        { type: 'manageUsers', userIds: ['sari'], tasks: ['deleteAppPasswords'] },
        policy({ appPasswordsAllowed: 'off' }),
        add,
      ],
      {},
      'press admin.pages.service',
    ],
    [
      'it was sent once, and then turned off again',
      [
        add,
        on,
        { type: 'setMfaState', userIds: ['sari'], to: 'disabled' },
        send(account),
        { type: 'setMailboxApps', userId: 'sari', apps: { mailboxSmtp: 'off' } },
      ],
      {},
      'press mail.printer.sendAgain',
    ],
  ])('knows the way when %s', async (_, commands, drafts, first) => {
    const run = await start();
    for (const command of commands) await run.dispatch(command);
    for (const [field, text] of Object.entries(drafts)) run.setDraft(field as FieldId, text);
    expect((await follow(run))[0]).toBe(first);
    expect(flow.goal(run.state)).toBe(true);
  });
});
