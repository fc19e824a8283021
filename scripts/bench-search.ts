import type { Browser } from 'playwright';

const runs = 7;
/** Typed letter by letter, in both languages: words, a slip, a message. */
const typed = [
  'thunderbird',
  'kata sandi aplikasi',
  'pasword hilang',
  '535 5.7.139 Authentication',
];

/** Milliseconds, on a slowed processor: `ready` once per run, `answers` once per letter. */
interface SearchTimes {
  readonly ready: readonly number[];
  readonly answers: readonly number[];
}

/**
 * From the key that opens the search until its index is read, each time in a new browser context; and from a letter until
 * its results stand in the page, drawn. Times are those of the page's own clock.
 */
export async function searchTimes(
  browser: Browser,
  address: string,
  slowDown: number,
): Promise<SearchTimes> {
  const ready: number[] = [];
  const answers: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.evaluate(() => {
      const times: Record<string, number> = {};
      Object.assign(globalThis, { searchTimes: times });
      addEventListener('keydown', ({ timeStamp }) => (times['pressed'] ??= timeStamp), true);
      new MutationObserver((_, observer) => {
        if (!document.querySelector('dialog[data-ready]')) return;
        observer.disconnect();
        times['ready'] = performance.now();
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await page.keyboard.press('/');
    await page.locator('dialog[data-ready]').waitFor();
    ready.push(
      await page.evaluate(() => {
        const times = (globalThis as unknown as { searchTimes: Record<string, number> })
          .searchTimes;
        return (times['ready'] ?? 0) - (times['pressed'] ?? 0);
      }),
    );
    if (run === 0) {
      for (const text of typed)
        answers.push(
          ...(await page.locator('dialog input').evaluate((element, words) => {
            const input = element as HTMLInputElement;
            return Array.from(words, (_, last) => {
              input.value = words.slice(0, last + 1);
              const start = performance.now();
              input.dispatchEvent(new Event('input', { bubbles: true }));
              // Layout belongs to it, and would come later.
              document.body.getBoundingClientRect();
              return performance.now() - start;
            });
          }, text)),
        );
    }
    await context.close();
  }
  return { ready, answers };
}
