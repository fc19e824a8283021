import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync, strFromU8 } from 'fflate';
import { projectNode, root } from '../../scripts/lib/project.mjs';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import {
  contentAddress,
  heard,
  openPlatform,
  readZip,
  type HeardOf,
} from './learning-platform-page.ts';
import { addAppPassword, TestDriver } from './test-driver.ts';

/** Packages of SCORM 1.2 in a learning platform: below a folder, in a frame, with and without what a platform may lack. */

const flow = 'add-app-password';
const zips = new Map<string, Uint8Array>();

/** Made by the command, out of the built site, once for each worker: another worker writes files of the same names. */
function packageIn(language: 'en' | 'ar'): Uint8Array {
  const known = zips.get(language);
  if (known) return known;
  const script = path.join(root, 'scripts/scorm.ts');
  const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-'));
  execFileSync(projectNode, [script, '--flow', flow, '--language', language, '--out', folder], {
    cwd: root,
  });
  const zip = readZip(path.join(folder, `${flow}-${language}-scorm12.zip`));
  rmSync(folder, { recursive: true });
  zips.set(language, zip);
  return zip;
}

const frameOf = (page: Page, language: 'en' | 'ar' = 'en') =>
  new TestDriver(page.frameLocator('iframe'), language);

/** The frame goes, as when a platform closes its player; what was told in that moment counts. */
async function leave(page: Page): Promise<HeardOf> {
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(async () => (await heard(page)).time).not.toBe('');
  return heard(page);
}

test('a package holds what its page needs, and nothing else', () => {
  const files = unzipSync(packageIn('en'));
  const names = Object.keys(files);
  const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
  const html = strFromU8(files['index.html'] ?? new Uint8Array());
  for (const name of names.filter((each) => each !== 'imsmanifest.xml'))
    expect(manifest).toContain(`<file href="${name}" />`);
  expect(
    names.filter((name) => /\.(css|js)$/.test(name)).every((name) => html.includes(name)),
  ).toBe(true);
  // No address of the site but the one that says where the test comes from.
  expect(html.replaceAll(/data-address="[^"]*"/g, '')).not.toMatch(
    /(?:href|src|data-styles)="(?:\/|https?:)/,
  );
});

test('a passed test is reported, with points and time', async ({ page }) => {
  const missing = await openPlatform(page, packageIn('en'));
  const learner = frameOf(page);
  await expect(
    page.frameLocator('iframe').locator('[data-assessment-platform=connected]'),
  ).toBeVisible();
  expect((await heard(page)).status).toBe('incomplete');
  await learner.start();
  await addAppPassword(learner);
  await expect(learner.result.locator('h2')).toBeVisible();
  expect(await heard(page)).toMatchObject({ status: 'passed', raw: '100', min: '0', max: '100' });
  const last = await leave(page);
  expect(last).toMatchObject({ status: 'passed', raw: '100' });
  // The platform writes it anew, without zeros at its end.
  expect(last.time).toMatch(/^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/);
  expect(missing).toEqual([]);
});

test('a failed test is reported as failed', { tag: '@full' }, async ({ page }) => {
  await openPlatform(page, packageIn('en'));
  const learner = frameOf(page);
  await learner.start();
  await learner.haveAllDone();
  expect(await heard(page)).toMatchObject({ status: 'failed', raw: '0', min: '0', max: '100' });
});

test(
  'a test that is left stays incomplete, and goes on with a fresh API',
  { tag: '@full' },
  async ({ page }) => {
    await openPlatform(page, packageIn('en'));
    const learner = frameOf(page);
    await learner.start();
    await learner.help('what').click();
    await learner.press('browser', 'portal.chooser.sari');
    await learner.press('browser', 'portal.signIn.submit');
    // The password is judged in a moment; what is left before that is not kept.
    await expect(
      learner.window('browser').getByLabel(learner.text('portal.code.label')),
    ).toBeVisible();
    await learner.show('phone');
    const hash = await learner.hash.getAttribute('data-state-hash');
    const first = await leave(page);
    expect(first).toMatchObject({ status: 'incomplete', raw: '', exit: 'suspend' });
    expect(first.kept.length).toBeLessThan(4096);

    await openPlatform(page, packageIn('en'), {
      kept: { suspend_data: first.kept, core: { lesson_status: 'incomplete', entry: 'resume' } },
    });
    const again = frameOf(page);
    await expect(page.frameLocator('iframe').locator('[data-practice-start]')).toHaveText(
      again.text('assessment.continue'),
    );
    await again.start();
    await expect(again.hash).toHaveAttribute('data-state-hash', hash ?? '');
    // The help that was used is used, and the run goes on to its end.
    await again.haveAllDone();
    await expect(again.result.locator('[data-result-step]').first()).toContainText(
      again.text('assessment.help.level.do'),
    );
    expect((await heard(page)).status).toBe('failed');
  },
);

