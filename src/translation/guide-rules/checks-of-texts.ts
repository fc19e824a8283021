import type { Check } from '../check.ts';
import { faultyTexts } from '../checks/faulty-texts.ts';
import type { FaultOfPages } from '../faults-in-words.ts';
import { checkOfGuides } from './checks-of-guides.ts';
import { textRules } from './texts.ts';

/** One check for locale texts and for pages. The half of the pages is a rule that the build applies too. */
const everywhere = (kind: FaultOfPages): Check => {
  const ofTexts = faultyTexts[kind];
  const ofPages = checkOfGuides(textRules[kind]);
  return { ...ofTexts, run: (project) => [...ofTexts.run(project), ...ofPages.run(project)] };
};

export const checksOfTexts: readonly Check[] = [
  everywhere('markup'),
  everywhere('damaged'),
  everywhere('lookAlike'),
  everywhere('invisible'),
];
