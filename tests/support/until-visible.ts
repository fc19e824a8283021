import type { Locator } from '@playwright/test';

/**
 * Acts again and again until `goal` is visible. The last act may bring it about between the question and a click, which
 * would then wait for a button that is gone: such an act is given up.
 */
export async function untilVisible(goal: Locator, act: () => Promise<unknown>): Promise<void> {
  // However many acts it takes: one that cannot be done ends the test.
  const reached = goal.waitFor({ timeout: 0 });
  while (!(await goal.isVisible())) await Promise.race([reached, act()]);
}
