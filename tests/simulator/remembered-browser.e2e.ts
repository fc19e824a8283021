import { expect, test } from '@playwright/test';
import { Lab } from './lab.ts';

/** §1.4 row 6 as admin and user see it. */

test('an admin allows it, the user ticks it, and the next sign-in asks for no code', async ({
  page,
}) => {
  await page.goto('/id/simulator/');
  await page.locator('[data-practice-start]').click();
  const lab = new Lab(page, 'id');
  await lab.press('browser', 'portal.chooser.sari');
  await lab.press('browser', 'portal.signIn.submit');
  const tick = lab.window('browser').getByRole('checkbox');
  await expect(lab.field('browser', 'portal.code.label')).toBeVisible();
  await expect(tick).toHaveCount(0);

  await lab.press('admin', 'admin.pages.service');
  await lab
    .window('admin')
    .getByRole('combobox', { name: lab.text('admin.service.remember') })
    .selectOption({ value: '90' });
  await lab.press('admin', 'admin.save');
  await lab.show('browser');
  await expect(tick).toHaveAccessibleName(
    lab.text('portal.secondFactor.remember').replace('{{days}}', '90'),
  );
  await tick.focus();
  await page.keyboard.press('Space');
  await lab.field('browser', 'portal.code.label').fill('000000');
  await lab.press('browser', 'portal.code.verify');
  await expect(lab.field('browser', 'portal.code.label')).toHaveAttribute('aria-invalid', 'true');
  await expect(tick).toBeChecked();
  await lab.show('phone');
  const code = await lab.codeOnPhone();
  await lab.show('browser');
  await lab.field('browser', 'portal.code.label').fill(code);
  await lab.press('browser', 'portal.code.verify');
  await expect(lab.happened).toContainText(lab.text('happened.browserRemembered'));

  await lab.press('browser', 'portal.home.signOut');
  await lab.press('browser', 'portal.chooser.sari');
  await lab.press('browser', 'portal.signIn.submit');
  await expect(lab.button('browser', 'portal.securityInfo.title')).toBeVisible();
  await expect(lab.happened).toContainText(lab.text('happened.webPasswordAcceptedSkipped'));
});

test('where no admin has allowed it, there is no box', async ({ page }) => {
  const lab = await Lab.open(page, 'en', '', 'add-app-password');
  await lab.press('browser', 'portal.chooser.sari');
  await lab.press('browser', 'portal.signIn.submit');
  await expect(lab.field('browser', 'portal.code.label')).toBeVisible();
  await expect(lab.window('browser').getByRole('checkbox')).toHaveCount(0);
});
