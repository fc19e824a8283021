import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { freePractice } from '../../src/flows/lazy/free-practice.ts';
import type { Command } from '../../src/simulation/commands.ts';
import { cheap, testRun } from './test-run.ts';

describe('a printer that is refused', () => {
  const sentOn = async (settings: readonly Command[]) => {
    const flow = freePractice();
    const run = await testRun({ scenario: cheap(flow.scenario) });
    for (const command of settings) await run.dispatch(command);
    const labels: string[] = [];
    for (let count = 0; count < 40 && !flow.goal(run.state); count += 1) {
      const action = nextAction(flow, run.state, run.drafts);
      if (action) labels.push(action.label);
      await action?.perform(run);
    }
    return { labels, isIn: flow.goal(run.state), program: run.state.mail.program };
  };
  const lastDay: Command = { type: 'goToEra', era: '2026-12-31' };

  it.each<[string, Command[], string[]]>([
    [
      'sends again once an admin has turned SMTP AUTH on, on the day on which it goes off',
      [lastDay],
      ['admin.users.mailApps', 'admin.mailbox.smtp', 'admin.mailbox.save'],
    ],
    [
      'also where the organisation says Off',
      [{ type: 'changePolicy', change: { smtpAuth: 'off' } }],
      ['admin.mailbox.smtp'],
    ],
  ])('%s', async (_, settings, expected) => {
    const { labels, isIn, program } = await sentOn(settings);
    expect(labels).toEqual(expect.arrayContaining(expected));
    expect(labels).not.toContain('client.outlookNow');
    expect({ isIn, program }).toEqual({ isIn: true, program: 'smtpDevice' });
  });

  it.each(['securityDefaults', 'legacyBlocked'])('has no way while %s is on', async (setting) => {
    const change = { [setting]: 'on' };
    const { labels, isIn, program } = await sentOn([{ type: 'changePolicy', change }]);
    expect(labels.slice(-1)).not.toContain('client.outlookNow');
    expect({ isIn, program }).toEqual({ isIn: false, program: 'smtpDevice' });
  });
});
