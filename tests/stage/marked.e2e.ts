import type { Page } from '@playwright/test';
import { demonstrations, writeFragment } from '../../src/stage/demonstrations/index.ts';
import { demonstrationOf, ownFrom } from '../../src/stage/demonstrations/own.ts';
import { expect, test } from '../support/browser-test.ts';
import { StagePage } from './stage-page.ts';

/** What is spoken of is marked in the picture of the audience, before every action: also on the phone, in whichever app of it. */

/** The next action, where no window that is shown has a mark for it. */
const unmarked = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const next = document.querySelector<HTMLElement>('[data-stage-next]')?.dataset['stageNext'];
    const marked = document.querySelectorAll(
      '.stage-view [data-window]:not([hidden]) [data-hinted="true"]',
    );
    const lines = (codes: NodeListOf<Element>) =>
      [...codes].filter((code) => getComputedStyle(code).outlineStyle === 'dashed').length;
    // Nothing is marked that is the answer to what the room may guess.
    if (document.querySelector('.stage-view[data-guessing="true"]'))
      return marked.length > 0 ? `${next ?? ''}: marked while the room guesses` : null;
    const isRead = document.querySelector('.stage-view[data-read-from="phone"]') !== null;
    const read = lines(
      document.querySelectorAll('.stage-view [data-window="phone"]:not([hidden]) .p-code'),
    );
    if (isRead !== read > 0) return `${next ?? ''}: the code is read from the phone`;
    return next === undefined || marked.length > 0 ? null : next;
  });

async function walk(page: Page, fragment: string): Promise<void> {
  await page.goto('about:blank');
  const stage = await StagePage.open(page, 'en', fragment);
  await expect(page.locator('[data-state-hash]')).toBeVisible();
  const next = stage.button('stage.control.next');
  for (let count = 0; count < 60; count += 1) {
    if ((await next.getAttribute('aria-disabled')) === 'true') return;
    // A page of a window may be drawn a moment later.
    await expect.poll(() => unmarked(page), fragment.slice(0, 30)).toBeNull();
    await stage.next();
  }
  throw new Error('The demonstration does not come to its end.');
}

/** A demonstration whose person has another second proof. */
async function withMethod(id: string, method: 'textMessage' | 'phoneCall'): Promise<string> {
  const ready = demonstrations.find((one) => one.id === id);
  if (!ready) throw new Error(`There is no demonstration ${id}.`);
  const own = ownFrom(ready, () => 'Own');
  const sari = { ...own.people.sari, method };
  return writeFragment(await demonstrationOf({ ...own, people: { ...own.people, sari } }));
}

for (const method of ['textMessage', 'phoneCall'] as const)
  test(
    `each control on the way is marked, where the second proof is a ${method}`,
    { tag: '@full' },
    async ({ page }) => {
      for (const id of ['text-message', 'printer-before', 'end-of-basic'])
        await walk(page, await withMethod(id, method));
    },
  );

test(
  'each control on the way of the ready-made ones is marked',
  { tag: '@full' },
  async ({ page }) => {
    for (const { id } of demonstrations) await walk(page, `demo=${id}`);
  },
);
