import { expect, test } from '../support/browser-test.ts';
import { practiceProfile } from '../../src/flows/scenarios.ts';
import { listedClients } from '../../src/tenant/vendor-profile.ts';
import { sampled } from '../support/size.ts';
import { textOf } from '../support/catalogue.ts';
import { untilVisible } from '../support/until-visible.ts';
import { startPractice } from '../guides/runner.ts';
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
    const card = page.getByRole('region', { name: textOf('window.coach'), exact: true });
    const doIt = card.getByRole('button', { name: textOf('coach.doIt') });
    const marked = page.locator('[data-window] [data-hinted="true"]');
    const hash = page.locator('[data-state-hash]');
    const seen = async () =>
      `${await card.innerText()} ${(await hash.getAttribute('data-state-hash')) ?? ''}`;
    // A password that is filled in already would not have to be named.
    const password = practice.window('mail').getByRole('textbox');
    let isSpoilt = false;
    await untilVisible(page.getByText(textOf('coach.goalReached')), async () => {
      if (!isSpoilt && (await password.isVisible())) {
        await password.fill('Salah-Ketik-1');
        isSpoilt = true;
      }
      const before = await seen();
      if (await doIt.isVisible())
        await expect(marked.first(), (await card.innerText()).replaceAll('\n', ' ')).toBeAttached();
      await card.getByRole('button').last().click();
      await expect.poll(seen).not.toBe(before);
    });
  });
}
