import { expect, motion, test } from '../support/browser-test.ts';
import { isItsTurn, sampled } from '../support/size.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { kindsOf, runGuide, startPractice } from './runner.ts';

test.use({ ...motion, permissions: ['clipboard-read', 'clipboard-write'] });

/** This one is also followed in each pseudo-language, and in English with the key derivation that is published. */
const longest = 'create-app-password';

/** The languages, and two that only testers speak: longer texts, and texts from right to left. */
const wordings: readonly { language: Language; search: string; name: string }[] = [
  ...languageCodes.map((language) => ({ language, search: '', name: language })),
  { language: 'en', search: '?strings=qaa', name: 'qaa' },
  { language: 'en', search: '?strings=rtl', name: 'rtl' },
];

/** Without `--full`, each guide is followed in the language whose turn it is; laptop and phone take turns too. */
const isInSample = (guide: number, wording: number, screen: string): boolean => {
  const { language, search } = wordings[wording] ?? { language: 'en', search: '' };
  // Arabic is mirrored as the second of the languages that only testers speak is.
  const isChosen =
    search === '?strings=rtl'
      ? false
      : search === ''
        ? isItsTurn(guide, language)
        : Object.keys(flows)[guide] === longest;
  return isChosen && (guide + wording) % 2 === (screen === 'laptop' ? 0 : 1);
};

for (const [guide, flow] of Object.values(flows).entries()) {
  for (const [wording, { language, search, name }] of wordings.entries()) {
    for (const [screen, viewport] of [
      ['laptop', { width: 1280, height: 800 }],
      ['phone', { width: 390, height: 844 }],
    ] as const) {
      test(
        `the guide ${flow.id} can be followed in ${name} on a ${screen}`,
        { tag: sampled(isInSample(guide, wording, screen)) },
        async ({ page }, info) => {
          await page.setViewportSize(viewport);
          await startPractice(page, `/${language}/guides/${flow.id}/${search}`);
          const outcomes = await runGuide(page, kindsOf(flow));
          info.annotations.push({
            type: 'guide-matrix',
            description: JSON.stringify({ guide: flow.id, language: name, screen, outcomes }),
          });
          expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
          expect(outcomes.map(({ id }) => id)).toEqual(flow.steps.map(({ id }) => id));
        },
      );
    }
  }
}

test.describe('with the key derivation that is published', () => {
  test.use({ keyDerivation: 'published' });

  test('the longest guide can be followed', async ({ page }) => {
    const flow = flows[longest];
    if (!flow) throw new Error('The flow has another name.');
    await startPractice(page, `/en/guides/${longest}/`);
    const outcomes = await runGuide(page, kindsOf(flow));
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
});
