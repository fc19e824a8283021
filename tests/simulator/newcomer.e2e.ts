import { expect, test } from '../support/browser-test.ts';
import { startPractice } from '../guides/runner.ts';
import { textOf } from '../support/catalogue.ts';
import { menuButton, openMenu } from './practice-menu.ts';
import { untilVisible } from '../support/until-visible.ts';
import { PracticePage } from './practice-page.ts';

/** What somebody stumbles over who uses the practice for the first time, on a small phone. */

test.use({ viewport: { width: 390, height: 844 } });

const guide = '/id/guides/create-app-password/';

test('a practice that was begun is continued, and the button says “continue”', async ({ page }) => {
  await page.goto(guide);
  const start = page.locator('[data-practice-start]');
  await expect(start).toHaveText(textOf('guide.start', 'id'));
  await startPractice(page, guide);
  const practice = new PracticePage(page, 'id');
  await practice.press('browser', 'portal.chooser.sari');
  await expect(practice.button('browser', 'portal.signIn.submit')).toBeVisible();
  await page.reload();
  await expect(start).toHaveText(textOf('guide.continue', 'id'));
  await start.click();
  await expect(practice.button('browser', 'portal.signIn.submit')).toBeVisible();
});

test(
  'who starts over leaves nothing to continue, until something is done again',
  { tag: '@full' },
  async ({ page }) => {
    await startPractice(page, guide);
    const practice = new PracticePage(page, 'id');
    await practice.press('browser', 'portal.chooser.sari');
    await openMenu(practice);
    await menuButton(practice, 'practice.startOver').click();
    await menuButton(practice, 'window.resetConfirm').click();
    await expect(practice.button('browser', 'portal.chooser.sari')).toBeVisible();
    const begun = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':begun:')));
    expect(await begun()).toEqual([]);
    await page.reload();
    await expect(page.locator('[data-practice-start]')).toHaveText(textOf('guide.start', 'id'));
    await startPractice(page, guide);
    await practice.press('browser', 'portal.chooser.sari');
    await expect(practice.button('browser', 'portal.signIn.submit')).toBeVisible();
    expect(await begun()).toEqual(['app-password-lab:begun:create-app-password']);
  },
);

test('a case of "What do you see?" shows its name, and keeps the practice that was begun', async ({
  page,
}) => {
  await startPractice(page, '/id/simulator/');
  const practice = new PracticePage(page, 'id');
  await practice.press('browser', 'portal.chooser.sari');
  await expect(practice.button('browser', 'portal.signIn.submit')).toBeVisible();
  await expect(page.locator('[data-case-note]')).toBeHidden();
  await startPractice(page, '/id/simulator/?case=P1-perUser-adminSwitchOff-today');
  await expect(page.locator('[data-case-note]')).toContainText(
    textOf('diagnosis.symptom.P1.title', 'id'),
  );
  await expect(page.locator('[data-case-note]')).toContainText(
    textOf('reason.tenantSwitchOff', 'id'),
  );
  await practice.show('browser');
  await expect(practice.button('browser', 'portal.chooser.sari')).toBeVisible();
  await startPractice(page, '/id/simulator/');
  await expect(practice.button('browser', 'portal.signIn.submit')).toBeVisible();
});

test(
  'the coach card names the window with the code, and switches there and back',
  { tag: '@full' },
  async ({ page }) => {
    await startPractice(page, guide);
    const practice = new PracticePage(page, 'id');
    await practice.askForCode();
    const card = page.getByRole('region', { name: textOf('window.coach', 'id'), exact: true });
    await practice.show('browser');
    await expect(card).toContainText('Baca kode di ponsel');
    await card.getByRole('button', { name: textOf('coach.open.phone', 'id') }).click();
    await expect(practice.window('phone')).toBeVisible();
    await card.getByRole('button', { name: textOf('coach.open.browser', 'id') }).click();
    await expect(practice.field('browser', 'portal.code.label')).toBeVisible();
  },
);

test(
  'typing after a refused code replaces it and clears the error',
  { tag: '@full' },
  async ({ page }) => {
    await startPractice(page, guide);
    const practice = new PracticePage(page, 'id');
    await practice.askForCode();
    await practice.show('browser');
    const field = practice.field('browser', 'portal.code.label');
    await field.fill('000000');
    await practice.press('browser', 'portal.code.verify');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.type('123');
    await expect(field).toHaveValue('123');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  },
);

test('after a wrong password the page shows the right one', { tag: '@full' }, async ({ page }) => {
  await startPractice(page, guide);
  const practice = new PracticePage(page, 'id');
  await practice.press('browser', 'portal.chooser.sari');
  const field = practice.field('browser', 'portal.signIn.password');
  await field.fill('salah');
  await practice.press('browser', 'portal.signIn.submit');
  await expect(field).toHaveAccessibleDescription(/Latihan-Senja-2018/);
  const card = page.getByRole('region', { name: textOf('window.coach', 'id'), exact: true });
  await expect(card).toContainText(textOf('portal.signIn.password', 'id'));
});

test(
  'after watching to the end, “try it yourself” starts from the beginning',
  { tag: '@full' },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await startPractice(page, `${guide}?mode=watch`);
    const practice = new PracticePage(page, 'id');
    const card = page.getByRole('region', { name: textOf('window.coach', 'id'), exact: true });
    const hash = page.locator('[data-state-hash]');
    const next = card.getByRole('button', { name: textOf('coach.watch.next', 'id') });
    const mine = card.getByRole('button', { name: textOf('coach.tryYourself', 'id') });
    const seen = async () =>
      `${await card.innerText()} ${(await hash.getAttribute('data-state-hash')) ?? ''}`;
    await untilVisible(mine, async () => {
      const before = await seen();
      await next.click();
      await expect.poll(seen).not.toBe(before);
      await expect(next.or(mine)).toBeVisible();
    });
    await mine.click();
    await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
    await expect(card.getByRole('button', { name: textOf('coach.hint', 'id') })).toBeVisible();
  },
);
