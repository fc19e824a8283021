import { describe, expect, test } from 'vitest';
import { articleOf2018, firstSignInToday } from '../../src/flows/scenarios.ts';
import { action, code, page, user } from './portal-driver.ts';
import { cheap, testRun } from './test-run.ts';

describe("the wizard's third section", () => {
  test('asks for a name, cannot be skipped, and names what stands in the list later', async () => {
    const run = await testRun({ scenario: cheap(firstSignInToday) });
    await action(
      run,
      { type: 'choosePerson', userId: 'sari' },
      { type: 'submitPassword', password: 'Latihan-Senja-2018' },
      { type: 'setItUpNow' },
      { type: 'confirmApp' },
      { type: 'setUpApp' },
      { type: 'scanQrCode' },
      { type: 'confirmScan' },
    );
    await action(run, { type: 'submitCode', code: await code(run) }, { type: 'confirmContact' });
    expect(page(run)).toBe('nameAppPassword');
    await action(run, { type: 'goBack' });
    expect(page(run)).toBe('nameAppPassword');
    await action(run, { type: 'submitAppPasswordName', name: 'Printer 07' });
    await action(run, { type: 'finishEnrolment' });
    expect(user(run)).toMatchObject({ mfa: 'enforced', registered: true });
    expect(user(run).appPasswords).toMatchObject([{ name: 'Printer 07', origin: 'enrolment' }]);
  });

  test('is not there where the organisation allows no app passwords', async () => {
    const run = await testRun({
      scenario: cheap({
        ...firstSignInToday,
        policy: { ...firstSignInToday.policy, appPasswordsAllowed: false },
      }),
    });
    await action(
      run,
      { type: 'choosePerson', userId: 'sari' },
      { type: 'submitPassword', password: 'Latihan-Senja-2018' },
      { type: 'setItUpNow' },
      { type: 'confirmApp' },
      { type: 'setUpApp' },
      { type: 'scanQrCode' },
      { type: 'confirmScan' },
    );
    await action(run, { type: 'submitCode', code: await code(run) }, { type: 'confirmContact' });
    expect(page(run)).toBe('home');
    expect(user(run)).toMatchObject({ mfa: 'enforced', appPasswords: [] });
  });
});

describe('the pages of 2018', () => {
  test('a short name will do, and deleting goes through Yes and Close', async () => {
    const run = await testRun({
      scenario: cheap({
        ...articleOf2018,
        personas: { sari: { mfa: 'enforced', hasApp: true, appPasswords: ['Old'] } },
      }),
    });
    await action(
      run,
      { type: 'choosePerson', userId: 'sari' },
      { type: 'submitPassword', password: 'Latihan-Senja-2018' },
    );
    await action(
      run,
      { type: 'submitCode', code: await code(run) },
      { type: 'openSecurityInfo' },
      { type: 'openAppPasswords' },
      { type: 'startAddingMethod', method: 'appPassword' },
      { type: 'submitAppPasswordName', name: 'PC' },
      { type: 'closeAppPassword' },
    );
    expect(page(run)).toBe('appPasswords');
    const id = user(run).appPasswords[0]?.id ?? '';
    await action(run, { type: 'askToDeleteAppPassword', id }, { type: 'deleteAppPassword', id });
    expect(page(run)).toBe('appPasswordDeleted');
    await action(run, { type: 'goBack' });
    expect(page(run)).toBe('appPasswords');
    expect(user(run).appPasswords.map(({ name }) => name)).toEqual(['PC']);
  });
});
