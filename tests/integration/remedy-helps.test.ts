import { describe, expect, test } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { answerOf, scenarioOf, type Answer } from '../../src/diagnosis/answer.ts';
import { codeOf, everyCase, onDay, type Case } from '../../src/diagnosis/case.ts';
import { otherDays } from '../../src/diagnosis/days.ts';
import { practiceClients } from '../../src/flows/scenarios.ts';
import { freePractice } from '../../src/flows/lazy/free-practice.ts';
import { sari } from '../../src/simulation/personas.ts';
import { tenantAt } from '../../src/simulation/lazy/tenant-at.ts';
import { changeUser } from '../../src/tenant/directory.ts';
import { clientSignIn } from '../../src/tenant/lazy/client-sign-in.ts';
import type { TenantState } from '../../src/tenant/model.ts';
import { cheap, testRun } from './test-run.ts';

/** What is proposed for a tenant is asked of the same tenant, on the same day. */

const all: readonly { readonly given: Case; readonly answer: Answer }[] = [...everyCase()]
  .flatMap((given) => [given, ...otherDays.map((day) => onDay(given, day))])
  .map((given) => ({ given, answer: answerOf(given) }));

/** The tenant of a case, once SMTP AUTH is on for Sari's mailbox. */
const turnedOn = (given: Case): TenantState =>
  changeUser(tenantAt(scenarioOf(given)), sari.id, (user) => ({
    ...user,
    mailbox: { ...user.mailbox, smtpAuth: 'on' },
  }));

const signInTo = (state: TenantState) =>
  clientSignIn(state, sari.id, practiceClients.smtpDevice, { isSet: false, now: 0 });

describe('turning on Authenticated SMTP', () => {
  test('is proposed only where a password gets the printer in afterwards', () => {
    const proposed = all.filter(({ answer }) => answer.next.action === 'turnOnSmtpAuth');
    const wrong = proposed.filter(({ given }) => signInTo(turnedOn(given)).reason !== null);
    expect(wrong.map(({ given }) => codeOf(given))).toEqual([]);
    expect(proposed.length).toBeGreaterThan(10);
  });

  test('is proposed wherever it is off, and nothing else keeps the password out', () => {
    const isOff = all.filter(({ answer }) => answer.why === 'smtpAuthDisabled');
    for (const { given, answer } of isOff) {
      const helps = signInTo(turnedOn(given)).reason === null;
      if (given.answers.manager === 'personal') continue;
      expect(answer.next.action, codeOf(given)).toBe(helps ? 'turnOnSmtpAuth' : 'useNewerDevice');
      expect(answer.notes.includes('switchAlone'), codeOf(given)).toBe(!helps);
    }
    expect(isOff.length).toBeGreaterThan(10);
  });

  test('stands under no verdict that says the contrary', () => {
    const proposed = all.filter(
      ({ given, answer }) =>
        given.symptom === 'need' &&
        answer.next.action === 'turnOnSmtpAuth' &&
        given.answers.program,
    );
    expect(proposed.length).toBeGreaterThan(2);
    for (const { given, answer } of proposed) {
      const isEnough = signInTo(turnedOn(given)).accountPassword.passes;
      expect(answer.verdict, codeOf(given)).toBe(isEnough ? 'notNeeded' : 'needed');
    }
  });

  test('is nothing that the coach does under security defaults, as it would not help', async () => {
    const given: Case = { symptom: 'P7', answers: { manager: 'defaults' } };
    const scenario = cheap(scenarioOf(given));
    const flow = freePractice(scenario);
    const run = await testRun({ scenario });
    for (let count = 0; count < 20; count += 1) {
      const action = nextAction(flow, run.state, run.drafts);
      if (!action) break;
      await action.perform(run);
    }
    expect(run.state.tenant.users[sari.id]?.mailbox.smtpAuth).not.toBe('on');
  });
});
