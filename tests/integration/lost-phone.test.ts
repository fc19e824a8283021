import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { nextAction, progressOf } from '../../src/coach/next-action.ts';
import { flowsOfGuides } from '../../src/flows/load-flow.ts';
import { lostPhone } from '../../src/flows/lazy/lost-phone.ts';
import { withRecovery } from '../../src/flows/lazy/recovery.ts';
import { asTheyAreToday } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { PersonaStart, Scenario } from '../../src/simulation/scenario.ts';
import {
  demonstrationOf,
  demonstrations,
  ownFrom,
  procedureIds,
  rehearse,
} from '../../src/stage/demonstrations/index.ts';
import { windowsInPlay } from '../../src/stage/windows-in-play.ts';
import { followCoach } from './follow-coach.ts';
import { cheap, testRun } from './test-run.ts';

/** With a recovery or two. */
const mostActions = 90;

const flow = withRecovery(lostPhone, 'lost-phone');
const start = (scenario: Scenario = flow.scenario) => testRun({ scenario: cheap(scenario) });

const sari = ({ state }: RunHandle) => state.tenant.users['sari'];
const namesOf = (run: RunHandle) => sari(run)?.appPasswords.map(({ name }) => name) ?? [];
const present = ({ state }: RunHandle): number =>
  progressOf(flow, state).findIndex(({ state }) => state === 'current');

/** Follows the coach; for each step the windows that were in play in it, each once. */
async function windowsOfSteps(run: RunHandle): Promise<Readonly<Record<string, string>>> {
  const seen: Record<string, string> = {};
  for (;;) {
    const action = nextAction(flow, run.state, run.drafts);
    const step = flow.steps[present(run)];
    if (!action || !step) return seen;
    const windows = windowsInPlay(flow, present(run), action);
    const before = seen[step.id]?.split(' ') ?? [];
    seen[step.id] = [...new Set([...before, ...windows])].sort().join(' ');
    await action.perform(run);
  }
}

describe('the flow lost-phone', () => {
  it('begins with a factor whose key no phone has, and with a printer that is in', async () => {
    const run = await start();
    expect(sari(run)).toMatchObject({ mfa: 'enforced', registered: true });
    expect(sari(run)?.factors).toMatchObject([{ kind: 'authenticatorApp', state: 'active' }]);
    expect(run.state.phone).toMatchObject({ accounts: [], app: 'messages' });
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
    expect(run.log.map(({ type }) => type)).not.toContain('incidentInjected');
  });

  it('leads through the help of the admin and a new registration to the printer', async () => {
    const run = await start();
    const [lost] = sari(run)?.factors ?? [];
    expect(await followCoach(flow, run)).toEqual([
      'press portal.chooser.sari',
      'press portal.signIn.submit',
      'press phone.apps.codes',
      'press admin.pages.users',
      'tick admin.person.sari',
      'press admin.users.resetPassword',
      'press admin.reset.submit',
      'press admin.pages.users',
      'press admin.users.manage',
      'tick admin.userSettings.requireReRegistration',
      'press admin.save',
      'press portal.chooser.sari',
      'press portal.signIn.submit',
      'press portal.next',
      'press portal.next',
      'press portal.next',
      'scan phone.codes.scan',
      'press portal.next',
      'type portal.code.label',
      'press portal.next',
      'press portal.next',
      'name portal.nameAppPassword.label',
      'press portal.next',
      'press portal.appPassword.done',
      'press portal.securityInfo.title',
      'press portal.securityInfo.delete',
      'press portal.ok',
      'press mail.printer.sendAgain',
    ]);
    expect(flow.goal(run.state)).toBe(true);
    expect(sari(run)?.factors.map(({ id }) => id)).not.toContain(lost?.id);
    expect(run.state.phone.accounts.map(({ factorId }) => factorId)).toEqual(
      sari(run)?.factors.map(({ id }) => id),
    );
  });

  it('stops one app password, that of the phone, and only by its deletion', async () => {
    const run = await start();
    await bringToStep(flow, run, 'delete-app-password');
    expect(namesOf(run)).toEqual(expect.arrayContaining(['Printer 07', 'Android 2019']));
    await followCoach(flow, run);
    expect(namesOf(run)).toContain('Printer 07');
    expect(namesOf(run)).not.toContain('Android 2019');
    expect(run.log.filter(({ type }) => type === 'appPasswordDeleted')).toHaveLength(1);
    expect(run.state.mail).toMatchObject({
      page: 'inbox',
      serverWords: '235 2.7.0 Authentication successful',
    });
  });

  it('shows in each step the windows that it speaks of', async () => {
    expect(await windowsOfSteps(await start())).toEqual({
      'see-no-code': 'browser phone',
      'new-password': 'admin browser phone',
      'require-registration': 'admin',
      'sign-in-again': 'browser',
      'register-phone': 'browser phone',
      'delete-app-password': 'browser',
      'send-a-page': 'mail',
    });
  });

  it.each(flow.steps.map(({ id }) => id))('can be brought to the step %s', async (id) => {
    const run = await start();
    expect(await bringToStep(flow, run, id)).toBe(true);
    expect(flow.steps[present(run)]?.id).toBe(id);
  });
});

