import type { Guide } from '../guide-file.ts';
import type { Problem } from '../locale-file.ts';
import { articleGrounds, headingsDiffer } from './articles.ts';
import { guideCopied } from './copied.ts';
import { guideKeyUnknown } from './keys.ts';
import { guideLabelsDiffer } from './labels.ts';
import { guideLinks } from './links.ts';
import { guideMarkup } from './markup.ts';
import type { GuideRule, Surroundings } from './rule.ts';
import { guideStepsDiffer } from './steps.ts';

const guideReadable: GuideRule = {
  id: 'guide-readable',
  title: 'Every guide can be read',
  judge: ({ problem }) => (problem ? [problem] : []),
};

export const guideRules: readonly GuideRule[] = [
  guideReadable,
  guideMarkup,
  guideLinks,
  guideKeyUnknown,
  guideStepsDiffer,
  guideLabelsDiffer,
  guideCopied,
  headingsDiffer,
  articleGrounds,
];

/** Everything for which a guide is not shown: what `npm run check` reports, and for which the build leaves it out. */
export function judgeGuide(guide: Guide, beside: Surroundings): Problem[] {
  return guideRules.flatMap((rule) => rule.judge(guide, beside));
}
