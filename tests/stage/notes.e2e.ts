import type { Page } from '@playwright/test';
import { demonstrations, writeFragment } from '../../src/stage/demonstrations/index.ts';
import { demonstrationOf, ownFrom } from '../../src/stage/demonstrations/own.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { StagePage } from './stage-page.ts';

/** The presenter's desk on a small laptop: notes that are longer than their place say so, and steps have their short names. */

test(
  'notes that go on below their place say so, and are read from there',
  { tag: '@full' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const stage = await StagePage.show(page, 'article-of-2018');
    await stage.jump('choose-method');
    const notes = page.locator('.stage-note__more');
    const more = page.locator('[data-stage-more]');
    // The guide's text comes last, and makes them longer.
    await expect(page.locator('.stage-note__guide')).not.toBeEmpty();
    await expect(more).toBeVisible();
    for (let count = 0; await more.isVisible(); count += 1) {
      expect(count).toBeLessThan(9);
      await more.click();
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const isAtEnd = () =>
      notes.evaluate(
        ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight <= 4,
      );
    await expect.poll(isAtEnd).toBe(true);
    // A short note has nothing below it.
    await stage.jump('check-mfa');
    await page.setViewportSize({ width: 1366, height: 1300 });
    await expect(more).toBeHidden();
  },
);

test(
  'a step has its short name, and the mark of a box stands beside the words of the box',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'admins-day');
    await expect(stage.step('allow')).toContainText(stage.text('demos.step.allow'));
    await stage.jump('allow');
    const mark = page.locator('.p-checkbox > .p-hint-marker');
    await expect(mark).toBeVisible();
    const gap = await mark.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element.parentElement?.querySelector('label') ?? element);
      const beside = words.getBoundingClientRect();
      const { left, top, bottom } = element.getBoundingClientRect();
      const isInLine = top < beside.bottom && bottom > beside.top;
      return { isInLine, share: (left - beside.right) / beside.width };
    });
    expect(gap.isInLine).toBe(true);
    expect(gap.share).toBeLessThan(0.1);
  },
);

test(
  'the guide’s text is of the second proof and the people of the demonstration',
  { tag: '@full' },
  async ({ page }) => {
    const ready = demonstrations.find(({ flow }) => flow === 'add-app-password');
    if (!ready) throw new Error('There is no such demonstration.');
    const begun = ownFrom(ready, (text) => (typeof text === 'string' ? textOf(text, 'id') : ''));
    const own = await demonstrationOf({
      ...begun,
      flow: 'delete-app-password',
      agenda: [{ step: 'sign-in', minutes: 1 }],
      organisation: 'Toko Melati',
      people: {
        sari: { ...begun.people.sari, name: 'Rina', method: 'textMessage' },
        budi: { ...begun.people.budi, name: 'Budi' },
        ratna: { name: 'Ani' },
      },
    });
    const stage = await StagePage.open(page, 'id', await writeFragment(own));
    const note = page.locator('.stage-note__guide');
    await expect(note).toContainText(stage.text('stage.next.otherMethod'));
    await expect(note).toContainText('Rina');
    await expect(note).toContainText('Toko Melati');
    await expect(note).not.toContainText(/Sari|Kopi Senja/);
    await expect(note).not.toContainText(stage.text('phone.codes.oneTimeCode'));
    await expect(note.locator('li')).toHaveCount(2);
  },
);

/** What of the notes is cut: outside of what scrolls, or out of sight in it although it belongs to this very moment. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.locator('.stage-note').evaluate((card) => {
    const more = card.querySelector('.stage-note__more');
    if (!more) return ['no notes'];
    const place = more.getBoundingClientRect();
    const ofNow = card.querySelectorAll('.stage-untold, .stage-note__own, .stage-note__planned');
    const below = [...ofNow].filter((note) => note.getBoundingClientRect().bottom > place.bottom);
    const isLonger = card.scrollHeight > card.clientHeight + 1;
    const hasMore = more.scrollHeight > more.clientHeight + 4;
    const isSaid = card.querySelector('[data-stage-more]:not([hidden])') !== null;
    const shortened = [...document.querySelectorAll('.stage-steps__words')].filter(
      ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
    );
    return [
      ...[...below, ...shortened].map(
        ({ className, textContent }) => `${className} ${textContent}`,
      ),
      ...(isLonger ? ['the card is longer than its place'] : []),
      ...(hasMore === isSaid ? [] : ['nothing says that there is more below']),
    ];
  });

for (const language of ['en', 'id', 'ar', 'ja'] as const)
  test(
    `what is planned for a step is in sight on small screens, and no note is cut, ${language}`,
    { tag: '@full' },
    async ({ page }) => {
      const planned = demonstrations.flatMap(({ id, agenda }) =>
        agenda.flatMap(({ step, incident }) => (incident ? [{ id, step }] : [])),
      );
      expect(planned.length).toBeGreaterThan(8);
      let shown = '';
      for (const { id, step } of planned) {
        const stage = new StagePage(page, language);
        if (id !== shown) {
          await page.goto('about:blank');
          await StagePage.open(page, language, `demo=${id}`);
          await expect(page.locator('[data-state-hash]')).toBeVisible();
        }
        shown = id;
        await stage.jump(step);
        for (const [width, height] of [
          [1366, 768],
          [1280, 720],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          await expect.poll(() => cut(page), `${id} ${step} ${String(width)}`).toEqual([]);
        }
      }
    },
  );
