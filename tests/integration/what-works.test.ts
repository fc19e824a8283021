import { describe, expect, test } from 'vitest';
import { clientCompatibility } from '../../src/coach/lazy/client-compatibility.ts';
import { articleOf2018, practiceProfile } from '../../src/flows/scenarios.ts';
import { listedClients } from '../../src/tenant/vendor-profile.ts';
import { sari } from '../../src/simulation/personas.ts';
import { beginning } from '../../src/tenant/effective-dated.ts';
import { policy as microsoft365 } from '../../src/vendors/microsoft-365/policy.ts';
import { cheap, testRun } from './test-run.ts';

const enforced = cheap({
  ...articleOf2018,
  personas: { sari: { mfa: 'enforced', hasApp: true } },
});

async function takesOn(day: string): Promise<Readonly<Record<string, string>>> {
  const run = await testRun({ scenario: enforced });
  await run.dispatch({ type: 'goToEra', era: day });
  const rows = clientCompatibility(
    run.state.tenant,
    sari.id,
    listedClients(practiceProfile),
    run.now(),
  );
  return Object.fromEntries(rows.map(({ clientId, credential }) => [clientId, credential]));
}

describe('the timeline', () => {
  test('stops at every day on which a rule of signing in changes', () => {
    const { basicAuthentication, smtpAuthDefault, protocolsEnded } = microsoft365;
    const changes = [...basicAuthentication, ...smtpAuthDefault, ...protocolsEnded].map(
      ({ from }) => from,
    );
    const days = practiceProfile.dates.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days).toEqual(expect.arrayContaining(changes.filter((day) => day !== beginning)));
  });

  test('2018: every old program needs an app password', async () => {
    expect(await takesOn('2018-03-20')).toMatchObject({
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
      thunderbird: 'modernAfterSetting',
      outlook2016: 'modernAfterTenant',
      appleMailOldPhone: 'nothing',
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
