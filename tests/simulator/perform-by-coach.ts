import { expect, type Locator, type Page } from '@playwright/test';
import { textOf } from '../support/catalogue.ts';
import { untilVisible } from '../support/until-visible.ts';

/** Presses the last button of the coach's card, a hint or "Do it for me", until the goal is reached. */
export async function performByCoach(
  page: Page,
  before: (card: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const card = page.getByRole('region', { name: textOf('window.coach'), exact: true });
  const hash = page.locator('[data-state-hash]');
  const seen = async () =>
    `${await card.innerText()} ${(await hash.getAttribute('data-state-hash')) ?? ''}`;
  await untilVisible(page.getByText(textOf('coach.goalReached')), async () => {
    await before(card);
    const shown = await seen();
    await card.getByRole('button').last().click();
    await expect.poll(seen).not.toBe(shown);
  });
}
