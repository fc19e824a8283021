import type { Browser, Page } from 'playwright';

/** The figures of the trainers' stage: two tabs of one browser, as a presenter has them. */

export interface StageTimes {
  /** Milliseconds from a press in the presenter's tab until the audience's tab has drawn it. */
  readonly sync: readonly number[];
  /** Milliseconds from the question of a tab that comes to a log of `events` events until it has drawn the state. */
  readonly late: number;
  readonly events: number;
}

/** Notes in the page when its state or its view changes, after it is drawn. */
const noteChanges = (page: Page) =>
  page.evaluate(() => {
    const notes = { at: 0 };
    Object.assign(window, { notes });
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        notes.at = performance.timeOrigin + performance.now();
      });
    }).observe(document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ['data-state-hash', 'data-presence'],
    });
  });
const notedAt = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { notes: { at: number } }).notes.at);

const hashOf = (page: Page) => page.locator('[data-state-hash]').getAttribute('data-state-hash');

/** The state stays the same for a second: every press was carried out. */
async function settled(page: Page): Promise<void> {
  let before = await hashOf(page);
  for (let still = 0; still < 10;) {
    await page.waitForTimeout(100);
    const now = await hashOf(page);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

interface CatchingUp {
  askedAt: number;
  drawnAt: number;
}

/** From the tab's own question for the present snapshot until its first picture: loading the page is not what is asked. */
function noteCatchingUp(): void {
  const catchingUp: CatchingUp = { askedAt: 0, drawnAt: 0 };
  Object.assign(window, { catchingUp });
  const channel = new BroadcastChannel('app-password-lab:stage:presence');
  channel.onmessage = ({ data }: MessageEvent<{ kind?: string }>) => {
    if (data.kind === 'ask') catchingUp.askedAt ||= performance.now();
  };
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-state-hash]')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      catchingUp.drawnAt = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}

export async function stageTimes(
  browser: Browser,
  origin: string,
  { presses = 60, events = 1000 } = {},
): Promise<StageTimes> {
  const context = await browser.newContext();
  const presenter = await context.newPage();
  await presenter.goto(`${origin}/en/stage/`);
  await presenter.locator('[data-stage-demonstration="printer-before"]').click();
  await presenter.locator('[data-state-hash]').waitFor();
  const audience = await context.newPage();
  await audience.goto(`${origin}/en/stage/audience/`);
  await audience.locator('[data-state-hash]').waitFor();
  await noteChanges(audience);
  const skip = presenter.locator('[data-stage-command="window.clock.skip30"]');
  const sync: number[] = [];
  for (let count = 0; count < presses; count += 1) {
    const before = await notedAt(audience);
    const pressedAt = await presenter.evaluate(() => {
      const at = performance.timeOrigin + performance.now();
      document.querySelector<HTMLElement>('[data-stage-command="window.clock.skip30"]')?.click();
      return at;
    });
    while ((await notedAt(audience)) === before);
    sync.push((await notedAt(audience)) - pressedAt);
  }
  await skip.evaluate((button, count) => {
    for (let press = 0; press < count; press += 1) (button as HTMLElement).click();
  }, events);
  await settled(presenter);
  await audience.close();
  const joined = await context.newPage();
  await joined.addInitScript(noteCatchingUp);
  await joined.goto(`${origin}/en/stage/audience/`);
  await joined.locator('[data-state-hash]').waitFor();
  const late = await joined.evaluate(() => {
    const { askedAt, drawnAt } = (window as unknown as { catchingUp: CatchingUp }).catchingUp;
    return drawnAt - askedAt;
  });
  await context.close();
  return { sync, late, events };
}
