import { textFaults, type TextFault } from '../../i18n/text-faults.ts';
import { faultsInWords, invisibleInLines, type FaultOfPages } from '../faults-in-words.ts';
import type { Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import type { GuideRule } from './rule.ts';

/**
 * What no text for readers may hold, in a page: the same faults for which the build shows the source in place of a locale text
 * (`isShowable`).
 */
const ruleOf = (kind: FaultOfPages): GuideRule => {
  const { id, title, why, say } = faultsInWords[kind];
  return {
    id,
    title,
    why,
    judge: (guide) => {
      const inTexts = faultsIn(guide)
        .filter(({ fault }) => fault.kind === kind)
        .map(({ passage: { text, line }, fault }) => ({
          line: line + text.slice(0, fault.index).split('\n').length - 1,
          ...say(fault, { value: text, language: guide.language }),
        }));
      if (kind === 'markup') return firstOfLine(inTexts);
      return kind === 'invisible' ? [...inTexts, ...elsewhere(guide, inTexts)] : inTexts;
    },
  };
};

export const textRules: Readonly<Record<FaultOfPages, GuideRule>> = {
  markup: ruleOf('markup'),
  damaged: ruleOf('damaged'),
  lookAlike: ruleOf('lookAlike'),
  invisible: ruleOf('invisible'),
};

interface Faulty {
  readonly passage: Guide['texts'][number];
  readonly fault: TextFault;
}

const judged = new WeakMap<Guide, readonly Faulty[]>();

/** Read once for all kinds. */
function faultsIn(guide: Guide): readonly Faulty[] {
  const known = judged.get(guide);
  if (known) return known;
  const all = guide.texts.flatMap((passage) =>
    textFaults(passage.text, guide.language).map((fault) => ({ passage, fault })),
  );
  judged.set(guide, all);
  return all;
}

/** A tag has two ends, and is one mistake. */
const firstOfLine = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ line }, index) => problems.findIndex((other) => other.line === line) === index,
  );

const elsewhere = ({ lines, language }: Guide, told: readonly Problem[]): Problem[] =>
  invisibleInLines(lines, language).filter(
    ({ line }) => !told.some((problem) => problem.line === line),
  );
