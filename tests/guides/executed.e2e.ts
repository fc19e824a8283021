import { expect, test } from '@playwright/test';
import { flows } from '../../src/flows/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { kindsOf, runGuide, startPractice } from './runner.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const flow of Object.values(flows)) {
  for (const language of languageCodes) {
    for (const [screen, viewport] of [
      ['laptop', { width: 1280, height: 800 }],
      ['phone', { width: 390, height: 844 }],
    ] as const) {
      test(`the guide ${flow.id} can be followed in ${language} on a ${screen}`, async ({
        page,
      }, info) => {
        await page.setViewportSize(viewport);
        await startPractice(page, `/${language}/guides/${flow.id}/`);
        const outcomes = await runGuide(page, kindsOf(flow));
        info.annotations.push({
          type: 'guide-matrix',
          description: JSON.stringify({ guide: flow.id, language, screen, outcomes }),
        });
        expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
        expect(outcomes.map(({ id }) => id)).toEqual(flow.steps.map(({ id }) => id));
      });
    }
  }
}
