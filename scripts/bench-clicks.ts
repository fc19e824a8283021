import type { Locator, Page } from 'playwright';

/** Milliseconds that a finger stays down. */
const press = 80;

/** Milliseconds of one click: until the next paint, as the browser's Event Timing has it (in steps of 8), and until the
 * new state is drawn. */
interface Times {
  readonly paint: number[];
  result: number | null;
}

/**
 * Moves there, waits, presses, and lets go after as long as a finger stays down. The pointer is driven directly:
 * Playwright's own `click` looks at the target from inside the page, and that work, slowed too, would be measured.
 */
async function pressLikeAPerson(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('The control has no place on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(2 * press);
  await page.mouse.down();
  await page.waitForTimeout(press);
  await page.mouse.up();
}

/**
 * Clicks through the whole flow and reports, for each click, the time to the next paint (what the browser itself
 * measures for "interaction to next paint") and the time until the windows show the new state.
 */
export async function clickThrough(
  page: Page,
): Promise<{ paint: number[]; result: number[]; derivation: number[] }> {
  const paint: number[] = [];
  const result: number[] = [];
  const derivation: number[] = [];
  const root = page.locator('[data-practice-root]');
  const click = async (key: string, window: string, withDerivation = false): Promise<void> => {
    const tab = root.locator(`.p-switcher [data-ui-key="window.short.${window}"]`);
    const target = root.locator(`[data-ui-key="${key}"]:visible`).first();
    if (!(await target.isVisible())) await tab.click();
    await target.waitFor();
    await target.evaluate((element) => {
      const hashed = document.querySelector('[data-state-hash]');
      const before = hashed?.getAttribute('data-state-hash');
      const times: Times = { paint: [], result: null };
      Object.assign(globalThis, { times });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries())
          if (name === 'click') times.paint.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
      element.addEventListener(
        'click',
        ({ timeStamp }) => {
          const observer = new MutationObserver(() => {
            if (hashed?.getAttribute('data-state-hash') === before) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              times.result = performance.now() - timeStamp;
            });
          });
          if (hashed) observer.observe(hashed, { attributes: true });
        },
        { once: true, capture: true },
      );
    });
    await pressLikeAPerson(page, target);
    const done = await page.waitForFunction(
      () => {
        const { times } = globalThis as unknown as { times: Times };
        return times.result === null ? null : times;
      },
      undefined,
      // Seldom: asking costs the page time that the reader's page does not spend.
      { polling: 250 },
    );
    const times = await done.jsonValue();
    if (times?.result === null || !times)
      throw new Error(`${key} was pressed and nothing happened.`);
    // The browser reports no click that was painted within 16 ms; such a one counts as 16.
    paint.push(Math.max(16, ...times.paint));
    (withDerivation ? derivation : result).push(times.result);
  };

  await click('portal.chooser.sari', 'browser');
  await click('portal.signIn.submit', 'browser', true);
  await click('portal.interrupt.setItUpNow', 'browser');
  await root.locator('[data-ui-key="portal.contact.method"]').selectOption({ index: 1 });
  await click('portal.contact.setUp', 'browser');
  await click('phone.codes.scan', 'phone');
  await click('portal.next', 'browser');
  const code = root.locator('[data-ui-key="phone.codes.oneTimeCode"]');
  const digits = ((await code.textContent()) ?? '').replace(/\D/g, '');
  await root
    .locator('[data-ui-key="portal.code.label"]:is(input), [data-ui-key="portal.code.label"] input')
    .first()
    .fill(digits);
  await click('portal.code.verify', 'browser');
  await click('portal.next', 'browser', true);
  await click('portal.appPassword.copy', 'browser');
  await click('portal.appPassword.done', 'browser');
  await click('mail.welcome.addAccount', 'mail');
  await click('mail.password.signIn', 'mail', true);
  return { paint, result, derivation };
}
