import { startPractice } from '../guides/runner.ts';
import { ScenarioDriver } from '../screenshots/scenario-driver.ts';
import { proveWithApp, signIn, type ScenarioStep } from '../screenshots/scenario.ts';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';

/** Values in sentences from right to left: in the mirrored pseudo-language, whose controls are found by their keys. */

const addPhone: readonly ScenarioStep[] = [
  ...signIn,
  ...proveWithApp,
  ['press', 'browser', 'portal.securityInfo.title'],
  ['press', 'browser', 'portal.securityInfo.add'],
  ['choose', 'browser', 'portal.addMethod.phone'],
  ['press', 'browser', 'portal.addMethod.add'],
  ['choose', 'browser', 'portal.phone.call'],
  ['press', 'browser', 'portal.next'],
  ['press', 'phone', 'phone.calls.answer'],
  ['press', 'phone', 'phone.calls.hash'],
  ['press', 'browser', 'portal.appPassword.done'],
];

const hasInvisible = /[\u2068\u200e\u200f]/;

for (const { strings, isMirrored } of [
  { strings: '?strings=rtl', isMirrored: true },
  { strings: '', isMirrored: false },
]) {
  const title = `a phone number keeps its order, and no invisible character is copied (${strings})`;
  test(title, { tag: sampled(isMirrored) }, async ({ page }) => {
    await startPractice(page, `/en/simulator/${strings}`);
    const driver = new ScenarioDriver(page);
    for (const step of addPhone) {
      if (step[0] === 'see' || step[0] === 'seePart') throw new Error('Nothing is to be seen yet.');
      await driver.do(step);
    }
    const browser = await driver.window('browser');
    const method = browser.locator('.p-method', { hasText: '+1' }).first();
    await expect(method).toBeVisible();
    const { text, signIsFirst } = await method.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const leftOf = (node: Node, at: number) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      };
      let signIsFirst: boolean | null = null;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf('+1');
        if (at >= 0) signIsFirst = leftOf(node, at) < leftOf(node, at + 1);
      }
      return { text: element.textContent, signIsFirst };
    });
    expect(text).toMatch(/\+120255501\d\d/);
    expect(signIsFirst).toBe(true);
    expect(text).not.toMatch(hasInvisible);
    await expect(method.locator('bdi')).toHaveCount(isMirrored ? 1 : 0);
  });
}
