import { describe, expect, test } from 'vitest';
import { asTheyAreToday, type PracticeClientId } from '../../src/flows/scenarios.ts';
import { contradictionsIn } from './one-answer/contradictions.ts';
import { contradictionOf, sendBoth, wordsOfLab } from './one-answer/runs.ts';
import { saidIn } from './one-answer/said.ts';
import {
  choicesOn,
  clientIds,
  days,
  settingsCount,
  tenantOf,
  usualOn,
  type Choice,
} from './one-answer/tenants.ts';
import { cheap, testRun } from './test-run.ts';

/**
 * Timeline, mail window, diagnosis, coach and mail lab say the same of what gets a client in, whatever the day and the
 * settings are. What counts as a contradiction is the table in one-answer/contradictions.ts.
 */

const isFull = process.env['TEST_SIZE'] === 'full';
/** Settings on one day, besides each of them alone. */
const most = isFull ? settingsCount : 24;
const template = (await testRun({ scenario: cheap(asTheyAreToday) })).state;

describe('nobody contradicts what the rules say of a client', () => {
  test.each(days)('%s', (day) => {
    const found = new Set<string>();
    let count = 0;
    for (const choice of choicesOn(day, most)) {
      const said = contradictionsIn(tenantOf(choice), template);
      for (const one of said.found) found.add(`${one} ${JSON.stringify(choice)}`);
      count += said.count;
    }
    expect([...found].slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(clientIds.length * 2 * 40);
  });

  test('on every day that the profile names, and the day before each', () => {
    for (const day of ['2022-09-30', '2022-10-01', '2026-02-28', '2026-03-01', '2026-11-23'])
      expect(days).toContain(day);
    expect(days.length).toBeGreaterThan(20);
    expect(settingsCount).toBe(6912);
  });
});

describe('a run does what the rules say', () => {
  const isSetOr = isFull ? [false, true] : [false];

  test.each(days)('%s', async (day) => {
    const choices = [...choicesOn(day, 8)].filter(({ account }) => account !== 'waiting');
    const place = days.indexOf(day);
    // In the small size each day has two clients, and other ones than the day before.
    const ids = isFull ? clientIds : [0, 6].map((step) => at(clientIds, place + step));
    for (const [index, id] of ids.entries()) {
      for (const isSet of isSetOr) {
        const choice = at(choices, place * 7 + index * 11);
        const sent = await sendBoth(choice, id, isSet || place % 2 === 1);
        const found = sent.map(contradictionOf).filter((one) => one !== null);
        expect(found, `${id} ${JSON.stringify(choice)}`).toEqual([]);
      }
    }
  });

  test.each(['thunderbird', 'smtpDevice'] as const)('and so do the servers: %s', async (id) => {
    for (const day of isFull ? days : days.filter((_, place) => place % 4 === 1)) {
      for (const { said, heard } of await wordsOfLab(usualOn(day), id))
        expect(heard, day).toBe(said);
    }
  });
});

const at = <T>(list: readonly T[], place: number): T => {
  const one = list[place % list.length];
  if (one === undefined) throw new Error('The list is empty.');
  return one;
};

const saidOf = (id: PracticeClientId, day: string, change: Partial<Choice> = {}) => {
  const state = tenantOf({ ...usualOn(day), ...change });
  const said = [...saidIn(state, template)].find((one) => one.id === id);
  if (!said?.asItComes) throw new Error(`Nothing was said of ${id}.`);
  const { answer, window, coach, asItComes } = said;
  const { groups, need, refused } = asItComes;
  return {
    credential: answer.credential,
    timeline: groups.map(({ credential, reason }) => [credential, reason]),
    window: window.way,
    need: [need.verdict, need.why, need.next.action],
    refused: [refused.accountPassword.why, refused.appPassword.why],
    coach,
  };
};

describe('what everybody says', () => {
  test.each(['2026-03-01', '2026-11-23'])(
    'of the old phone on %s: its protocol ended',
    async (day) => {
      expect(saidOf('appleMailOldPhone', day)).toEqual({
        credential: 'nothing',
        timeline: [['nothing', 'protocolEnded']],
        window: 'ended',
        need: ['useless', 'protocolEnded', 'useNewerProgram'],
        refused: ['protocolEnded', 'protocolEnded'],
        coach: 'otherClient',
      });
      for (const { mail } of await sendBoth(usualOn(day), 'appleMailOldPhone', false))
        expect(mail).toMatchObject({ page: 'password', problem: { reason: 'protocolEnded' } });
      expect(saidOf('appleMailOldPhone', '2026-02-28').need[1]).toBe('basicAuthDisabled');
    },
  );

  test('of Thunderbird on 2026-11-23: modern sign-in, once its owner chooses it', () => {
    expect(saidOf('thunderbird', '2026-11-23')).toEqual({
      credential: 'modernAfterSetting',
      timeline: [['modernAfterSetting', 'basicAuthDisabled']],
      window: 'modernAfterSetting',
      need: ['useless', 'basicAuthDisabled', 'chooseOAuth2'],
      refused: ['basicAuthDisabled', 'basicAuthDisabled'],
      coach: 'setModern',
    });
  });

  test('of Outlook 2016 on 2026-11-23: modern sign-in, once an admin turns it on', () => {
    expect(saidOf('outlook2016', '2026-11-23')).toEqual({
      credential: 'modernAfterTenant',
      timeline: [['modernAfterTenant', 'basicAuthDisabled']],
      window: 'modernWhereAllowed',
      need: ['useless', 'basicAuthDisabled', 'turnOnModern'],
      refused: ['basicAuthDisabled', 'basicAuthDisabled'],
      coach: 'admin',
    });
  });

  test('of a printer on 2026-12-31: an admin turns SMTP AUTH on', () => {
    expect(saidOf('smtpDevice', '2026-12-31')).toEqual({
      credential: 'nothing',
      timeline: [['nothing', 'smtpAuthDisabled']],
      window: 'passwordOnly',
      need: ['needed', 'smtpAuthDisabled', 'turnOnSmtpAuth'],
      refused: ['smtpAuthDisabled', 'smtpAuthDisabled'],
      coach: 'admin',
    });
  });

  test('of a printer after the final removal: nothing in the practice helps', () => {
    expect(saidOf('smtpDevice', '2026-12-31', { smtpAuthRemoved: true }).coach).toBe('none');
  });

  test('of an owner who is blocked: no setting of the client helps', () => {
    const said = { credential: 'nothing', window: 'modern', coach: 'admin' };
    expect(saidOf('outlookNow', '2026-11-23', { account: 'blocked' })).toMatchObject({
      ...said,
      timeline: [['nothing', 'userBlocked']],
      need: ['useless', 'userBlocked', 'unblockAccount'],
    });
    const thunderbird = saidOf('thunderbird', '2026-11-23', { account: 'blocked' });
    expect(thunderbird.need).toEqual(['useless', 'basicAuthDisabled', 'unblockAccount']);
  });

  test('of an owner who is Enabled and registered: neither password, and an admin enforces', () => {
    expect(saidOf('thunderbird', '2018-03-20', { mfa: 'enabled' })).toMatchObject({
      credential: 'nothing',
      need: ['needed', 'appPasswordNotInForce', 'enforceMfa'],
      refused: ['appPasswordRequired', 'appPasswordNotInForce'],
      coach: 'admin',
    });
  });
});
