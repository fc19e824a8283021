import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { PracticePage } from './practice-page.ts';

/** §1.4 row 6 as admin and user see it. */

test('an admin allows it, the user ticks it, and the next sign-in asks for no code', async ({
  page,
}) => {
  await page.goto('/id/simulator/');
  await page.locator('[data-practice-start]').click();
  const practice = new PracticePage(page, 'id');
  await practice.press('browser', 'portal.chooser.sari');
  await practice.press('browser', 'portal.signIn.submit');
  const tick = practice.window('browser').getByRole('checkbox');
  await expect(practice.field('browser', 'portal.code.label')).toBeVisible();
  await expect(tick).toHaveCount(0);

  await practice.press('admin', 'admin.pages.service');
  await practice
    .window('admin')
    .getByRole('combobox', { name: practice.text('admin.service.remember') })
    .selectOption({ value: '90' });
  await practice.press('admin', 'admin.save');
  await practice.show('browser');
  await expect(tick).toHaveAccessibleName(textOf('portal.secondFactor.remember', 'id', 90));
  await tick.focus();
  await page.keyboard.press('Space');
  await practice.field('browser', 'portal.code.label').fill('000000');
  await practice.press('browser', 'portal.code.verify');
  await expect(practice.field('browser', 'portal.code.label')).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(tick).toBeChecked();
  await practice.show('phone');
  const code = await practice.codeOnPhone();
  await practice.show('browser');
  await practice.field('browser', 'portal.code.label').fill(code);
  await practice.press('browser', 'portal.code.verify');
  await expect(practice.happened).toContainText(practice.text('happened.browserRemembered'));

  await practice.press('browser', 'portal.home.signOut');
  await practice.press('browser', 'portal.chooser.sari');
  await practice.press('browser', 'portal.signIn.submit');
  await expect(practice.button('browser', 'portal.securityInfo.title')).toBeVisible();
  await expect(practice.happened).toContainText(
    practice.text('happened.webPasswordAcceptedSkipped'),
  );
});

test('where no admin has allowed it, there is no box', async ({ page }) => {
  const practice = await PracticePage.open(page, 'en', '', 'add-app-password');
  await practice.press('browser', 'portal.chooser.sari');
  await practice.press('browser', 'portal.signIn.submit');
  await expect(practice.field('browser', 'portal.code.label')).toBeVisible();
  await expect(practice.window('browser').getByRole('checkbox')).toHaveCount(0);
});
