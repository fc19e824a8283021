import { describe, expect, test } from 'vitest';
import { eraStops, whatWorks } from '../../src/coach/what-works.ts';
import { articleOf2018 } from '../../src/flows/scenarios.ts';
import { mailPrograms } from '../../src/simulation/mail-programs.ts';
import { sari } from '../../src/simulation/people.ts';
import { beginning } from '../../src/tenant/dated.ts';
import { microsoft365 } from '../../src/tenant/profiles/microsoft-365.ts';
import { cheap, testRun } from './test-run.ts';

const enforced = cheap({
  ...articleOf2018,
  people: { sari: { mfa: 'enforced', hasApp: true } },
});

async function takesOn(day: string): Promise<Readonly<Record<string, string>>> {
  const run = await testRun({ scenario: enforced });
  await run.dispatch({ type: 'goToEra', era: day });
  const rows = whatWorks(run.state.tenant, sari.id, mailPrograms, run.now());
  return Object.fromEntries(rows.map(({ program, what }) => [program, what]));
}

describe('the timeline', () => {
  test('stops at every day on which a rule of signing in changes', () => {
    const { basicAuthentication, smtpAuthDefault, protocolsEnded } = microsoft365;
    const changes = [...basicAuthentication, ...smtpAuthDefault, ...protocolsEnded].map(
      ({ from }) => from,
    );
    const days = eraStops.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days).toEqual(expect.arrayContaining(changes.filter((day) => day !== beginning)));
  });

  test('2018: every old program needs an app password', async () => {
    expect(await takesOn('2018-03-20')).toEqual({
      outlook2010: 'appPassword',
      outlook2016: 'appPassword',
      appleMailOldPhone: 'appPassword',
      thunderbird: 'appPassword',
      smtpDevice: 'appPassword',
      appleMailNewPhone: 'modernSignIn',
      outlookNow: 'modernSignIn',
    });
  });

  test('November 2026: sending by SMTP is the last place for one', async () => {
    expect(await takesOn('2026-11-23')).toMatchObject({
      outlook2010: 'nothing',
      thunderbird: 'nothing',
      smtpDevice: 'appPassword',
    });
  });

  test('the last day of 2026: not even there, unless an admin turns it on', async () => {
    expect(await takesOn('2026-12-30')).toMatchObject({ smtpDevice: 'appPassword' });
    expect(await takesOn('2026-12-31')).toMatchObject({ smtpDevice: 'nothing' });
  });

  test('a day before the tenant was made is refused, and the run stays where it is', async () => {
    const run = await testRun({ scenario: enforced });
    const outcome = await run.dispatch({ type: 'goToEra', era: '2015-01-01' });
    expect(outcome).toEqual({ ok: false, reason: 'eraBeforeTenant' });
    expect(run.state.tenant.era).toBe('2018-03-20');
  });
});
