import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { isFull, sampled } from '../support/size.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { kindsOf, runGuide, startPractice } from './runner.ts';

/**
 * What a screen reader is given. The roles and their order are the same in every language; the words are checked once, in
 * the source language, against a snapshot that a person can read.
 */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Roles, levels and states in their places; names and texts, which are the translator's, left out. */
const rolesOf = (snapshot: string): string =>
  snapshot
    .split('\n')
    // Texts break differently between elements from language to language; only elements count.
    .filter((line) => /^\s*- (?!text\b)/.test(line))
    .map((line) => line.replace(/ "(?:[^"\\]|\\.)*"/g, '').replace(/: .*$/, ':'))
    .map((line) => line.replace(/:$/, ''))
    .join('\n');

type Scene = readonly [step: string, snapshot: string];

async function scenesOf(page: Page, address: string, flowId: string): Promise<readonly Scene[]> {
  const flow = flows[flowId];
  if (!flow) throw new Error(`There is no flow "${flowId}".`);
  await startPractice(page, address);
  const scenes: Scene[] = [];
  const outcomes = await runGuide(page, kindsOf(flow), {
    afterStep: async (id) => {
      const root = page.locator('[data-practice-root]');
      // The QR code is drawn by a part that is loaded late: until then it is no picture.
      await expect(root.locator('[aria-busy="true"]')).toHaveCount(0);
      scenes.push([id, await root.ariaSnapshot()]);
    },
  });
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  return scenes;
}

const roles = (scenes: readonly Scene[]) => scenes.map(([id, text]) => [id, rolesOf(text)]);

const others = [
  ['id', ''],
  ['en', '&strings=rtl'],
] as const;

for (const id of Object.keys(flows)) {
  const tag = sampled(id === 'send-from-printer');
  test(`${id} gives every language the same structure`, { tag }, async ({ page }) => {
    const english = await scenesOf(page, `/en/guides/${id}/?seed=structure`, id);
    for (const [language, search] of isFull ? others : others.slice(0, 1)) {
      const other = await scenesOf(
        page,
        `/${language}/guides/${id}/?seed=structure-${language}${search.length > 0 ? '-rtl' : ''}${search}`,
        id,
      );
      expect(roles(other), `${language} ${search}`).toEqual(roles(english));
    }
  });
}

test('two screens that differ in one role are told apart', () => {
  const snapshot = '- region "Practice phone":\n  - button "Scan"\n  - text: hello';
  expect(rolesOf(snapshot)).toBe('- region\n  - button');
  expect(rolesOf(snapshot.replace('button', 'link'))).not.toBe(rolesOf(snapshot));
});

test('the first screen by its names, in the source language', async ({ page }) => {
  await startPractice(page, '/en/guides/create-app-password/');
  await expect(page.locator('[data-window="browser"]')).toMatchAriaSnapshot(`
    - region "Practice browser":
      - heading "Practice browser" [level=3]
      - heading "Who is practising?" [level=4]
      - list:
        - listitem:
          - button "Sari Wulandari"
        - listitem:
          - button "Budi Santoso"
  `);
});
