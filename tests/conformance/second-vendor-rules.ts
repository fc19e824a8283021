import { describe, expect, it } from 'vitest';
import { decideMfaState } from '../../src/tenant/administration.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { clientSignIn } from '../../src/tenant/lazy/client-sign-in.ts';
import { serverText } from '../../src/tenant/server-texts.ts';
import { clientOf, type ClientId } from '../../src/tenant/vendor-profile.ts';
import { TenantFixture, registered } from './tenant-fixture.ts';
import { testVendor } from './test-vendor.ts';
import { turnMfaOff } from './vendor-cases.ts';
import { isMicrosoft, vendor } from './vendor-under-test.ts';

/** What the second vendor has and the first has not. Imported by second-vendor.test.ts alone. */
describe('What is its own', () => {
  it('the cases of this file are about it, and not about the first one again', () => {
    expect(vendor).toBe(testVendor);
    expect(isMicrosoft).toBe(false);
    expect(new TenantFixture().state.profile).toBe(testVendor);
  });

  it('no admin sets a state, and nobody is made to register: a method turns MFA on', async () => {
    const lab = new TenantFixture();
    expect(lab.apply(decideMfaState(lab.state, 'system', 'sari', 'enforced'))).toBe(
      'policyInvalid',
    );
    const [, session] = await lab.web();
    expect(lab.state.sessions[session]?.stage).toBe('signedIn');
    const [, factorId] = lab.addApp(session);
    const code = await lab.code(factorId);
    expect(code).toMatch(/^\d{8}$/);
    expect(await lab.submit(session, factorId, code)).toBe('ok');
    const [, next] = await lab.web();
    expect(lab.state.sessions[next]?.stage).toBe('secondFactorRequired');
  });

  it('a set-up that a policy asks for ends without a change of states', async () => {
    const lab = new TenantFixture({
      policy: { conditionalAccessMfa: true, appPasswordsAllowed: false },
    });
    const [, session] = await lab.web();
    lab.apply(decideEnrolmentStart(lab.state, session));
    const [, factorId] = lab.addApp(session);
    await lab.submit(session, factorId, await lab.code(factorId));
    expect(await lab.confirmContact(session)).toBe('ok');
    expect(lab.state.sessions[session]?.stage).toBe('signedIn');
    expect(lab.log.map(({ type }) => type)).not.toContain('mfaStateChanged');
  });

  it('its servers say its own words', async () => {
    const lab = await registered();
    const heard = async (given: string) =>
      serverText(lab.state, 'imap', (await answerTo(lab, given)) ?? 'accepted');
    expect(await heard(lab.me.appPassword)).toBe('welcome');
    expect(await heard('Latihan-Senja-2018')).toBe('use an app password');
    expect(await heard('not-it')).toBe('go away');
  });

  const answerTo = async (lab: TenantFixture, given: string) => {
    const answer = await lab.legacy(given);
    return answer === 'ok' ? null : answer;
  };

  it('its clients sign in on any day as its profile says', async () => {
    const lab = await registered();
    const takes = (client: ClientId) =>
      clientSignIn(lab.state, 'sari', clientOf(vendor, client), { isSet: false, now: lab.now })
        .credential;
    for (const era of ['2018-03-20', '2023-01-01', '2030-01-01']) {
      lab.append([{ type: 'eraChanged', era }]);
      expect([takes('paperMail'), takes('cloudMail')]).toEqual(['appPassword', 'modernSignIn']);
    }
    turnMfaOff(lab);
    expect(takes('paperMail')).toBe('accountPassword');
    expect(() => takes('outlookNow')).toThrow('no client');
  });
});
