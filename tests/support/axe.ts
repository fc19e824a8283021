import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/**
 * axe-core, run in the page itself. Its wrapper for Playwright opens another page for each look, which takes nine times as
 * long; what that is for, pages of other origins inside ours, does not occur here.
 */

declare global {
  interface Window {
    axe?: { run(context: Document | string, options: RunOptions): Promise<AxeResults> };
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Colours on their way from one look to the next are nobody's, and a page is looked at as soon as it has changed. */
const noTransition = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => !(one instanceof CSSTransition) || one.playState !== 'running'),
  );

/** What axe finds on the page, or in the part of it that a selector names: one line for each rule. */
export async function violations(page: Page, within?: string): Promise<readonly string[]> {
  await noTransition(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([selector, runOnly]) => {
      if (!window.axe) throw new Error('axe was not loaded.');
      const options: RunOptions = { runOnly: [...runOnly], resultTypes: ['violations'] };
      const found = await window.axe.run(selector ?? document, options);
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    },
    [within, tags] as const,
  );
}
