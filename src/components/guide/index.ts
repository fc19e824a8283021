import { articleComponents } from './article-components.ts';
import InPractice from './InPractice.astro';
import Name from './Name.astro';
import OnYourScreen from './OnYourScreen.astro';
import Since from './Since.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Where from './Where.astro';
import type { GuideComponent } from '../../translation/guide-rules/components.ts';

/** Passed to every guide, so that translators import nothing. */
export const guideComponents = {
  ...articleComponents,
  InPractice,
  Name,
  OnYourScreen,
  Since,
  Step,
  Steps,
  Where,
} satisfies Record<GuideComponent, unknown>;
