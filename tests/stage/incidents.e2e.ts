import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { expectInStep, hashOf, StagePage, windowOn } from './stage-page.ts';

/** What a presenter lets go wrong is seen in the audience, and the demonstration is given to its end all the same. */

test(
  'one key brings an incident about, and the next actions lead out of it',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    await stage.jump('sign-in');
    const before = await hashOf(page);
    await page.keyboard.press('5');
    await expect.poll(() => hashOf(page)).not.toBe(before);
    await expectInStep(page, audience);
    await expect(page.locator('[data-stage-incident="appPasswordsOff"]')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    const next = stage.button('stage.control.next');
    while ((await next.getAttribute('aria-disabled')) !== 'true') await stage.next();
    await expect(page.locator('[data-stage-step]:not([data-state="done"])')).toHaveCount(0);
    await expectInStep(page, audience);
  },
);

test('the incident that the plan has for a step is announced, and its button brings it about', async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'printer-before');
  await stage.jump('sign-in');
  const coming = page.locator('[data-stage-coming]');
  await expect(coming).toContainText(textOf('demos.incident.codeExpired'));
  const id = (await coming.getAttribute('data-stage-coming')) ?? '';
  const button = page.locator(`[data-stage-incident="${id}"]`);
  await expect(button).toHaveAttribute('data-planned', 'true');
  // It makes sense only once a code is asked for, and is announced until then.
  await expect(coming).toContainText(stage.text('stage.incident.coming'));
  for (let count = 0; count < 6; count += 1) {
    if ((await button.getAttribute('aria-disabled')) === 'false') break;
    await stage.next();
  }
  await expect(coming).toContainText(stage.text('stage.incident.now'));
  const before = await hashOf(page);
  await button.click();
  await expect.poll(() => hashOf(page)).not.toBe(before);
  await expect(coming).toBeHidden();
});

test("a demonstration of one's own comes from a form, is shown, and opens again from its address", async ({
  page,
}) => {
  const stage = await StagePage.open(page);
  await stage.press('stage.choice.own');
  const name = page.getByRole('textbox', { name: textOf('demos.form.organisation') });
  await name.fill('Toko "Maju" <b>Jaya</b>');
  await page.locator('[data-demo-show]').click();
  await expect(page.locator('[data-state-hash]')).toBeVisible();
  const audience = await stage.openAudience();
  await expectInStep(page, audience);
  const before = await hashOf(page);
  const address = page.url();
  expect(address).toMatch(/#demo=1\.[\w-]+$/);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', before ?? '');
  await expectInStep(page, audience);
  await expect(windowOn(audience, 'browser').locator('b b')).toHaveCount(0);
  // The stage itself offers it again, too.
  await page.goto('about:blank');
  await StagePage.open(page);
  await page.locator('[data-stage-demonstration="own"]').click();
  await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', before ?? '');
});

test(
  'a demonstration that cannot be given says so beside the button, and its address is not handed out',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) => {
            document.documentElement.dataset['copied'] = text;
            return Promise.resolve();
          },
        },
      });
    });
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    // Nobody has an app password before the first sign-in.
    await page.locator('#demo-agenda-0-incident').selectOption('appPasswordDeleted');
    const problem = page.locator('[data-rehearsal]');
    for (const button of ['[data-demo-show]', '[data-demo-copy]']) {
      await page.locator(button).click();
      await expect(problem).toHaveAttribute('data-rehearsal', 'incident');
      await expect(problem).toBeInViewport();
      await expect(page.locator(button)).toBeInViewport();
      await page.locator('#demo-title').fill(button);
    }
    await expect(page.locator('html')).not.toHaveAttribute('data-copied', /./);
    await page.locator('#demo-agenda-0-incident').selectOption({ index: 0 });
    await page.locator('[data-demo-copy]').click();
    await expect(page.locator('html')).toHaveAttribute('data-copied', /#demo=1\./);
    await expect(problem).toHaveCount(0);
  },
);

test(
  'what goes wrong early stays in the notes and before the room, until it is put away',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'article-of-2018');
    const audience = await stage.openAudience();
    const words = textOf('demos.happened.appPasswordsOff');
    const note = page.locator('[data-stage-untold]');
    await page.keyboard.press('5');
    await expect(note).toContainText(words);
    await page.keyboard.press('e');
    await stage.next();
    await stage.next();
    await stage.next();
    await expect(note).toContainText(words);
    await expectInStep(page, audience);
    await expect(audience.locator('[data-stage-happened]')).toContainText(words);
    await stage.press('stage.explain.putAway');
    await expect(note).toBeHidden();
    await expectInStep(page, audience);
    await expect(audience.getByText(words)).toBeHidden();
  },
);
