import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { allowAppPasswords } from '../../src/flows/lazy/allow-app-passwords.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { kindsOf, runGuide, startPractice, type StepOutcome } from './runner.ts';

/**
 * The runner must be able to fail. Each test breaks the guide or the simulator in one way that a careless change could,
 * and wants the runner to stop at the step that became wrong.
 */

const address = '/en/guides/create-app-password/';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function failureAt(
  step: string,
  page: Page,
  lacks: 'control' | 'end' = 'control',
): Promise<StepOutcome> {
  await startPractice(page, address);
  const outcomes = await runGuide(page, kindsOf(createAppPassword), { broken: { step, lacks } });
  const failure = outcomes.find(({ ok }) => !ok);
  expect(failure, 'the runner saw nothing wrong').toBeDefined();
  return failure as StepOutcome;
}

/** Serves a file of the site with one change in it, and insists that the change took place. */
async function change(
  page: Page,
  url: string | RegExp,
  edit: (text: string) => string,
  isNeeded = true,
): Promise<void> {
  let changed = 0;
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const before = await response.text();
    const after = edit(before);
    if (after !== before) changed += 1;
    await route.fulfill({ response, body: after });
  });
  if (isNeeded) {
    page.on('close', () => {
      if (changed === 0)
        throw new Error(`Nothing was changed in ${String(url)}; the control proves nothing.`);
    });
  }
}

const inStep = (html: string, stepId: string, edit: (step: string) => string): string =>
  html.replace(
    new RegExp(
      `<li[^>]*data-step-id="${stepId}"[\\s\\S]*?(?=<li[^>]*data-step-id=|</ol>\\s*<!--|$)`,
    ),
    edit,
  );

const stepOf = (html: string, stepId: string): string => {
  let found = '';
  inStep(html, stepId, (step) => (found = step));
  return found;
};

test('a label typed as plain bold text and slightly wrong is noticed', async ({ page }) => {
  await change(page, `**${address}`, (html) =>
    inStep(html, 'set-it-up-now', (step) =>
      step.replace(/<b [^>]*data-ui-key[^>]*>[^<]*<\/b>/, '<b>Set it up</b>'),
    ),
  );
  const failure = await failureAt('set-it-up-now', page);
  expect(failure).toMatchObject({
    id: 'set-it-up-now',
    message: '"Practice browser" shows no button "Set it up".',
  });
});

test('the key of another control is noticed', { tag: sampled(false) }, async ({ page }) => {
  await change(page, `**${address}`, (html) =>
    inStep(html, 'set-it-up-now', (step) =>
      step.replace(
        /<b [^>]*data-ui-key[^>]*>[^<]*<\/b>/,
        '<b data-ui-key="portal.interrupt.otherAccount">Sign out and sign in with a different account</b>',
      ),
    ),
  );
  const failure = await failureAt('set-it-up-now', page, 'end');
  expect(failure).toMatchObject({ id: 'set-it-up-now' });
  expect(failure.message).toContain('did not become done');
});

test('a step that was removed is noticed', async ({ page }) => {
  await change(page, `**${address}`, (html) => inStep(html, 'set-it-up-now', () => ''));
  const failure = await failureAt('choose-method', page);
  expect(failure.id).toBe('choose-method');
});

test('two steps that were swapped are noticed', { tag: sampled(false) }, async ({ page }) => {
  await change(page, `**${address}`, (html) => {
    const first = stepOf(html, 'sign-in');
    const second = stepOf(html, 'set-it-up-now');
    return html.replace(`${first}${second}`, `${second}${first}`);
  });
  const failure = await failureAt('set-it-up-now', page);
  expect(failure.id).toBe('set-it-up-now');
});

test('a step without a control is noticed', { tag: sampled(false) }, async ({ page }) => {
  await change(page, `**${address}`, (html) =>
    inStep(html, 'sign-in', (step) => step.replace(/<b [^>]*data-ui-key[^>]*>([^<]*)<\/b>/, '$1')),
  );
  const failure = await failureAt('sign-in', page);
  expect(failure).toMatchObject({
    id: 'sign-in',
    message: 'Step "sign-in" prints 0 controls where 1 actions are needed.',
  });
});

test('a predicate that never holds is noticed', { tag: sampled(false) }, async ({ page }) => {
  await change(page, /\/_astro\/.*\.js$/, (script) =>
    // Written out in place or named: where it ends is told by what follows.
    script.replace(/(id:.set-it-up-now.,done:).+?(?=,actions:)/, '$1()=>!1'),
  );
  const failure = await failureAt('set-it-up-now', page, 'end');
  expect(failure).toMatchObject({ id: 'set-it-up-now' });
  expect(failure.message).toContain('did not become done');
});

test('a control renamed on the screen is noticed', { tag: sampled(false) }, async ({ page }) => {
  await change(page, '**/strings/en.json', (json) =>
    json.replace('"Set it up now"', '"Set up later"'),
  );
  const failure = await failureAt('set-it-up-now', page);
  expect(failure).toMatchObject({
    id: 'set-it-up-now',
    message: '"Practice browser" shows no button "Set it up now".',
  });
});

test(
  'a box that was renamed on the screen is noticed',
  { tag: sampled(false) },
  async ({ page }) => {
    await change(page, '**/strings/en/admin.json', (json) =>
      json.replace('"Budi Santoso"', '"Budi Hartono"'),
    );
    await startPractice(page, '/en/guides/allow-app-passwords/');
    const outcomes = await runGuide(page, kindsOf(allowAppPasswords), {
      broken: { step: 'enable', lacks: 'control' },
    });
    expect(outcomes.at(-1)).toMatchObject({
      id: 'enable',
      message: '"Practice admin centre" shows no box "Budi Santoso".',
    });
  },
);

test('a window renamed on the screen is noticed', async ({ page }) => {
  await change(page, '**/strings/en.json', (json) =>
    json.replace('"Practice phone"', '"Training phone"'),
  );
  const failure = await failureAt('choose-method', page, 'end');
  expect(failure).toMatchObject({
    id: 'choose-method',
    message: 'There is no window "Practice phone".',
  });
});
