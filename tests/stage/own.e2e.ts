import { readFile } from 'node:fs/promises';
import { demonstrations, ownFrom, writeFile } from '../../src/stage/demonstrations/index.ts';
import { textOf } from '../support/catalogue.ts';
import { expect, test } from '../support/browser-test.ts';
import { StagePage } from './stage-page.ts';

const [, , printer] = demonstrations;
if (!printer) throw new Error('There is no third demonstration.');
const own = ownFrom(printer, (text) => (typeof text === 'string' ? text : text.own));
const written = (): object => JSON.parse(writeFile(own)) as object;

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

test(
  'a file that cannot be opened is named with what is wrong, and the form stays as it was',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    const title = page.locator('#demo-title');
    const before = await title.inputValue();
    const file = { name: 'plan<b>.json', mimeType: 'application/json' };
    const head = '{"kind":"app-password-lab/demonstration","version":1,\n';
    const told = page.locator('.demo-form [role="alert"]').first();
    await page
      .locator('[data-demo-open]')
      .setInputFiles({ ...file, buffer: Buffer.from(`${head}"title"`) });
    await expect(told).toContainText('“plan<b>.json”');
    await expect(told).toContainText(/line 2/);
    await page
      .locator('[data-demo-open]')
      .setInputFiles({ ...file, buffer: Buffer.from(`${head}"title":5}`) });
    await expect(told.locator('[data-fault="textExpected"]')).toBeVisible();
    // What is wrong in the file is not told of the fields, which are right.
    await expect(title).toHaveValue(before);
    await expect(page.locator('.demo-form [aria-invalid="true"]')).toHaveCount(0);
  },
);

test(
  'a file is opened at the top of the form, and what is wrong with it is said there',
  {
    tag: '@full',
  },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    await expect(page.locator('.demo-form__open')).toBeInViewport();
    const broken = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') };
    await page.locator('[data-demo-open]').setInputFiles(broken);
    await expect(page.locator('[data-not-opened]')).toBeInViewport();
    await expect(page.locator('[data-fault]')).toHaveCount(1);
  },
);

test(
  'what is not finished can be saved, which says so, and is opened again with what is missing',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    await page.locator('#demo-title').fill('For the office');
    await page.locator('#demo-agenda-1-minutes').fill('');
    const downloading = page.waitForEvent('download');
    await page.locator('[data-demo-save]').click();
    const file = await (await downloading).path();
    const told = page.locator('.demo-form').getByText(textOf('demos.form.savedUnfinished'));
    await expect(told).toBeInViewport();
    const fault = page.locator('[data-fault="numberExpected"]');
    await expect(fault).toContainText(textOf('demos.form.minutes'));
    await expect(fault).not.toContainText('agenda');
    await page.reload();
    await expect(page.locator('[data-stage-ready="driving"]')).toBeVisible();
    await stage.press('stage.choice.own');
    await page.locator('[data-demo-open]').setInputFiles(file);
    await expect(page.locator('#demo-title')).toHaveValue('For the office');
    await expect(page.locator('#demo-agenda-1-minutes')).toHaveValue('');
    await expect(page.locator('#demo-agenda-1-minutes')).toHaveAttribute('aria-invalid', 'true');
    // What can be filled in can be shown in the room, but not yet what cannot be carried out.
    await page.locator('#demo-agenda-1-minutes').fill('2');
    await page.locator('#demo-flow').selectOption('send-from-printer');
    await page.locator('#demo-policy-legacyBlocked').check();
    await page.locator('[data-demo-save]').click();
    await expect(told).toBeInViewport();
    await expect(page.locator('[data-change="policy.legacyBlocked"]')).toBeVisible();
  },
);

test('a file is opened where one chooses: it stands in the list and has the focus', async ({
  page,
}) => {
  const stage = await StagePage.open(page);
  const file = page.getByLabel(textOf('stage.choice.open'));
  const named = { name: 'plan.json', mimeType: 'application/json' };
  await file.focus();
  await expect(file).toBeFocused();
  const broken = JSON.stringify({ ...written(), flow: 'dance', policy: 5 });
  await file.setInputFiles({ ...named, buffer: Buffer.from(broken) });
  await expect(page.locator('[data-not-opened]')).toContainText('“plan.json”');
  const faults = page.locator('[data-fault]');
  await expect(faults.first()).toContainText(textOf('demos.form.procedure'));
  await expect(faults.last()).toContainText(textOf('demos.form.settings'));
  await file.setInputFiles({ ...named, buffer: Buffer.from(JSON.stringify(written())) });
  const card = page.locator('[data-stage-demonstration="own"]');
  await expect(card).toBeFocused();
  await expect(card).toContainText(stage.text('stage.choice.opened'));
  await expect(faults).toHaveCount(0);
  // What is not finished is filled in first.
  const unfinished = JSON.stringify({ ...written(), title: '' });
  await file.setInputFiles({ ...named, buffer: Buffer.from(unfinished) });
  await expect(page.locator('#demo-title')).toHaveAttribute('aria-invalid', 'true');
  await stage.press('stage.choice.back');
  await card.click();
  await expect(page.locator('[data-state-hash]')).toBeVisible();
});

test(
  'what is filled in while a procedure is being loaded is neither lost nor left out of the file',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    await expect(page.locator('#demo-title')).toBeVisible();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\.js$/, async (request) => {
      await held;
      await request.continue();
    });
    await page.locator('#demo-flow').selectOption('send-from-printer');
    await page.locator('#demo-policy-legacyBlocked').check();
    await page.locator('#demo-title').fill('For the office');
    const downloading = page.waitForEvent('download');
    await page.locator('[data-demo-save]').click();
    release();
    const file = await (await downloading).path();
    const saved: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(saved).toMatchObject({
      flow: 'send-from-printer',
      title: 'For the office',
      policy: { legacyBlocked: true },
    });
    await expect(page.locator('#demo-agenda-0-step option[value="see-it-refused"]')).toBeAttached();
    await expect(page.locator('[data-change="policy.legacyBlocked"]')).toBeVisible();
  },
);

test(
  'a procedure that cannot be loaded leaves the one before it, and says so',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    const list = page.locator('#demo-flow');
    const before = await list.inputValue();
    await page.route(/\.js$/, (request) => request.abort());
    await list.selectOption('send-from-printer');
    await expect(page.locator('.demo-form').getByText(textOf('window.loadFailed'))).toBeVisible();
    await expect(list).toHaveValue(before);
  },
);
