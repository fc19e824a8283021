import type { Browser, Page } from 'playwright';
import { readingTime } from '../../../src/coach/lazy/watch.ts';
import { flows } from '../../../src/flows/lazy/index.ts';
import { startPractice } from '../../../tests/guides/runner.ts';
import { useCheapKeyDerivation } from '../../../tests/support/browser-test.ts';
import type { ChosenGuide } from '../take-away/request.ts';
import { settled } from '../scenes/on-screen.ts';
import { seedOfScenes } from '../scenes/practice.ts';
import type { SaidAt } from './agreement.ts';
import type { Frame } from './ffmpeg.ts';
import type { Cue } from './webvtt.ts';

export interface Recording {
  readonly frames: readonly Frame[];
  readonly captions: readonly Cue[];
  readonly chapters: readonly Cue[];
  /** What the coach said at each action. */
  readonly said: readonly SaidAt[];
}

/** Pixels: what a projector and a phone both show. */
export const size = { width: 1280, height: 720 };

/** More presses than any guide has actions. */
const mostActions = 80;

/** The practice alone, the whole of it. */
const practiceAlone = `
  .site-header, .site-footer, .skip-link, .guide > :not(.practice), .practice > :not([data-practice-root]),
  .p-bar, .p-clock, .p-coach .p-buttons, .p-coach__onward { display: none !important }
  main, .content, .guide { display: block !important; max-inline-size: none !important; margin: 0 !important; padding: 0 !important }
  .practice { position: static !important; inline-size: auto !important; max-block-size: none !important; overflow: visible !important; margin: 0 !important; border: 0 !important }
`;

/**
 * Lets the coach perform a guide and films it. Nobody waits while a text is read: the picture stands in the film for as long as a
 * reader needs, and only what moves takes the time that it takes.
 *
 * @param site where it is served, with a slash at its end
 */
export async function recordVideo(
  browser: Browser,
  site: string,
  { language, guide }: ChosenGuide,
): Promise<Recording> {
  const flow = flows[guide];
  if (!flow) throw new Error(`There is no guide ${guide}.`);
  const context = await browser.newContext({
    viewport: size,
    colorScheme: 'light',
    reducedMotion: 'no-preference',
    permissions: ['clipboard-read', 'clipboard-write'],
    // The styles above are no part of the site, and its policy would refuse them.
    bypassCSP: true,
  });
  try {
    await useCheapKeyDerivation(context);
    const page = await context.newPage();
    await startPractice(
      page,
      `${site}${language}/guides/${guide}/?mode=watch&seed=${seedOfScenes}`,
    );
    await page.addStyleTag({ content: practiceAlone });
    // The buttons of the coach are not in the film, and are pressed all the same.
    const pause = page.locator('[data-ui-key="coach.watch.pause"]');
    if ((await pause.count()) > 0) await pause.dispatchEvent('click');
    return await film(page);
  } finally {
    await context.close();
  }
}

async function film(page: Page): Promise<Recording> {
  const frames: Frame[] = [];
  const captions: Cue[] = [];
  const chapters: Cue[] = [];
  const said: SaidAt[] = [];
  let now = 0;
  let moving: { readonly jpeg: Buffer; readonly at: number }[] | null = null;
  await page.screencast.start({
    size,
    quality: 90,
    onFrame: ({ data }) => {
      moving?.push({ jpeg: data, at: performance.now() });
    },
  });
  for (let count = 0; count <= mostActions; count += 1) {
    await settled(page);
    await still(page);
    const text = await words(page);
    const step = await currentStep(page);
    const time = readingTime(text);
    frames.push({ jpeg: await page.screenshot({ type: 'jpeg', quality: 90 }), duration: time });
    if (step !== null && step !== said.at(-1)?.step) {
      const open = chapters.at(-1);
      if (open) chapters[chapters.length - 1] = { ...open, end: now };
      chapters.push({ start: now, end: now, text });
    }
    captions.push({ start: now, end: now + time, text });
    now += time;
    if (step === null) break;
    said.push({ step, text });
    const began = performance.now();
    moving = [];
    await press(page, text);
    const took = performance.now() - began;
    for (const [index, { jpeg, at }] of moving.entries())
      frames.push({ jpeg, duration: (moving[index + 1]?.at ?? began + took) - at });
    now += moving.length > 0 ? began + took - (moving[0]?.at ?? began) : 0;
    moving = null;
  }
  await page.screencast.stop();
  const last = chapters.at(-1);
  if (last) chapters[chapters.length - 1] = { ...last, end: now };
  return { frames, captions, chapters, said };
}

/** What the coach says, in one line. */
const words = async (page: Page): Promise<string> =>
  (await page.locator('.p-coach__words').innerText()).replace(/\s+/gu, ' ').trim();

/** `null` when the guide is finished. */
const currentStep = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      document.querySelector<HTMLElement>('[data-step-state="current"]')?.dataset['stepId'] ?? null,
  );

/** Lets the coach perform one action, and waits until it says the next. */
async function press(page: Page, before: string): Promise<void> {
  const mark = 'data-said';
  await page
    .locator('.p-coach__words > span')
    .evaluate((element, name) => element.setAttribute(name, ''), mark);
  await page.locator('[data-ui-key="coach.watch.next"]').dispatchEvent('click');
  await page.waitForFunction(
    ([name, text]) => {
      const said = document.querySelector<HTMLElement>('.p-coach__words > span');
      return (
        said && (!said.hasAttribute(name) || said.innerText.replace(/\s+/gu, ' ').trim() !== text)
      );
    },
    [mark, before] as const,
  );
  await settled(page);
  await still(page);
}

/** Everything that moves and ends has ended. */
const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) < Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
