import { sentenceOf, type Flow } from '../flows/flow.ts';
import type { Key } from '../i18n/keys.ts';
import { fillPlaceholders } from '../i18n/placeholders.ts';
import { joinTexts } from '../i18n/sentences.ts';
import type { Translator } from '../i18n/translator.ts';
import { addressOfTest } from './address-of-test.ts';
import type { Attempt } from './attempt.ts';
import type { Score, StepScore } from './score.ts';

/** What is known of an ended attempt, with its words. Whatever was not measured is not in it. */
export interface Result {
  /** Slug of the guide. */
  readonly flow: string;
  readonly title: string;
  readonly language: string;
  /** Absolute address of the test. */
  readonly address: string;
  readonly score: Score;
  readonly steps: readonly ResultStep[];
  /** Milliseconds of the real clock. */
  readonly endedAt: number;
  /** During which the test was open and not paused. */
  readonly seconds: number;
}

export interface ResultStep extends StepScore {
  /** From 1. */
  readonly number: number;
  /** What is to be done in it, in the words of the coach. */
  readonly text: string;
}

interface ResultParts {
  readonly flow: Flow;
  readonly title: string;
  /** Where the site says that the test is; empty when it has no public address. */
  readonly published: string;
  /** Where the page is. */
  readonly page: string;
  readonly score: Score;
  readonly attempt: Attempt;
  readonly endedAt: number;
}

export const resultOf = (
  { flow, title, published, page, score, attempt, endedAt }: ResultParts,
  translator: Translator,
): Result => ({
  flow: flow.id,
  title,
  language: translator.language,
  address: addressOfTest(published, page, { flow: flow.id, language: translator.language }),
  score,
  steps: score.steps.map((step, index) => ({
    ...step,
    number: index + 1,
    text: textOfStep(flow, index, translator),
  })),
  endedAt,
  seconds: attempt.seconds,
});

/** The actions of a step, each as the coach would ask for it. */
function textOfStep(flow: Flow, index: number, translator: Translator): string {
  const t = translator.t.bind(translator);
  const actions = flow.steps[index]?.actions ?? [];
  // Filled as text, not as a value of a text: a value within a value would lose its direction.
  const quoted = t('assessment.label');
  const sentences = actions.map((action) =>
    t(`coach.what.${sentenceOf(action)}`, {
      label: fillPlaceholders(quoted, { label: t(action.label) }),
      ...(action.value && { value: t(action.value) }),
    }),
  );
  // Two actions in a row may be asked for in the same words.
  return joinTexts(sentences.filter((sentence, place) => sentence !== sentences[place - 1]));
}

export const helpKey = ({ help }: Pick<StepScore, 'help'>): Key =>
  help === null ? 'assessment.result.noHelp' : `assessment.help.level.${help}`;

/** For a file: without the characters that keep values in their own direction on a page. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');
