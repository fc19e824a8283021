import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { nextAction, progressOf } from '../../src/coach/next-action.ts';
import { sendFromPrinter } from '../../src/flows/lazy/send-from-printer.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import {
  practiceClients as clients,
  type PracticeClientId as ClientId,
} from '../../src/flows/scenarios.ts';
import { cheap, testRun } from './test-run.ts';

const start = () => testRun({ scenario: cheap(sendFromPrinter.scenario) });

/** Follows the coach's word until the goal, and tells what it said. */
async function follow(run: RunHandle): Promise<readonly string[]> {
  const said: string[] = [];
  while (said.length < 40) {
    const action = nextAction(sendFromPrinter, run.state, run.drafts);
    if (!action) break;
    said.push(`${action.in}:${action.label}`);
    await action.perform(run);
  }
  return said;
}

describe('the flow send-from-printer', () => {
  it('ends with a printer that was refused with the account password and sent with an app password', async () => {
    const run = await start();
    expect(await follow(run)).toEqual(
      sendFromPrinter.steps
        .flatMap(({ actions }) => actions)
        .filter(({ kind }) => kind !== 'read')
        .map((action) => `${action.in}:${action.label}`),
    );
    expect(sendFromPrinter.goal(run.state)).toBe(true);
    expect(run.state.mail.serverWords).toBe('235 2.7.0 Authentication successful');
    expect(progressOf(sendFromPrinter, run.state).every(({ state }) => state === 'done')).toBe(
      true,
    );
  });

  it('the printer hears the server’s words for a refused password', async () => {
    const run = await start();
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'submitMailPassword', password: 'Latihan-Senja-2018' });
    expect(run.state.mail).toMatchObject({
      page: 'password',
      serverWords: '535 5.7.3 Authentication unsuccessful',
      problem: { reason: 'appPasswordRequired' },
    });
  });

  it('at the end of the year the same printer hears other words, whatever its password', async () => {
    const run = await start();
    await follow(run);
    await run.dispatch({ type: 'goToEra', era: '2026-12-31' });
    await run.dispatch({ type: 'getMail' });
    expect(run.state.mail.problem?.reason).toBe('smtpAuthDisabled');
    expect(run.state.mail.serverWords).toContain('535 5.7.139');
  });

  it.each(sendFromPrinter.steps.map(({ id }) => id))(
    'can be brought to the step %s',
    async (id) => {
      const run = await start();
      expect(await bringToStep(sendFromPrinter, run, id)).toBe(true);
      expect(
        progressOf(sendFromPrinter, run.state).find(({ state }) => state === 'current')?.id,
      ).toBe(id);
    },
  );
});

describe('off the printed route the coach knows the way to the printer', () => {
  const budi: Command = { type: 'choosePerson', userId: 'budi' };
  const add: Command = { type: 'addMailAccount' };
  it.each([
    ...(Object.keys(clients) as ClientId[]).map(
      (program) => [program, [{ type: 'chooseMailProgram', program }, add]] as const,
    ),
    ['a printer that Budi set up', [budi, add]],
    ['a printer that Budi set up and sends from', [budi, add, mail('Latihan-Pagi-2018')]],
    ['a password that is none', [add, mail('not-it')]],
    ['Budi signed in', [budi, { type: 'submitPassword', password: 'Latihan-Pagi-2018' }]],
  ] as readonly (readonly [string, readonly Command[]])[])('%s', async (_, commands) => {
    for (const isBefore of [true, false]) {
      const run = await start();
      if (!isBefore) await bringToStep(sendFromPrinter, run, 'send-a-page');
      for (const command of commands) await run.dispatch(command);
      expect((await follow(run)).length).toBeLessThanOrEqual(25);
      expect(sendFromPrinter.goal(run.state)).toBe(true);
    }
  });

  it('the field of the printer is empty', async () => {
    const run = await start();
    await run.dispatch(add);
    run.setDraft('mailPassword', '');
    expect((await follow(run)).length).toBeLessThanOrEqual(25);
    expect(sendFromPrinter.goal(run.state)).toBe(true);
  });

  describe('with something else in the field than the copy, the coach says to paste it', () => {
    const label = (run: RunHandle) =>
      nextAction(sendFromPrinter, run.state, run.drafts)?.label ?? null;
    const copyAgain: readonly Command[] = [
      { type: 'openAddMethod' },
      { type: 'startAddingMethod', method: 'appPassword' },
      { type: 'submitAppPasswordName', name: 'Printer 02' },
      { type: 'copyAppPassword' },
      { type: 'closeAppPassword' },
    ];

    it('the account password of before a change', async () => {
      const run = await start();
      await bringToStep(sendFromPrinter, run, 'make-app-password');
      for (const command of [
        { type: 'openSecurityInfo' },
        { type: 'openPasswordChange' },
        { type: 'changePassword', current: 'Latihan-Senja-2018' },
      ] as const)
        await run.dispatch(command);
      await bringToStep(sendFromPrinter, run, 'send-a-page');
      expect(run.drafts.mailPassword).toBe('Latihan-Senja-2018');
      expect(label(run)).toBe('mail.password.label');
    });

    it.each(['Latihan-Senja-2018-2', 'Latihan-Pagi-2018', 'half', ''])('“%s”', async (text) => {
      const run = await start();
      await bringToStep(sendFromPrinter, run, 'send-a-page');
      run.setDraft('mailPassword', text);
      expect(label(run)).toBe('mail.password.label');
    });

    it('an app password that was pasted before another was copied', async () => {
      const run = await start();
      await bringToStep(sendFromPrinter, run, 'send-a-page');
      await nextAction(sendFromPrinter, run.state, run.drafts)?.perform(run);
      expect(label(run)).toBe('mail.printer.sendTest');
      for (const command of copyAgain) await run.dispatch(command);
      expect(label(run)).toBe('mail.password.label');
      await nextAction(sendFromPrinter, run.state, run.drafts)?.perform(run);
      expect(label(run)).toBe('mail.printer.sendTest');
    });

    it('and not with a right one in it, pasted or typed in capitals with spaces', async () => {
      const run = await start();
      await bringToStep(sendFromPrinter, run, 'send-a-page');
      const copy = run.secret(run.state.clipboard?.ref ?? '') ?? '';
      for (const text of [copy, copy.toUpperCase().replaceAll(/(.{4})/g, '$1 ')]) {
        run.setDraft('mailPassword', text);
        expect(label(run)).toBe('mail.printer.sendTest');
      }
    });
  });

  function mail(password: string): Command {
    return { type: 'submitMailPassword', password };
  }
});
