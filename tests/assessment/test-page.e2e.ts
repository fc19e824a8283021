import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { pagesOf } from '../support/pages-of-pdf.ts';
import { faultsOfStatement } from './statement-rules.ts';
import { addAppPassword, TestDriver } from './test-driver.ts';

/** A procedure as a test: without printed steps, with help that has a price, and with a result. */

const total = 5;

const started = async (page: Page, language: Language = 'en') => {
  const learner = await TestDriver.open(page, language);
  await learner.start();
  return learner;
};

test('who does everything alone has all points', async ({ page }) => {
  const learner = await started(page);
  await learner.expectDone(0, total);
  await addAppPassword(learner);
  await expect(learner.result.locator('h2')).toHaveText(learner.text('assessment.result.passed'));
  await expect(learner.result.locator('h2')).toBeFocused();
  await expect(learner.result).toContainText('Points: 20 of 20 (100%)');
  expect(await learner.points()).toEqual(['4', '4', '4', '4', '4']);
  await expect(learner.card).toBeHidden();
  await expect(page.locator('[data-window]').first()).toBeHidden();
});

test('nothing is told unasked: no coach, no mark, no printed step', async ({ page }) => {
  const learner = await started(page);
  const coach = page.getByRole('region', { name: learner.text('window.coach'), exact: true });
  await expect(learner.card).toBeVisible();
  await expect(coach).toBeHidden();
  await expect(page.locator('[data-hinted="true"]')).toHaveCount(0);
  await expect(page.locator('[data-step-id]')).toHaveCount(0);
  await learner.press('browser', 'portal.chooser.sari');
  await expect(page.locator('[data-hinted="true"]')).toHaveCount(0);
  await expect(coach).toBeHidden();
});

test('each level of help says more, and says before what it costs', async ({ page }) => {
  const learner = await started(page);
  const left = (points: number) => learner.text('assessment.help.worth', { points });
  const help = learner.card.getByRole('status').first();
  const sari = learner.text('portal.chooser.sari');

  await expect(learner.card).toContainText(left(3));
  await learner.help('what').click();
  await expect(help).toContainText(sari);
  await expect(help).not.toContainText(learner.text('coach.at.browser'));
  await expect(learner.card).toContainText(left(2));
  await learner.help('where').click();
  await expect(help).toContainText(learner.text('coach.at.browser'));
  await expect(page.locator('[data-hinted="true"]')).toHaveCount(0);
  await expect(learner.card).toContainText(left(1));
  await learner.help('show').click();
  await expect(page.locator('[data-window="browser"] [data-hinted="true"]')).toHaveText(
    new RegExp(sari),
  );
  await expect(learner.card).toContainText(left(0));
  await learner.help('do').click();
  await expect(help).toContainText(learner.text('assessment.help.performed'));
  // Help for the next action of the same step: it is lost already.
  await expect(learner.help('what')).toBeVisible();
  await expect(learner.card).toContainText(learner.text('assessment.help.free'));
});

test('a reload loses neither the run nor the help that was used', async ({ page }) => {
  const learner = await started(page);
  await learner.help('what').click();
  await learner.press('browser', 'portal.chooser.sari');
  await expect(learner.help('what')).toBeVisible();
  const hash = await learner.hash.getAttribute('data-state-hash');
  await page.reload();
  const again = new TestDriver(page);
  await expect(page.locator('[data-practice-start]')).toHaveText(again.text('assessment.continue'));
  await again.start();
  await expect(again.hash).toHaveAttribute('data-state-hash', hash ?? '');
  await again.end();
  const row = again.result.locator('[data-result-step="sign-in"]');
  await expect(row).toContainText(again.text('assessment.help.level.what'));
  await expect(row).toContainText(again.text('assessment.result.notDone'));
  // The result is there after a reload as well.
  await page.reload();
  await again.start();
  await expect(row).toContainText(again.text('assessment.help.level.what'));
});

test('who tries again has other codes and no help used', { tag: '@full' }, async ({ page }) => {
  const learner = await started(page);
  await learner.help('what').click();
  const kept = () =>
    page.evaluate(() => localStorage.getItem('app-password-lab:test:add-app-password'));
  const before = await kept();
  await learner.end();
  await learner.button('assessment.result.again').click();
  await learner.expectDone(0, total);
  await expect(learner.result).toBeHidden();
  await expect(learner.help('what')).toBeVisible();
  const after = await kept();
  const parts = [before, after].map((text) => JSON.parse(String(text)) as Record<string, unknown>);
  expect(parts[0]?.['seed']).not.toBe(parts[1]?.['seed']);
  expect(parts[1]).toMatchObject({ help: {}, endedAt: null });
});

