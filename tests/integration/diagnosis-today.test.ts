import { describe, expect, test } from 'vitest';
import { answerOf, isVerdictSure, scenarioOf, type Answer } from '../../src/diagnosis/answer.ts';
import { caseInAddress, codeOf, everyCase, onDay, type Case } from '../../src/diagnosis/case.ts';
import { otherDays, today } from '../../src/diagnosis/days.ts';
import { leadsToAppPassword } from '../../src/diagnosis/next-step.ts';
import { unknown } from '../../src/diagnosis/questions.ts';
import { symptomOf } from '../../src/diagnosis/symptoms.ts';
import { practiceClients, practiceProfile } from '../../src/flows/scenarios.ts';

/** What is said today is true today, whatever screens, programs and answers a reader has. */

const cases: readonly Case[] = [...everyCase()];

/** The answer is about a client that sends by SMTP, and the reader said so. */
function isAboutSending({ symptom, answers }: Case): boolean {
  const { program = symptomOf(symptom).known?.program } = answers;
  return (
    program !== undefined && program !== unknown && practiceClients[program].protocol === 'smtp'
  );
}

/** Advice to read mail with an app password: nothing that leads to one may stand without "it only sends". */
const advisesForReading = (given: Case, { next, notes, verdict }: Answer): boolean =>
  !isAboutSending(given) &&
  ((leadsToAppPassword[next.action] && !notes.includes('onlySends')) || verdict === 'needed');

describe('no answer of the day of the facts', () => {
  test('advises an app password for reading mail', () => {
    const found = cases.filter((given) => advisesForReading(given, answerOf(given)));
    expect(found.map(codeOf)).toEqual([]);
    expect(cases.length).toBeGreaterThan(400);
  });

  test('names a program that reads mail, and leads to an app password at all', () => {
    const found = cases.filter((given) => {
      const { program } = given.answers;
      return (
        program !== undefined &&
        program !== unknown &&
        practiceClients[program].protocol !== 'smtp' &&
        leadsToAppPassword[answerOf(given).next.action]
      );
    });
    expect(found.map(codeOf)).toEqual([]);
  });

  test('goes by the rules of another day, nor does an address with the screens of 2018', () => {
    for (const given of cases) {
      expect(scenarioOf({ ...given, answers: {} }).era).toBe(practiceProfile.checkedOn);
      expect(answerOf(given).day).toBe(today);
    }
    const given = caseInAddress(
      new URLSearchParams('row=P9&program=outlook2010&manager=unknown&screens=2018'),
    );
    if (!given) throw new Error('The address is one of a case.');
    expect(answerOf(given)).toMatchObject({
      day: today,
      why: 'basicAuthDisabled',
      next: { action: 'useNewerProgram' },
      now: 'work',
    });
  });

  test('says that none is needed, or of no use, before the program is known', () => {
    for (const given of cases) {
      const { verdict } = answerOf(given);
      if (verdict === undefined) continue;
      const isOpen = (given.answers.program ?? unknown) === unknown;
      if (isOpen && given.answers.manager !== 'personal') expect(verdict).toBe('depends');
      if (isOpen) expect(isVerdictSure(given)).toBe(false);
    }
  });

  test('gives a step of one program to whom the program is not asked from', () => {
    const ownSteps: readonly string[] = ['chooseOAuth2', 'setRegistryKeys', 'turnOnModern'];
    for (const given of cases) {
      const { program } = given.answers;
      if (program === undefined || program === unknown)
        expect(ownSteps, codeOf(given)).not.toContain(answerOf(given).next.action);
    }
    const outlook: Case = { symptom: 'P5', answers: { program: 'outlookNow' } };
    expect(answerOf(outlook).next.action).toBe('checkPassword');
    expect(answerOf({ symptom: 'P5', answers: {} }).next.action).toBe('setUpAgain');
  });
});

describe('beside an answer', () => {
  test('whoever has a mail program that is refused can read the mail in a browser at once', () => {
    const refused = cases.filter(({ symptom, answers }) => {
      const { ask } = symptomOf(symptom);
      const { program = symptomOf(symptom).known?.program } = answers;
      const isMail =
        program === unknown ||
        (program !== undefined && ['desk', 'phone'].includes(practiceClients[program].formFactor));
      return ask.about === 'signIn' && isMail;
    });
    expect(refused.length).toBeGreaterThan(200);
    for (const given of refused)
      expect(answerOf(given).now, codeOf(given)).toBe(
        given.answers.manager === 'personal' ? 'personal' : 'work',
      );
  });

  test.each(['removed', 'P7', 'P8'] as const)('%s lists every other way to send', (symptom) => {
    const { ways, notes } = answerOf({ symptom, answers: {} });
    expect(ways).toEqual(['deviceOAuth', 'highVolume', 'relay', 'directSend', 'otherService']);
    expect(notes).toEqual([symptom === 'removed' ? 'removalDay' : 'offSoon']);
  });

  test.each(['P25', 'P29'] as const)('%s, which devices get too, lists them as well', (symptom) => {
    expect(answerOf({ symptom, answers: {} }).ways).toHaveLength(5);
  });

  test('P28, the message of a device that did not sign in, is about sending alone', () => {
    const { ways, notes, guide } = answerOf({ symptom: 'P28', answers: {} });
    expect(ways).toHaveLength(5);
    expect(notes).toEqual(['offSoon']);
    expect(guide).toBe('send-from-printer');
  });

  test.each(['P29', 'P32'] as const)('%s tells until when old encryption is taken', (symptom) => {
    const given: Case = { symptom, answers: {} };
    expect(answerOf(given).notes).toEqual(['oldTlsEnds', 'oldTlsToSend']);
    expect(answerOf(onDay(given, '2026-03-01')).notes).toEqual(['oldTlsToSend']);
    expect(answerOf(onDay(given, '2018-03-20')).notes).toEqual([]);
  });

  test('where passwords are refused, an organisation has ways that a personal account has not', () => {
    const waysOf = (answers: Case['answers']) => answerOf({ symptom: 'P31', answers }).ways;
    expect(waysOf({})).toEqual(['otherService']);
    expect(waysOf({ manager: 'personal' })).toEqual(['otherService']);
    expect(waysOf({ manager: 'perUser' })).toHaveLength(5);
  });

  test('on the last day of 2026 a printer is told of the switch, and a guide that shows it', () => {
    const given = onDay(
      { symptom: 'need', answers: { program: 'smtpDevice', manager: 'perUser' } },
      '2026-12-31',
    );
    expect(answerOf(given)).toMatchObject({
      why: 'smtpAuthDisabled',
      next: { action: 'turnOnSmtpAuth', by: 'admin' },
      guide: 'turn-on-authenticated-smtp',
    });
  });
});

describe('another day', () => {
  test('is asked about in so many words, and nothing of it is said of today', () => {
    const given: Case = {
      symptom: 'P5',
      answers: { program: 'thunderbird', manager: 'perUser' },
    };
    expect(answerOf(onDay(given, '2018-03-20'))).toMatchObject({
      day: '2018-03-20',
      next: { action: 'createAppPassword' },
      guide: 'create-app-password',
      now: null,
    });
    expect(otherDays).not.toContain(today);
    expect(otherDays).toContain('2026-12-31');
  });

  test('would be found by the rule above, if it were said of today', () => {
    const given: Case = { symptom: 'P9', answers: { program: 'outlook2010' } };
    const then = answerOf(onDay(given, '2018-03-20'));
    expect(advisesForReading(given, then)).toBe(true);
    expect(advisesForReading(given, answerOf(given))).toBe(false);
  });
});
