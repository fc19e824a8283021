import { textOf } from '../support/catalogue.ts';
import { expect, test } from '../support/browser-test.ts';
import { StagePage } from './stage-page.ts';

/** Demonstrations of one's own: they stay in the list of this device, and nothing that was written in the form is lost. */

test(
  'one that was shown stands in the list afterwards, can be changed, and is deleted on purpose',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    await page.locator('#demo-title').fill('For the office');
    await page.locator('[data-demo-show]').click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    await stage.press('stage.leave');
    const card = page.locator('[data-stage-demonstration="own"]');
    await expect(card).toHaveCount(1);
    await expect(card).toContainText('For the office');
    await expect(card).toContainText(stage.text('stage.choice.kept'));
    // Another one is shown meanwhile.
    await page.locator('[data-stage-demonstration="admins-day"]').click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    await stage.press('stage.leave');
    await stage.press('stage.choice.change');
    await expect(page.locator('#demo-title')).toHaveValue('For the office');
    await stage.press('stage.choice.back');
    await stage.press('stage.choice.delete');
    await expect(card).toHaveCount(1);
    await stage.press('stage.choice.deleteNow');
    await expect(card).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-stage-demonstration="admins-day"]')).toBeVisible();
    await expect(card).toHaveCount(0);
  },
);

test(
  'another procedure leaves the notes of the steps that it has, and shows the others',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    const procedure = page.locator('#demo-flow');
    await procedure.selectOption('create-app-password');
    const notes = page.getByRole('textbox', { name: textOf('demos.form.note') });
    await expect(notes).toHaveCount(7);
    await notes.nth(1).fill('Wait for the room.');
    await notes.nth(6).fill('Ask who still has one.');
    await procedure.selectOption('add-app-password');
    await expect(notes.first()).toHaveValue('Wait for the room.');
    const spare = page.locator('[data-demo-spare]');
    await expect(spare).toContainText('Ask who still has one.');
    await procedure.selectOption('create-app-password');
    await expect(notes.nth(6)).toHaveValue('Ask who still has one.');
    await expect(spare).not.toContainText('Ask who still has one.');
  },
);
