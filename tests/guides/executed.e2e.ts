import { expect, test } from '../support/browser-test.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { kindsOf, runGuide, startPractice } from './runner.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The languages, and two that only testers speak: longer texts, and texts from right to left. */
const wordings = [
  ...languageCodes.map((language) => ({ language, search: '', name: language })),
  { language: 'en', search: '?strings=qaa', name: 'qaa' },
  { language: 'en', search: '?strings=rtl', name: 'rtl' },
];

for (const flow of Object.values(flows)) {
  for (const { language, search, name } of wordings) {
    for (const [screen, viewport] of [
      ['laptop', { width: 1280, height: 800 }],
      ['phone', { width: 390, height: 844 }],
    ] as const) {
      const tag = search === '' || flow.id === 'create-app-password' ? [] : ['@full'];
      test(
        `the guide ${flow.id} can be followed in ${name} on a ${screen}`,
        { tag },
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
