import { expect, newContext, test } from '../support/browser-test.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { sampled } from '../support/size.ts';
import { PracticePage } from './practice-page.ts';
import { choose, hash, menu, menuButton, openMenu, save, status } from './practice-menu.ts';

/** A run as a file: saved, opened elsewhere, and files that are no run. */

for (const language of languageCodes) {
  test(
    `a run is saved, and goes on in a browser that does not know it: ${language}`,
    { tag: sampled(language === 'id') },
    async ({ browser }) => {
      const first = await newContext(browser);
      const practice = await PracticePage.open(await first.newPage(), language);
      await practice.bringTo('choose-method');
      await openMenu(practice);
      const file = await save(practice);
      expect(file.name).toMatch(
        /^app-password-lab-create-app-password-\d{4}-\d\d-\d\d-\d{4}\.json$/,
      );
      await expect(menu(practice.page)).toContainText(file.name);
      const saved = await hash(practice.page);
      await first.close();

      const second = await newContext(browser);
      const other = await PracticePage.open(await second.newPage(), language);
      await openMenu(other);
      await choose(other, file.name, file.text);
      await expect(menu(other.page)).toContainText(file.name);
      // Nothing has changed until the reader says so.
      expect(await hash(other.page)).not.toBe(saved);
      await menuButton(other, 'practice.openConfirm').click();
      await expect(other.page.locator('[data-state-hash]')).toHaveAttribute(
        'data-state-hash',
        saved ?? '',
      );
      await expect(other.step('choose-method')).toHaveAttribute('data-step-state', 'current');
      await expect(status(other.page)).toHaveText(other.text('practice.opened'));

      // It is kept like any run, and its coach goes on.
      await other.page.reload();
      await other.page.locator('[data-practice-start]').click();
      await expect(other.step('choose-method')).toHaveAttribute('data-step-state', 'current');
      await other.bringTo('copy-app-password');
      await second.close();
    },
  );
}

test('a run of a seed is opened with its seed', { tag: '@full' }, async ({ browser }) => {
  const first = await newContext(browser);
  const practice = await PracticePage.open(await first.newPage(), 'en', '?seed=room-7');
  await practice.bringTo('set-it-up-now');
  await openMenu(practice);
  const { text } = await save(practice);
  const saved = await hash(practice.page);
  await first.close();

  const second = await newContext(browser);
  const other = await PracticePage.open(await second.newPage());
  await openMenu(other);
  await choose(other, 'class.json', text);
  await menuButton(other, 'practice.openConfirm').click();
  await expect(status(other.page)).toHaveText(other.text('practice.opened'));
  await expect(other.page).toHaveURL(/\?seed=room-7$/);
  await other.page.reload();
  await other.page.locator('[data-practice-start]').click();
  await expect(other.page.locator('[data-state-hash]')).toHaveAttribute(
    'data-state-hash',
    saved ?? '',
  );
  await second.close();
});

test(
  'without storage an opened run goes on in memory, and the page says so',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.bringTo('set-it-up-now');
    await openMenu(practice);
    const { text } = await save(practice);
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await choose(practice, 'run.json', text);
    await menuButton(practice, 'practice.openConfirm').click();
    await expect(status(page)).toHaveText(practice.text('practice.opened'));
    await practice.press('browser', 'portal.interrupt.setItUpNow');
    await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
    await expect(page.getByText(practice.text('window.notice.storageFull'))).toBeVisible();
  },
);

test(
  'a file that is no run of this page is refused with what, where and how, and costs nothing',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page, 'id');
    await practice.bringTo('set-it-up-now');
    const before = await hash(page);
    await openMenu(practice);
    const { text } = await save(practice);
    const file = JSON.parse(text) as { events: object[] };
    const hostile = '<img src=x onerror=alert(1)>';
    const cases: readonly (readonly [name: string, text: string | Buffer, key: Key])[] = [
      ['not.json', 'once upon a time', 'practice.problem.notJson'],
      ['list.json', '[]', 'practice.problem.notARun'],
      ['newer.json', JSON.stringify({ ...file, format: 99 }), 'practice.problem.formatUnknown'],
      ['large.json', Buffer.alloc(30_000_000, ' '), 'practice.problem.tooLong'],
      ['empty.json', JSON.stringify({ ...file, events: [] }), 'practice.problem.empty'],
      [
        'changed.json',
        JSON.stringify({ ...file, events: file.events.with(2, { type: hostile, seq: 3 }) }),
        'practice.problem.eventUnknown',
      ],
      [
        'other.json',
        text.replaceAll('"create-app-password"', '"add-app-password"'),
        'practice.problem.otherPractice',
      ],
      [`${hostile}\u202e${'x'.repeat(150)}.json`, '{', 'practice.problem.notJson'],
    ];
    for (const [name, content, key] of cases) {
      await choose(practice, name, content);
      const alert = menu(page).getByRole('alert');
      // The sentence of this problem, around the name of the file.
      const [, rest = ''] = practice.text(key).split('{{file}}');
      await expect(alert, name).toContainText(rest.split('{{')[0] ?? '');
      await expect(alert, name).toContainText(name.slice(0, 8));
      await expect(alert, name).toContainText(practice.text('practice.problem.kept'));
      expect(await menu(page).locator('img').count(), name).toBe(0);
      expect(await hash(page), name).toBe(before);
      if (key === 'practice.problem.eventUnknown') await expect(alert).toContainText('ke-3');
      if (key === 'practice.problem.otherPractice')
        await expect(alert.getByRole('link')).toHaveAttribute(
          'href',
          '/id/guides/add-app-password/',
        );
    }
    // The same file again, corrected.
    await choose(practice, 'not.json', text);
    await menuButton(practice, 'practice.keep').click();
    await expect(menuButton(practice, 'practice.openConfirm')).toHaveCount(0);
    expect(await hash(page)).toBe(before);
  },
);
