import { closestMatch } from '../closest-match.ts';
import type { GuideRule } from './rule.ts';

export const guideKeyUnknown: GuideRule = {
  id: 'guide-key-unknown',
  title: 'A guide refers to labels that exist',
  why: 'Nothing can be shown where the label should stand.',
  yieldsTo: ['guide-markup'],
  judge: ({ references }, { hasKey, keys }) =>
    references
      .filter(({ key }) => !hasKey(key))
      .map(({ key, line }) => {
        const guess = closestMatch(key, keys);
        return {
          line,
          message: `${key}: no label has this key.`,
          fix: guess ? `Did you mean ${guess}?` : 'Use a key of locales/en/.',
        };
      }),
};
