import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { PracticePage } from './practice-page.ts';

/** Whatever is typed: a clear message in the reader's language, nothing thrown, nothing lost. */

const inputs: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', '   '],
  ['100 kB', 'x'.repeat(100_000)],
  ['emoji', '🔑🔒☕'],
  ['right-to-left marks', '\u202e\u200f123456\u202c'],
  ['full-width digits', '１２３４５６'],
  ['pasted new lines', '12\n34\n56'],
  ['markup', '<img src=x onerror=alert(1)>'],
];

const fields = [
  {
    name: 'password',
    step: 'sign-in',
    window: 'browser',
    label: 'portal.signIn.password',
    submit: 'portal.signIn.submit',
  },
  {
    name: 'code',
    step: 'code',
    window: 'browser',
    label: 'portal.code.label',
    submit: 'portal.code.verify',
  },
  {
    name: 'phone number',
    step: 'text',
    window: 'browser',
    label: 'portal.contact.phoneNumber',
    submit: 'portal.next',
  },
  {
    name: 'alternate number',
    step: 'confirm-contact',
    window: 'browser',
    label: 'portal.alternate.phoneNumber',
    submit: 'portal.next',
  },
  {
    name: 'mail password',
    step: 'use-in-mail-app',
    window: 'mail',
    label: 'mail.password.label',
    submit: 'mail.password.signIn',
  },
] as const satisfies readonly {
  name: string;
  step: string;
  window: 'browser' | 'mail';
  label: Key;
  submit: Key;
}[];

async function goTo(practice: PracticePage, step: string): Promise<void> {
  if (step !== 'code' && step !== 'text') {
    await practice.bringTo(step);
    if (step === 'use-in-mail-app') await practice.press('mail', 'mail.welcome.addAccount');
    return;
  }
  if (step === 'text') {
    await practice.chooseMethod('textMessage');
    return;
  }
  await practice.openQrCode();
  await practice.press('browser', 'portal.next');
}

for (const [place, language] of languageCodes.entries()) {
  for (const [index, { name, step, window, label, submit }] of fields.entries()) {
    const tag = sampled(index % 2 === 0 && index % languageCodes.length === place);
    test(`${name} in ${language}`, { tag }, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      const practice = await PracticePage.open(page, language);
      await goTo(practice, step);
      const field = practice.field(window, label);
      for (const [what, input] of inputs) {
        await field.fill(input);
        const kept = await field.inputValue();
        await practice.button(window, submit).click();
        await expect(field, what).toHaveAttribute('aria-invalid', 'true');
        await expect(field, what).toHaveAccessibleDescription(/\p{L}{3,}/u);
        await expect(field, what).toHaveValue(kept);
        await expect(practice.button(window, submit), what).toBeEnabled();
      }
      expect(errors).toEqual([]);
    });
  }
}
