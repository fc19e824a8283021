import { describe, expect, test } from 'vitest';
import { asTheyAreToday, practiceClients } from '../../src/flows/scenarios.ts';
import { sari } from '../../src/simulation/personas.ts';
import { clientSignIn } from '../../src/tenant/lazy/client-sign-in.ts';
import type { Client } from '../../src/tenant/vendor-profile.ts';
import { contradictions, contradictionsIn } from './one-answer/contradictions.ts';
import { contradictionOf, sendBoth } from './one-answer/runs.ts';
import { tenantOf, usualOn, type Choice } from './one-answer/tenants.ts';
import { voices, type Voices } from './one-answer/voices.ts';
import { cheap, testRun } from './test-run.ts';

const template = (await testRun({ scenario: cheap(asTheyAreToday) })).state;

describe('the table turns red', () => {
  const found = (change: Partial<Voices>, day: string, settings: Partial<Choice> = {}) =>
    contradictionsIn(tenantOf({ ...usualOn(day), ...settings }), template, {
      ...voices,
      ...change,
    }).found;
  const today = '2026-11-23';
  /** Every contradiction that was reported below. */
  const seen: string[] = [];

  test('on a function that forgets that protocols end', () => {
    const signIn: Voices['signIn'] = (state, id, isSet, now) => {
      const { speaks: _, ...forgetful }: Client = practiceClients[id];
      return clientSignIn(state, sari.id, forgetful, { isSet, now });
    };
    const said = found({ signIn }, today);
    seen.push(...said);
    expect(said).toContain(
      'window: another way of signing in, or another end of the protocol (appleMailOldPhone)',
    );
    expect(said.every((one) => /\(appleMail(OldPhone|Mac)\)$/.test(one))).toBe(true);
    expect(found({ signIn }, '2026-02-28')).toEqual([]);
  });

  test('on a timeline that lists Thunderbird under "No password works"', () => {
    const timeline: Voices['timeline'] = (...asked) =>
      voices
        .timeline(...asked)
        .map((group) =>
          group.credential === 'modernAfterSetting' ? { ...group, credential: 'nothing' } : group,
        );
    const said = found({ timeline }, today);
    seen.push(...said);
    expect(said).toContain(
      'timeline: the client is not listed once, or under another answer or reason (thunderbird)',
    );
  });

  test.each<[string, Partial<Voices>, string, Partial<Choice>, RegExp]>([
    [
      'a window that shows a password field only',
      { window: (run) => ({ ...voices.window(run), way: 'passwordOnly' }) },
      today,
      {},
      /^window: words .* \(thunderbird\)$/,
    ],
    [
      'a diagnosis that needs an app password where none is taken',
      { need: (...asked) => ({ ...voices.need(...asked), verdict: 'needed' }) },
      today,
      {},
      /^need: another verdict \(outlook2010\)$/,
    ],
    [
      'one with another reason',
      { need: (...asked) => ({ ...voices.need(...asked), why: 'legacyBlocked' }) },
      today,
      {},
      /^need: useless as it is, and for another reason/,
    ],
    [
      'one that tells to create an app password before anything else',
      {
        need: (...asked) => ({
          ...voices.need(...asked),
          next: { action: 'createAppPassword', by: 'user' },
        }),
      },
      today,
      {},
      /^need: a next step that does not help \(thunderbird\)$/,
    ],
    [
      'one that lets an owner create what is not offered',
      {
        refused: (...asked) => ({
          ...voices.refused(...asked),
          next: { action: 'createAppPassword', by: 'user' },
        }),
      },
      '2018-03-20',
      { appPasswordsForbidden: true },
      /^P5 and P6: a next step that does not help \(thunderbird\)$/,
    ],
    [
      'one that explains nothing',
      { refused: (...asked) => ({ ...voices.refused(...asked), explains: false }) },
      today,
      {},
      /^P5 and P6: a refusal .* \(thunderbird\)$/,
    ],
    [
      'a coach that has nothing to say',
      { coach: () => null },
      today,
      {},
      /^coach: a way that the answer rules out \(smtpDevice\)$/,
    ],
    [
      'one that always pastes what was copied',
      {
        coach: (run) =>
          run.clipboard
            ? { ...voices.coach(run), kind: 'paste', in: 'mail', label: 'mail.password.label' }
            : voices.coach(run),
      } as Partial<Voices>,
      today,
      {},
      /^coach: an app password is at hand.* \(outlookNow\)$/,
    ],
    [
      'one that lets every client give way to another',
      {
        coach: (run) => ({ ...voices.coach(run), in: 'mail', label: 'mail.otherProgram' }),
      } as Partial<Voices>,
      '2026-12-31',
      {},
      /^coach: a printer or a shell .* \(smtpDevice\)$/,
    ],
    [
      'one that sends to an admin for everything',
      {
        coach: (run) =>
          voices.coach({ ...run, tenant: tenantOf({ ...usualOn(today), account: 'blocked' }) }),
      },
      today,
      {},
      /^coach: an admin is asked .* \(smtpDevice\)$/,
    ],
    [
      'a function that names no credential for what passes',
      { signIn: (...asked) => ({ ...voices.signIn(...asked), credential: 'nothing' }) },
      today,
      {},
      /^signIn: a password passes, .* \(outlookNow\)$/,
    ],
    [
      'servers that know no dates',
      { lab: (state, ...asked) => voices.lab({ ...state, era: '2018-03-20' }, ...asked) },
      today,
      {},
      /^mail lab: .* \(thunderbird\)$/,
    ],
  ])('on %s', (_, change, day, settings, expected) => {
    const said = found(change, day, settings);
    seen.push(...said);
    expect(said.some((one) => expected.test(one))).toBe(true);
    expect(found({}, day, settings)).toEqual([]);
  });

  test('in every line', () => {
    const lines = contradictions.map(({ who, what }) => `${who}: ${what}`);
    expect(lines.filter((line) => !seen.some((one) => one.startsWith(`${line} (`)))).toEqual([]);
  });

  test('on a run that lets in whom the rules refuse', async () => {
    const [sent] = await sendBoth(usualOn(today), 'smtpDevice', false);
    if (!sent) throw new Error('Nothing was sent.');
    expect(contradictionOf(sent)).toBeNull();
    expect(contradictionOf({ ...sent, mail: { page: 'inbox', problem: null } })).toBe(
      'accountPassword: password, appPasswordRequired was said, and inbox, no problem was seen',
    );
  });
});