test('a pause hides the windows and stops the practice clock', async ({ page }) => {
  const learner = await started(page);
  await learner.press('browser', 'portal.chooser.sari');
  await learner.button('assessment.pause').click();
  await expect(learner.card).toContainText(learner.text('assessment.paused'));
  await expect(page.locator('[data-practice-root]')).toBeHidden();
  await expect(learner.help('what')).toBeHidden();
  await page.reload();
  await learner.start();
  await expect(page.locator('[data-practice-root]')).toBeVisible();
  await expect(learner.help('what')).toBeVisible();
});

test('a test that is ended early says what was not done, and may be gone on with instead', async ({
  page,
}) => {
  const learner = await started(page);
  await learner.button('assessment.end.button').click();
  await learner.button('assessment.end.keep').click();
  await learner.expectDone(0, total);
  await learner.end();
  await expect(learner.result.locator('h2')).toHaveText(
    learner.text('assessment.result.notPassed'),
  );
  await expect(learner.result).toContainText('Points: 0 of 20 (0%)');
  await expect(learner.result).toContainText(learner.text('assessment.result.incomplete'));
  expect(await learner.points()).toEqual(['0', '0', '0', '0', '0']);
});

for (const language of languageCodes)
  test(
    `help leads to the end, and what it did counts nothing (${language})`,
    { tag: '@full' },
    async ({ page }) => {
      const learner = await started(page, language);
      await learner.haveAllDone();
      await expect(learner.result.locator('h2')).toHaveText(
        learner.text('assessment.result.notPassed'),
      );
      expect(await learner.points()).toEqual(['0', '0', '0', '0', '0']);
      await expect(learner.result.locator('[data-result-step]').first()).toContainText(
        learner.text('assessment.help.level.do'),
      );
    },
  );

test('the files hold the result and the name, and the browser keeps no name', async ({ page }) => {
  const learner = await started(page);
  await learner.end();
  const name = learner.result.getByRole('textbox');
  await name.fill('=Ann "7"');
  const save = async (key: 'csv' | 'xapi') => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      learner.button(`assessment.result.${key}`).click(),
    ]);
    return {
      file: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  };
  const csv = await save('csv');
  expect(csv.file).toMatch(/^app-password-lab-test-add-app-password-\d{4}-\d\d-\d\d-Ann-7\.csv$/);
  expect(parse(csv.text, { bom: true })).toHaveLength(total + 2);
  expect(csv.text).toContain('"\'=Ann ""7"""');
  const xapi = await save('xapi');
  expect(xapi.file).toMatch(/\.xapi\.json$/);
  const statements = JSON.parse(xapi.text) as readonly { actor: { account: { name: string } } }[];
  expect(statements.flatMap(faultsOfStatement)).toEqual([]);
  expect(statements[0]?.actor.account.name).toBe('=Ann "7"');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
    'Ann',
  );
});

test(
  'on paper there are the name and the result, and nothing to press',
  { tag: '@full' },
  async ({ page }) => {
    const learner = await started(page);
    await learner.end();
    await learner.result.getByRole('textbox').fill('Ann');
    await page.emulateMedia({ media: 'print' });
    await expect(learner.result.getByText('Name: Ann')).toBeVisible();
    await expect(learner.result.locator('table')).toBeVisible();
    await expect(learner.button('assessment.result.print')).toBeHidden();
    await expect(page.locator('.practice')).toBeHidden();
    // No second sheet with the foot of the page alone.
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  },
);

test(
  'where the browser keeps nothing, the test works as long as the page',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Refused.', 'SecurityError');
          },
        });
    });
    const learner = await started(page);
    await expect(page.locator('.p-notice')).toHaveText(
      learner.text('window.notice.storageRefused'),
    );
    await learner.help('what').click();
    await learner.end();
    await expect(learner.result).toContainText('Points: 0 of 20');
    await page.reload();
    await learner.start();
    await learner.expectDone(0, total);
    await expect(learner.help('what')).toBeVisible();
  },
);

test(
  'a test that was begun by a second press is not begun once more when the network is back',
  { tag: '@full' },
  async ({ page }) => {
    const learner = await TestDriver.open(page);
    const texts = /\/strings\/en\/assessment\.json$/;
    await page.route(texts, (route) => route.abort());
    await page.locator('[data-practice-start]').click();
    await expect(page.locator('[data-practice-message]')).toBeVisible();
    await page.unroute(texts);
    await learner.start();
    await learner.press('browser', 'portal.chooser.sari');
    await learner.press('browser', 'portal.signIn.submit');
    const field = learner
      .window('browser')
      .getByRole('textbox', { name: learner.text('portal.code.label'), exact: true });
    await field.fill('half typed');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (texts.test(request.url())) asked.push(request.url());
    });
    await page.evaluate(async () => {
      dispatchEvent(new Event('online'));
      await fetch('/strings/en/assessment.json').then((response) => response.text());
    });
    await learner.help('what').click();
    await expect(learner.help('where')).toBeVisible();
    // The one of this test itself.
    expect(asked).toHaveLength(1);
    await expect(field).toHaveValue('half typed');
  },
);
