import Assumed from './Assumed.astro';
import Code from './Code.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import InPractice from './InPractice.astro';
import Label from './Label.astro';
import Link from './Link.astro';
import Name from './Name.astro';
import Note from './Note.astro';
import OnYourScreen from './OnYourScreen.astro';
import See from './See.astro';
import Since from './Since.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import Ui from './Ui.astro';
import Where from './Where.astro';
import type { GuideComponent } from '../../translation/guide-rules/components.ts';

/** Passed to every guide, so that translators import nothing. */
export const guideComponents = {
  Assumed,
  InPractice,
  Label,
  Name,
  Note,
  OnYourScreen,
  See,
  Since,
  Step,
  Steps,
  Ui,
  Where,
} satisfies Record<GuideComponent, unknown>;

/** What Markdown itself makes, where it has to be more than the plain element. */
export const markdownComponents = { a: Link, code: Code, h2: Heading2, h3: Heading3, table: Table };
