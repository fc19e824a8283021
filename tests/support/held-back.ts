import type { Page } from '@playwright/test';

export interface HeldBack {
  /** How many requests were held back so far. */
  readonly count: () => number;
  /** Later requests pass; those that are held back stay so. */
  readonly letOthersPass: () => void;
  /** Answers what was held back, and resolves when the page has all of it. */
  readonly release: () => Promise<void>;
}

/** Holds back what a page asks for: a slow network, by order and not by time. */
export async function holdBack(page: Page, address: RegExp): Promise<HeldBack> {
  let isHolding = true;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answered: Promise<unknown>[] = [];
  await page.route(address, async (route) => {
    if (isHolding) {
      answered.push(page.waitForEvent('requestfinished', (request) => request === route.request()));
      await released;
    }
    await route.continue();
  });
  return {
    count: () => answered.length,
    letOthersPass: () => {
      isHolding = false;
    },
    release: async () => {
      isHolding = false;
      release();
      await Promise.all(answered);
    },
  };
}
