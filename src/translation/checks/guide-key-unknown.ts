import type { Check } from '../check.ts';
import { closestMatch } from '../closest-match.ts';

export const guideKeyUnknown: Check = {
  id: 'guide-key-unknown',
  title: 'A guide refers to labels that exist',
  severity: 'error',
  run: ({ guides, locales, sourceLanguage }) => {
    const sources = locales.filter(({ language }) => language === sourceLanguage);
    const unreadable = new Set(sources.filter((s) => !s.isReadable).map((s) => s.namespace));
    const keys = sources.flatMap(({ texts }) => texts.map(({ key }) => key));
    const known = new Set(keys);
    return guides.flatMap(({ file, references }) =>
      references
        .filter(({ key }) => !known.has(key) && !unreadable.has(key.split('.')[0] ?? ''))
        .map(({ key, line }) => {
          const guess = closestMatch(key, keys);
          const fix = guess ? `Did you mean ${guess}?` : 'Use a key of locales/en/.';
          return { file, line, key, message: 'No label has this key.', fix };
        }),
    );
  },
};
