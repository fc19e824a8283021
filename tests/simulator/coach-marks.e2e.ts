import { expect, test } from '../support/browser-test.ts';
import { practiceProfile } from '../../src/flows/scenarios.ts';
import { listedClients } from '../../src/tenant/vendor-profile.ts';
import { sampled } from '../support/size.ts';
import { textOf } from '../support/catalogue.ts';
import { startPractice } from '../guides/runner.ts';
import { performByCoach } from './perform-by-coach.ts';
import { PracticePage } from './practice-page.ts';

/** What the coach names is on the screen, under that name, with every client: it is marked there before it is done. */
for (const client of listedClients(practiceProfile)) {
  const tag = sampled(client === 'outlookNow');
  test(`the coach names what the screen shows: ${client}`, { tag }, async ({ page }) => {
    await startPractice(page, '/en/simulator/');
    const practice = new PracticePage(page);
    await practice.show('mail');
    await practice
      .window('mail')
      .getByRole('combobox', { name: practice.text('mail.welcome.choose') })
      .selectOption(client);
    const marked = page.locator('[data-window] [data-hinted="true"]');
    // A password that is filled in already would not have to be named.
    const password = practice.window('mail').getByRole('textbox');
    let isSpoilt = false;
    await performByCoach(page, async (card) => {
      if (!isSpoilt && (await password.isVisible())) {
        await password.fill('Salah-Ketik-1');
        isSpoilt = true;
      }
      // Between two questions the card may turn to the next action, whose control is marked after three hints: one locator
      // for both looks at a single moment.
      const offered = card.getByRole('button', { name: textOf('coach.doIt') });
      if (!(await offered.isVisible())) return;
      await expect(
        marked.or(card.getByRole('button', { name: textOf('coach.hint') })).first(),
      ).toBeAttached();
    });
  });
}
