import { availableParallelism } from 'node:os';
import { chromium, type Browser } from 'playwright';
import { serveSite } from '../serve.mjs';
import { launchOptions } from './browser.mjs';
import type { ChosenGuide } from './take-away/request.ts';
import { sideBySide } from './run.mjs';

/**
 * Does something with each guide in a browser of the built site, as many at once as there are processors, and prints how far it
 * is with what `work` says of the guide.
 */
export async function guidesInBrowsers(
  wanted: readonly ChosenGuide[],
  work: (browser: Browser, site: string, chosen: ChosenGuide) => Promise<string>,
): Promise<void> {
  const server = await serveSite({ port: 0 });
  let count = 0;
  try {
    await sideBySide(wanted, availableParallelism(), async (chosen: ChosenGuide) => {
      // A browser each: what is copied in one guide must not be pasted in another.
      const browser = await chromium.launch(launchOptions());
      try {
        const said = await work(browser, server.address, chosen);
        count += 1;
        console.log(`${String(count)} of ${String(wanted.length)}: ${said}`);
      } finally {
        await browser.close();
      }
    });
  } finally {
    await server.close();
  }
}