describe('from somewhere else, the flow lost-phone leads to its goal', () => {
  const reset: Command = { type: 'resetPassword', userId: 'sari' };
  const register: Command = {
    type: 'manageUsers',
    userIds: ['sari'],
    tasks: ['requireReRegistration'],
  };

  it.each<readonly [string, readonly Command[], string]>([
    ['the password was reset first', [reset], 'press admin.pages.users'],
    ['a new registration is required already', [register], 'press portal.chooser.sari'],
    [
      'Budi is in the browser',
      [{ type: 'choosePerson', userId: 'budi' }],
      'press portal.signIn.otherPerson',
    ],
    [
      'the organisation has turned sending off',
      [{ type: 'changePolicy', change: { smtpAuth: 'off' } }],
      'press portal.chooser.sari',
    ],
    [
      'an admin has deleted all app passwords',
      [{ type: 'manageUsers', userIds: ['sari'], tasks: ['deleteAppPasswords'] }],
      'press portal.chooser.sari',
    ],
  ])('when %s', async (_, commands, first) => {
    const run = await start();
    for (const command of commands) await run.dispatch(command);
    const said = await followCoach(flow, run, mostActions);
    expect(said[0]).toBe(first);
    expect(flow.goal(run.state)).toBe(true);
  });

  const startsAs = (start: PersonaStart): Scenario => ({
    ...asTheyAreToday,
    id: 'lost-later',
    personas: { ...asTheyAreToday.personas, sari: start },
  });

  it('when the phone is lost while she is signed in, and her session is still good', async () => {
    const run = await start(
      startsAs({ mfa: 'enforced', hasApp: true, appPasswords: ['Android 2019'] }),
    );
    while (!flow.steps[4]?.done(run.state) || run.state.browser.page.name !== 'securityInfo')
      await nextAction(flow, run.state, run.drafts)?.perform(run);
    await run.dispatch({ type: 'injectIncident', incident: 'phoneLost' });
    expect(flow.steps[present(run)]?.id).toBe('see-no-code');
    const said = await followCoach(flow, run, mostActions);
    expect(said).toEqual(
      expect.arrayContaining([
        'press portal.home.signOut',
        'press admin.reset.submit',
        'press mail.printer.sendTest',
      ]),
    );
    expect(flow.goal(run.state)).toBe(true);
  });

  it('when her codes come by message to the number that the new phone has', async () => {
    const run = await start(
      startsAs({ mfa: 'enforced', hasPhone: 'textMessage', appPasswords: ['Android 2019'] }),
    );
    const said = await followCoach(flow, run, mostActions);
    expect(said).not.toContain('press admin.reset.submit');
    expect(flow.goal(run.state)).toBe(true);
  });
});

describe('a procedure for trainers alone', () => {
  it('has no guide, and can be chosen on the stage', () => {
    expect(Object.keys(flowsOfGuides)).not.toContain('lost-phone');
    expect(procedureIds).toContain('lost-phone');
  });

  it('stays about a lost phone in a demonstration of one’s own', async () => {
    const ready = demonstrations.find(({ id }) => id === 'lost-phone');
    if (!ready) throw new Error('There is no demonstration lost-phone.');
    const own = ownFrom(ready, (text) => (typeof text === 'string' ? text : text.own));
    const shown = await demonstrationOf(own);
    const run = await start(shown.scenario);
    expect(run.state.phone.accounts).toEqual([]);
    expect(await rehearse(shown)).toMatchObject({ ok: true });
    const sari = { ...own.people.sari, method: 'textMessage' } as const;
    const other = await demonstrationOf({ ...own, people: { ...own.people, sari } });
    expect(await rehearse(other)).toMatchObject({ ok: true });
  });
});
