import type { Page } from '@playwright/test';
import {
  describeBudget,
  isOver,
  measureBudgets,
  type Budget,
} from '../../scripts/lib/byte-budgets.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { kindsOf, runGuide } from '../guides/runner.ts';
import { expect, test } from '../support/browser-test.ts';
import { isFull } from '../support/size.ts';

/** How much is loaded: the limits of scripts/lib/byte-budgets.ts. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function followGuide(page: Page): Promise<void> {
  const flow = flows['create-app-password'];
  if (!flow) throw new Error('The flow has another name.');
  const outcomes = await runGuide(page, kindsOf(flow));
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
}

const nothing = () => Promise.resolve();

/** Budgets that are exceeded, in words. */
async function exceeded(
  page: Page,
  origin: string,
  { change = nothing, follow = nothing }: Readonly<Record<string, (page: Page) => Promise<void>>>,
) {
  const newPage = async () => {
    const another = await page.context().newPage();
    await change(another);
    return another;
  };
  const budgets: readonly Budget[] = await measureBudgets({
    newPage,
    origin,
    followGuide: follow,
    languages: isFull ? languageCodes : ['id'],
  });
  return budgets.filter(isOver).map(describeBudget);
}

test('no page loads more than its budget allows', async ({ page, baseURL }) => {
  expect(await exceeded(page, baseURL ?? '', { follow: followGuide })).toEqual([]);
});

test(
  'a budget that is exceeded is told with file, size and limit',
  { tag: '@full' },
  async ({ page, baseURL }) => {
    const change = async (another: Page) => {
      // Letters without a pattern, or gzip would make them small.
      let seed = 1;
      const letters = Array.from({ length: 30_000 }, () =>
        String.fromCharCode(97 + ((seed = (seed * 48_271) % 2_147_483_647) % 26)),
      ).join('');
      await another.route(/\/strings\/id\.json$/, async (route) => {
        const response = await route.fetch();
        const texts = (await response.json()) as object;
        await route.fulfill({ response, json: { ...texts, padding: letters } });
      });
    };
    const found = await exceeded(page, baseURL ?? '', { change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^after Start, script and texts of one language: \d+\.\d\d kB of 75 kB\n/,
    );
    expect(found[0]).toMatch(/\n {2}\d+\.\d\d kB {2}\/strings\/id\.json/);
  },
);
