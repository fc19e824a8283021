import { describe, expect, test } from 'vitest';
import { explainAbsence } from '../../src/coach/lazy/explain.ts';
import { addLater } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import { listAppPasswords } from '../../src/tenant/app-passwords.ts';
import { action, atSecurityInfo, code, page, user } from './portal-driver.ts';
import { cheap, testRun } from './test-run.ts';

/** Security info as a reader uses it, on the real rules. */

const addOne = (name: string): readonly Command[] => [
  { type: 'openAddMethod' },
  { type: 'startAddingMethod', method: 'appPassword' },
  { type: 'submitAppPasswordName', name },
];

describe('an app password that is added', () => {
  test('is shown under its name, copied, and gone from memory with Done', async () => {
    const run = await atSecurityInfo();
    await action(run, ...addOne('Printer 07'));
    const ref = run.state.browser.shownAppPassword?.ref ?? '';
    expect(run.secret(ref)).toMatch(/^[a-z]{16}$/);
    await action(run, { type: 'copyAppPassword' }, { type: 'closeAppPassword' });
    expect(page(run)).toBe('securityInfo');
    expect(run.secret(ref)).toBeUndefined();
    expect(run.secret(run.state.clipboard?.ref ?? '')).toMatch(/^[a-z]{16}$/);
    expect(user(run).appPasswords.map(({ name }) => name)).toEqual(['Scanner 02', 'Printer 07']);
  });

  test('is gone from memory when its page is left by signing out', async () => {
    const run = await atSecurityInfo();
    await action(run, ...addOne('Printer 07'));
    const ref = run.state.browser.shownAppPassword?.ref ?? '';
    await action(run, { type: 'signOut' });
    expect(run.state.browser.shownAppPassword).toBeNull();
    expect(run.secret(ref)).toBeUndefined();
  });

  test.each([
    ['', 'appPasswordNameEmpty'],
    ['short', 'appPasswordNameTooShort'],
    ['a<b>c<d>e', 'appPasswordNameMalformed'],
  ])('is not made under the name "%s", and the field says why', async (name, reason) => {
    const run = await atSecurityInfo();
    await action(run, ...addOne(name));
    expect(page(run)).toBe('nameAppPassword');
    expect(run.state.browser.problem).toEqual({ field: 'appPasswordName', reason });
  });

  test('is the 41st: the page says that one has to be deleted first', async () => {
    const full = {
      ...addLater,
      policy: { ...addLater.policy, appPasswordLimit: 1 },
    };
    const run = await atSecurityInfo(full);
    await action(run, ...addOne('Printer 07'));
    expect(run.state.browser.problem).toEqual({ field: null, reason: 'appPasswordLimit' });
    expect(user(run).appPasswords).toHaveLength(1);
  });
});

describe('where the option is missing', () => {
  test('Budi is told the one reason', async () => {
    const run = await testRun({ scenario: cheap(addLater) });
    await action(
      run,
      { type: 'choosePerson', userId: 'budi' },
      { type: 'submitPassword', password: 'Latihan-Pagi-2018' },
      { type: 'openSecurityInfo' },
      { type: 'openAddMethod' },
    );
    expect(explainAbsence(run.state)).toEqual({ key: 'reason.mfaDisabled', rule: 'R6' });
    expect(await run.dispatch({ type: 'startAddingMethod', method: 'appPassword' })).toEqual({
      ok: false,
      reason: 'mfaDisabled',
    });
  });

  test('R14: with the switch off the list is gone, and nothing can be deleted', async () => {
    const off = {
      ...addLater,
      policy: { ...addLater.policy, appPasswordsAllowed: false },
    };
    const later = await atSecurityInfo(off);
    const { tenant, browser } = later.state;
    expect(listAppPasswords(tenant, browser.sessionId, later.now()).ok).toBe(false);
    expect(explainAbsence(later.state)).toEqual({ key: 'reason.tenantSwitchOff', rule: 'R9' });
    const theirs = user(later).appPasswords[0]?.id ?? '';
    await action(
      later,
      { type: 'askToDeleteAppPassword', id: theirs },
      { type: 'deleteAppPassword', id: theirs },
    );
    expect(user(later).appPasswords).toHaveLength(1);
  });
});

describe('the other methods', () => {
  test('a second app is added, made the default and deleted; the first one still opens', async () => {
    const run = await atSecurityInfo();
    await action(
      run,
      { type: 'openAddMethod' },
      { type: 'startAddingMethod', method: 'authenticatorApp' },
      { type: 'confirmApp' },
      { type: 'setUpApp' },
      { type: 'scanQrCode' },
      { type: 'confirmScan' },
    );
    expect(run.state.phone.accounts).toHaveLength(2);
    await action(run, { type: 'submitCode', code: await code(run) }, { type: 'confirmContact' });
    expect(page(run)).toBe('securityInfo');
    const [first, second] = user(run).factors;
    await action(
      run,
      { type: 'openDefaultMethod' },
      { type: 'makeDefaultFactor', id: first?.id ?? '' },
    );
    expect(user(run).defaultFactorId).toBe(first?.id);
    await action(
      run,
      { type: 'askToRemoveFactor', id: second?.id ?? '' },
      { type: 'removeFactor', id: second?.id ?? '' },
    );
    expect(user(run).factors.map(({ id }) => id)).toEqual([first?.id]);
    await action(
      run,
      { type: 'goBack' },
      { type: 'signOut' },
      { type: 'skipTime', seconds: 60 },
      { type: 'choosePerson', userId: 'sari' },
      { type: 'submitPassword', password: 'Latihan-Senja-2018' },
    );
    await action(run, { type: 'submitCode', code: await code(run) });
    expect(page(run)).toBe('home');
  });

  test('a set-up that is left half-way leaves the phone its key', async () => {
    const run = await atSecurityInfo();
    await action(
      run,
      { type: 'openAddMethod' },
      { type: 'startAddingMethod', method: 'authenticatorApp' },
      { type: 'confirmApp' },
      { type: 'setUpApp' },
      { type: 'scanQrCode' },
    );
    const registered = user(run).factors.find(({ state }) => state === 'active')?.id;
    expect(run.state.phone.accounts.map(({ factorId }) => factorId)).toContain(registered);
  });

  test('a phone number is added by text message', async () => {
    const run = await atSecurityInfo();
    await action(
      run,
      { type: 'openAddMethod' },
      { type: 'startAddingMethod', method: 'phone' },
      { type: 'contactMe', method: 'textMessage', phoneNumber: '+1 202 555 0142' },
    );
    const sent = run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '';
    await action(run, { type: 'submitCode', code: sent }, { type: 'confirmContact' });
    expect(user(run).factors.map(({ kind }) => kind)).toEqual(['authenticatorApp', 'textMessage']);
  });

  test('§1.7 row 3: a session that gave no second proof is asked for one first', async () => {
    const run = await testRun({
      scenario: cheap({
        ...addLater,
        personas: { sari: { mfa: 'disabled', hasApp: true } },
      }),
    });
    await action(
      run,
      { type: 'choosePerson', userId: 'sari' },
      { type: 'submitPassword', password: 'Latihan-Senja-2018' },
      { type: 'openSecurityInfo' },
    );
    expect(page(run)).toBe('proveAgain');
    await action(run, { type: 'submitCode', code: await code(run) });
    expect(page(run)).toBe('securityInfo');
  });
});
