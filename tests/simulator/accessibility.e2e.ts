import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { createAppPassword } from '../../src/flows/create-app-password.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { Lab } from './lab.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNoViolation(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const summary = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(summary, where).toEqual([]);
}

for (const language of languageCodes) {
  for (const [screen, options] of [
    ['laptop, light', { viewport: { width: 1280, height: 800 } }],
    ['laptop, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['phone, light', { viewport: { width: 390, height: 844 } }],
  ] as const) {
    test.describe(`${language}, ${screen}`, () => {
      test.use(options);
      test('axe finds nothing on the guide and on any step of the run', async ({ page }) => {
        await page.goto(`/${language}/guides/create-app-password/`);
        await expectNoViolation(page, 'before Start');
        const lab = await Lab.open(page, language);
        for (const { id } of createAppPassword.steps) {
          await lab.bringTo(id);
          await expectNoViolation(page, id);
        }
        await lab.press('mail', 'mail.welcome.addAccount');
        await lab.press('mail', 'mail.password.signIn');
        await expectNoViolation(page, 'refused account password');
        await lab.press('mail', 'mail.password.paste');
        await lab.press('mail', 'mail.password.signIn');
        await expect(lab.step('use-in-mail-app')).toHaveAttribute('data-step-state', 'done');
        await expectNoViolation(page, 'finished');
      });
    });
  }
}

test('there is one h1, no nested landmark, and every window is a region by its name', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(
    page.locator(
      'main main, main header header, [data-practice-root] :is(main, header, footer, nav, aside)',
    ),
  ).toHaveCount(0);
  await expect(
    page.locator('section section, section[aria-labelledby] section[aria-labelledby]'),
  ).toHaveCount(0);
  for (const id of ['browser', 'phone'] as const) await expect(lab.window(id)).toBeVisible();
});

test('nothing moves for readers who asked for reduced motion', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const lab = await Lab.open(page);
  await lab.bringTo('copy-app-password');
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(running).toBe(0);
  await context.close();
});
