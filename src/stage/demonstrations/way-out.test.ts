import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  demonstrationOf,
  demonstrations,
  factorKinds,
  mfaStates,
  ownFrom,
  procedureIds,
  procedureOf,
  registrations,
  rehearse,
  switchValues,
  wayOut,
  withProcedure,
  type OwnDemonstration,
} from './index.ts';
import { cases } from '../../../tests/support/size.ts';
import { settingsOf, settingsOfPlan } from './settings.ts';

/** What the form says of settings with which a demonstration cannot be given. */

const [, , printer] = demonstrations;
if (!printer) throw new Error('There is no third demonstration.');
const ready = ownFrom(printer, (text) => (typeof text === 'string' ? text : text.own));
/** A procedure with its own settings, in which nothing goes wrong on purpose. */
const begun = async (flow: OwnDemonstration['flow']): Promise<OwnDemonstration> =>
  (await withProcedure({ ...ready, agenda: [] }, flow)).own;

const told = async (own: OwnDemonstration) => {
  const { needs, changes } = await wayOut(own);
  return [
    needs,
    ...changes.map(({ path, now, to }) => `${path.join('.')}: ${String(now)} → ${to.join(', ')}`),
  ];
};

describe('a demonstration that cannot be given', () => {
  it('names the one setting that stands in the way', async () => {
    const own = await begun('send-from-printer');
    const policy = { ...own.policy, legacyBlocked: true };
    expect(await told({ ...own, policy })).toEqual(['one', 'policy.legacyBlocked: true → false']);
  });

  it('names every setting of which one alone helps, the nearest day among them', async () => {
    const own = await begun('create-app-password');
    expect(await told({ ...own, day: '2027-02-01' })).toEqual([
      'one',
      'day: 2027-02-01 → 2026-12-30',
      'policy.smtpAuth: default → on',
    ]);
    const lost = await begun('lost-phone');
    expect(await told({ ...lost, methods: ['phoneCall'] })).toEqual([
      'one',
      'people.sari.method: authenticatorApp → textMessage, phoneCall',
      'methods.authenticatorApp: false → true',
    ]);
  });

  it('names all settings where no single change helps', async () => {
    const own = await begun('send-from-printer');
    const policy = { ...own.policy, legacyBlocked: true, securityDefaults: true };
    expect(await told({ ...own, policy })).toEqual([
      'all',
      'policy.securityDefaults: true → false',
      'policy.legacyBlocked: true → false',
    ]);
  });

  it('names what an incident needs: another step, or another method, or none of it', async () => {
    const own = await begun('send-from-printer');
    const agenda = own.agenda.map((item) =>
      item.step === 'sign-in' ? { ...item, incident: 'messageLost' as const } : item,
    );
    expect(await told({ ...own, agenda })).toEqual([
      'one',
      'people.sari.method: authenticatorApp → textMessage, phoneCall',
      'agenda.1.incident: messageLost → ',
    ]);
  });

  it('is given with the changes that are named, and with settings of all kinds there are some', async () => {
    const person = fc.record({
      mfa: fc.constantFrom(...mfaStates),
      method: fc.constantFrom(...registrations),
      blocked: fc.boolean(),
    });
    const settings = fc.record({
      flow: fc.constantFrom(...procedureIds),
      day: fc.constantFrom('2016-06-01', '2018-03-20', '2022-11-01', '2026-06-01', '2027-02-01'),
      methods: fc.subarray([...factorKinds], { minLength: 1 }),
      sari: person,
      policy: fc.record({
        appPasswordsAllowed: fc.boolean(),
        securityDefaults: fc.boolean(),
        conditionalAccessMfa: fc.boolean(),
        legacyBlocked: fc.boolean(),
        smtpAuth: fc.constantFrom(...switchValues),
        modernAuthentication: fc.constantFrom(...switchValues),
      }),
    });
    await fc.assert(
      fc.asyncProperty(settings, async ({ flow, sari, ...chosen }) => {
        const before = await begun(flow);
        const people = { ...before.people, sari: { ...before.people.sari, ...sari } };
        const own: OwnDemonstration = { ...before, people, ...chosen };
        if ((await rehearse(await demonstrationOf(own))).ok) return;
        const { needs, changes } = await wayOut(own);
        expect(changes.length).toBeGreaterThan(0);
        const procedure = await procedureOf(flow);
        const all = [...settingsOf(procedure), ...settingsOfPlan(own, procedure)];
        const changed = changes.map(({ path, to }) => (one: OwnDemonstration) => {
          const setting = all.find((each) => each.path.join('.') === path.join('.'));
          return setting && to[0] !== undefined ? setting.write(one, to[0]) : one;
        });
        const attempts =
          needs === 'one'
            ? changed.map((change) => change(own))
            : [changed.reduce((one, change) => change(one), own)];
        for (const attempt of attempts)
          expect(await rehearse(await demonstrationOf(attempt))).toMatchObject({ ok: true });
      }),
      { numRuns: cases({ quick: 5, full: 60 }), seed: 20261129 },
    );
  });
});
