import type { Locator } from '@playwright/test';

/**
 * Acts again and again until `goal` is visible. The last act may bring it about between the question and a click, which
 * would then wait for a button that is gone: such an act is given up.
 */
export async function untilVisible(goal: Locator, act: () => Promise<unknown>): Promise<void> {
  const reached = goal.waitFor();
  while (!(await goal.isVisible())) await Promise.race([reached, act()]);
}
