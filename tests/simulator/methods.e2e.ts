import { expect, test, type Page } from '@playwright/test';
import type { FactorKind } from '../../src/tenant/model.ts';
import { Lab } from './lab.ts';

/** What an organisation allows, seen in the browser window. */

/** The saved run as it would be in an organisation that allows only these. */
const allowOnly = (page: Page, kinds: readonly FactorKind[]) =>
  page.evaluate(async (factorKinds) => {
    const { promise: done, resolve, reject } = Promise.withResolvers<undefined>();
    const opening = indexedDB.open('app-password-lab:create-app-password');
    opening.onerror = () => {
      reject(new Error('no database'));
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('events', 'readwrite');
      const events = transaction.objectStore('events');
      const created = events.get(2);
      created.onsuccess = () => {
        const record = created.result as { event: { policy: object } };
        Object.assign(record.event.policy, { factorKinds });
        events.put(record);
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
    await done;
  }, kinds);

test('PO-02 a method that the organisation does not allow is greyed out, and the page says why', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.bringTo('set-it-up-now');
  await allowOnly(page, ['textMessage']);
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await lab.press('browser', 'portal.interrupt.setItUpNow');

  const list = lab.window('browser').getByRole('combobox');
  const option = (key: 'mobileApp' | 'textMessage' | 'phoneCall') =>
    list.getByRole('option', { name: lab.text(`portal.contact.${key}`), exact: true });
  await expect(option('mobileApp')).toBeDisabled();
  await expect(option('phoneCall')).toBeDisabled();
  await expect(option('textMessage')).toBeEnabled();
  const reason = lab.text('portal.contact.greyed');
  await expect(lab.window('browser').getByText(reason, { exact: true })).toBeVisible();
  await expect(list).toHaveAccessibleDescription(reason);

  await list.selectOption({ label: lab.text('portal.contact.textMessage') });
  await expect(list).toHaveAccessibleDescription(
    `${lab.text('portal.contact.textLead')} ${reason}`,
  );
});

test('PO-02 where everything is allowed the page says nothing of it', async ({ page }) => {
  const lab = await Lab.open(page);
  await lab.bringTo('choose-method');
  await expect(lab.window('browser').getByRole('combobox')).toBeVisible();
  await expect(lab.window('browser').getByText(lab.text('portal.contact.greyed'))).toHaveCount(0);
});
