import type { Locator } from '@playwright/test';
import { readProject } from '../../scripts/l10n/files.ts';
import { root } from '../../scripts/lib/project.mjs';
import { controlsIn, kindOf, roomOf } from '../../src/translation/room.ts';
import { startPractice } from '../guides/runner.ts';
import { ScenarioDriver } from '../screenshots/scenario-driver.ts';
import { scenarios } from '../screenshots/scenarios.ts';
import { expect, test } from '../support/browser-test.ts';

/**
 * The room that `l10n check` grants to a label is room that the practice has: each label of each page of each window is made
 * as wide as it may be, one at a time, on the narrowest screen, and nothing is cut off.
 */
const width = 320;

const project = readProject(root);
const controls = controlsIn(project);
const rooms = new Map(
  project.locales
    .filter(({ language }) => language === project.sourceLanguage)
    .flatMap(({ texts }) => texts)
    .flatMap(({ key, value }): [string, number][] => {
      const room = /\{\{/.test(value) ? null : roomOf(kindOf(key, value, controls), value);
      return room === null ? [] : [[key, room]];
    }),
);

interface Measured {
  /** Keys of labels that were measured. */
  readonly seen: readonly string[];
  readonly cutOff: readonly string[];
}

/** @param factor how much wider than its room each label is made */
function measure(window: Locator, factor = 1): Promise<Measured> {
  return window.evaluate(
    (shell, { rooms, factor }) => {
      const words = 'Pengaturan keamanan tambahan perusahaan '.repeat(40);
      const most = new Map(rooms);
      const seen: string[] = [];
      const cutOff: string[] = [];
      for (const element of shell.querySelectorAll<HTMLElement>('[data-ui-key]')) {
        const key = element.dataset['uiKey'] ?? '';
        const room = most.get(key);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const text = walker.nextNode();
        // A field shows its text elsewhere, and an option is drawn by the system, which cuts it off by itself.
        if (room === undefined || !(text instanceof Text) || walker.nextNode()) continue;
        if (element.localName === 'option' || !element.checkVisibility()) continue;
        const before = text.data;
        text.data = words.slice(0, Math.round(room * factor)).replace(/ $/, 'm');
        const box = element.getBoundingClientRect();
        const frame = shell.getBoundingClientRect();
        const isCut =
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).display !== 'inline';
        const isOutside = box.left < frame.left - 1 || box.right > frame.right + 1;
        if (isCut || isOutside || shell.scrollWidth > shell.clientWidth + 1)
          cutOff.push(`${key} (${String(room)} letters)`);
        seen.push(key);
        text.data = before;
      }
      return { seen, cutOff };
    },
    { rooms: [...rooms], factor },
  );
}

// A style sheet of the test is no part of the page, and its policy would refuse it.
test.use({ bypassCSP: true });

for (const scenario of scenarios) {
  test(
    `${scenario.name}: no label that fills its room is cut off`,
    { tag: '@full' },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await startPractice(page, `/en/${scenario.address}`);
      const driver = new ScenarioDriver(page);
      const measured = new Set<string>();
      for (const step of scenario.steps) {
        if (step[0] === 'seePart') continue;
        if (step[0] !== 'see') {
          await driver.do(step);
          continue;
        }
        const { seen, cutOff } = await measure(await driver.window(step[1][0]));
        expect(cutOff, step[1].join(' ')).toEqual([]);
        for (const key of seen) measured.add(key);
      }
      expect(measured.size).toBeGreaterThan(0);
    },
  );
}

test('a label much wider than its room is noticed', { tag: '@full' }, async ({ page }) => {
  await page.setViewportSize({ width, height: 844 });
  await startPractice(page, `/en/${scenarios[0]?.address ?? ''}`);
  const window = await new ScenarioDriver(page).window('browser');
  await window.locator('[data-ui-key]').first().waitFor();
  await page.addStyleTag({ content: '[data-ui-key] { white-space: nowrap !important }' });
  expect((await measure(window, 3)).cutOff).not.toEqual([]);
});
