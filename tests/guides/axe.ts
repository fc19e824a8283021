import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page, or in the part of it that a selector names: one line for each rule. */
export async function violations(page: Page, within?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).withTags(tags);
  const found = await (within === undefined ? axe : axe.include(within)).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}
