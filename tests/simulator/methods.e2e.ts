import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type { FactorKind } from '../../src/tenant/model.ts';
import { PracticePage } from './practice-page.ts';

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
  const practice = await PracticePage.open(page);
  await practice.bringTo('set-it-up-now');
  await allowOnly(page, ['textMessage']);
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await practice.press('browser', 'portal.interrupt.setItUpNow');

  const list = practice.window('browser').getByRole('combobox');
  const option = (key: 'mobileApp' | 'textMessage' | 'phoneCall') =>
    list.getByRole('option', { name: practice.text(`portal.contact.${key}`), exact: true });
  await expect(option('mobileApp')).toBeDisabled();
  await expect(option('phoneCall')).toBeDisabled();
  await expect(option('textMessage')).toBeEnabled();
  const reason = practice.text('portal.contact.greyed');
  await expect(practice.window('browser').getByText(reason, { exact: true })).toBeVisible();
  await expect(list).toHaveAccessibleDescription(reason);

  await list.selectOption({ label: practice.text('portal.contact.textMessage') });
  await expect(list).toHaveAccessibleDescription(
    `${practice.text('portal.contact.textLead')} ${reason}`,
  );
});

test(
  'PO-02 where all methods are allowed, the page shows no note',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.bringTo('choose-method');
    await expect(practice.window('browser').getByRole('combobox')).toBeVisible();
    await expect(
      practice.window('browser').getByText(practice.text('portal.contact.greyed')),
    ).toHaveCount(0);
  },
);
