import { expect, test } from 'vitest';
import { languageCodes } from '../../i18n/languages.ts';
import { textOf } from '../../../tests/support/catalogue.ts';
import { procedureIds, procedureOf, stepName } from './index.ts';

test.each(procedureIds)('every step of %s has a short name in every language', async (id) => {
  const { steps } = await procedureOf(id);
  for (const step of steps)
    for (const language of languageCodes) {
      const text = textOf(stepName(step.id), language);
      expect(text, step.id).toMatch(/\S/);
      expect([...text].length, `${language}: ${text}`).toBeLessThanOrEqual(26);
    }
});
