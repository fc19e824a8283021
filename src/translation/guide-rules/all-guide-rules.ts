import type { Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import { addressesDiffer } from './addresses.ts';
import { articleGrounds, headingsDiffer } from './articles.ts';
import { guideCopied } from './copied.ts';
import { guideKeyUnknown } from './keys.ts';
import { guideLabelsDiffer } from './labels.ts';
import { guideLinks } from './links.ts';
import { guideMarkup } from './markup.ts';
import { partsDiffer } from './parts.ts';
import type { GuideRule, Surroundings } from './rule.ts';
import { guideStepsDiffer } from './steps.ts';
import { textRules } from './texts.ts';

const guideReadable: GuideRule = {
  id: 'guide-readable',
  title: 'Every guide can be read',
  why: 'The site shows the English page as long as it cannot read this one.',
  judge: ({ problem }) => (problem ? [problem] : []),
};

/** Rules about pages alone. */
export const rulesOfPages: readonly GuideRule[] = [
  guideReadable,
  guideMarkup,
  guideLinks,
  addressesDiffer,
  guideKeyUnknown,
  guideStepsDiffer,
  guideLabelsDiffer,
  guideCopied,
  headingsDiffer,
  partsDiffer,
  articleGrounds,
];

/** All, with those that hold for locale texts too. */
export const guideRules: readonly GuideRule[] = [...rulesOfPages, ...Object.values(textRules)];

/** Everything for which a guide is not shown: what `npm run check` reports, and for which the build leaves it out. */
export function judgeGuide(guide: Guide, beside: Surroundings): Problem[] {
  return guideRules.flatMap((rule) => rule.judge(guide, beside));
}