test('the step is kept where the platform lost the rest', { tag: '@full' }, async ({ page }) => {
  await openPlatform(page, packageIn('en'));
  const learner = frameOf(page);
  await learner.start();
  await learner.haveItDone();
  for (let count = 0; count < 5; count += 1) await learner.haveItDone();
  const { kept } = await leave(page);
  const cut = kept.split('~').slice(0, 10).join('~');
  await openPlatform(page, packageIn('en'), { kept: { suspend_data: cut } });
  const again = frameOf(page);
  await again.start();
  await expect(page.frameLocator('iframe').locator('[data-practice-message]')).toHaveText(
    again.text('assessment.platform.rebuilt'),
  );
  await expect(again.card).not.toContainText(
    again.text('assessment.progress', { done: 0, total: 5 }),
  );
});

test('in a frame without an origin and without storage it works, and says that nobody answers', async ({
  page,
}) => {
  const missing = await openPlatform(page, packageIn('en'), { sandbox: 'allow-scripts' });
  const learner = frameOf(page);
  await expect(page.frameLocator('iframe').locator('[data-assessment-platform=none]')).toHaveText(
    learner.text('assessment.platform.none'),
  );
  await learner.start();
  await learner.help('what').click();
  await addAppPassword(learner);
  await expect(learner.result).toContainText('Points: 19 of 20 (95%)');
  expect(missing).toEqual([]);
});

test(
  'where the browser refuses storage, the platform keeps the test all the same',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Refused.', 'SecurityError');
          },
        });
    });
    await openPlatform(page, packageIn('en'), { sandbox: 'allow-scripts allow-same-origin' });
    const learner = frameOf(page);
    await learner.start();
    await addAppPassword(learner);
    await expect(learner.result.locator('h2')).toBeVisible();
    expect(await heard(page)).toMatchObject({ status: 'passed', raw: '100' });
  },
);

for (const kind of ['throws', 'refuses'] as const)
  test(
    `an API that ${kind} is told, and the test goes on`,
    { tag: sampled(kind === 'throws') },
    async ({ page }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await openPlatform(page, packageIn('en'), { kind });
      const learner = frameOf(page);
      const note = page.frameLocator('iframe').locator('[data-assessment-platform=problem]');
      await expect(note).toContainText('LMSInitialize');
      await expect(note).toContainText(kind === 'throws' ? 'no session' : '101: General Exception');
      await learner.start();
      await learner.end();
      await expect(learner.result.locator('h2')).toBeVisible();
      expect(errors).toEqual([]);
    },
  );

test('without any API it is a plain page that says so', { tag: '@full' }, async ({ page }) => {
  await openPlatform(page, packageIn('ar'), { kind: 'silent' });
  const learner = frameOf(page, 'ar');
  await expect(page.frameLocator('iframe').locator('[data-assessment-platform=none]')).toHaveText(
    learner.text('assessment.platform.none'),
  );
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('dir', 'rtl');
  await learner.start();
  await learner.help('what').click();
  await learner.end();
  await expect(learner.result.locator('h2')).toHaveText(
    learner.text('assessment.result.notPassed'),
  );
});

test(
  'the API is found in the window that opened the package',
  { tag: '@full' },
  async ({ page }) => {
    await openPlatform(page, packageIn('en'), { isOpener: true });
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => void window.open(address), contentAddress),
    ]);
    const learner = new TestDriver(opened);
    await learner.start();
    await learner.end();
    expect(await heard(page)).toMatchObject({ status: 'failed', raw: '0' });
  },
);

// The test page itself is looked at in every run; a package has the same page in a frame.
test('the page of a package has no fault of accessibility', { tag: '@full' }, async ({ page }) => {
  await openPlatform(page, packageIn('ar'));
  await page.goto(contentAddress);
  const learner = new TestDriver(page, 'ar');
  expect(await violations(page)).toEqual([]);
  await learner.start();
  await learner.end();
  expect(await violations(page)).toEqual([]);
});
