import type { Guide, NamedLabel } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import { hasGap } from './gaps.ts';
import { lineOfLeftOut } from './left-out.ts';
import type { GuideRule, Surroundings } from './rule.ts';

/**
 * What a reader does in a step is the same in every language: these labels, in this order, each in this window. The test
 * that executes the guide would find it out too, but only in a browser and long after the translator has gone home.
 */
export const guideLabelsDiffer: GuideRule = {
  id: 'guide-labels-differ',
  title: 'A guide names the same labels in the same windows in every language',
  why: 'Readers would use another control than the step is about.',
  yieldsTo: ['guide-markup', 'guide-key-unknown', 'guide-plain-bold'],
  yieldsInFileTo: ['guide-steps-differ'],
  judge: (guide, beside) => {
    const { source, sourceLanguage } = beside;
    if (guide.language === sourceLanguage || !source?.tree || !guide.tree) return [];
    const places = [...source.steps.map(({ id }) => id), null];
    const problems = places.flatMap((step) => {
      const actions = step === null ? [] : actionsThatDiffer(guide, source, step, beside);
      // A label that is seen and not used, or the other way round, is told once.
      return [
        ...actions,
        ...(actions.length > 0 ? [] : quotesThatDiffer(guide, source, step, beside)),
      ];
    });
    // A component that was taken out everywhere is one mistake.
    const [mode, ...more] = problems.filter(({ isMode }) => isMode === true);
    return problems
      .filter((problem) => !more.includes(problem))
      .map(({ isMode: _, ...problem }) =>
        mode && more.length > 0 && problem.line === mode.line && problem.message === mode.message
          ? { ...problem, message: `${problem.message} So do ${String(more.length)} more.` }
          : problem,
      );
  },
};

const actionsIn = ({ labels }: Guide, step: string) =>
  labels.filter((label) => label.component === 'Ui' && label.step === step);

interface LabelProblem extends Problem {
  readonly isMode?: boolean;
}

function actionsThatDiffer(
  guide: Guide,
  source: Guide,
  step: string,
  beside: Surroundings,
): LabelProblem[] {
  const here = guide.steps.find(({ id }) => id === step);
  if (!here) return [];
  const wanted = actionsIn(source, step);
  const given = actionsIn(guide, step);
  const at = wanted.findIndex((label, index) => given[index]?.key !== label.key);
  const right = wanted[at];
  if (right) {
    const isLeftOut = !given.some(({ key }) => key === right.key);
    const other = given[at];
    const isExtra = other && !wanted.some(({ key }) => key === other.key);
    if (isLeftOut && isExtra && given.length === wanted.length) {
      return [inPlaceOf(other, right, `Step "${step}"`)];
    }
    const line =
      (isLeftOut ? lineOfLeftOut(right, guide, beside, given[at - 1]) : null) ??
      (given[at] ?? given[at - 1])?.line ??
      here.line;
    return [
      {
        line,
        message: isLeftOut
          ? `Step "${step}" leaves out <Ui k="${right.key}" />.`
          : `Step "${step}" does not name its labels in the order of the English guide.`,
        fix: `Name these, in this order: ${wanted.map(({ key }) => key).join(', ')}. A label is never typed by hand.`,
      },
    ];
  }
  const extra = given[wanted.length];
  if (extra) {
    return [
      {
        line: extra.line,
        message: `The English guide has no <Ui k="${extra.key}" /> at this place of step "${step}".`,
        fix: 'Remove it, or write <See k="…" /> for what is only seen.',
      },
    ];
  }
  return wanted.flatMap((label, index) => {
    const own = given[index];
    return own ? placeThatDiffers(own, label) : [];
  });
}

/** One label in the place of another one is one mistake, in the line in which it stands. */
const inPlaceOf = (own: NamedLabel, wanted: NamedLabel, where: string): LabelProblem => ({
  line: own.line,
  message: `${where} has <${own.component} k="${own.key}" /> in the place of <${wanted.component} k="${wanted.key}" />.`,
  fix: `Write <${wanted.component} k="${wanted.key}" />, as the English guide does.`,
});

function placeThatDiffers(own: NamedLabel, wanted: NamedLabel): LabelProblem[] {
  const { key, line } = own;
  if (own.window !== wanted.window) {
    return [
      {
        line,
        message: `${key} is used ${windowOf(own)}, in the English guide ${windowOf(wanted)}.`,
        fix:
          wanted.window === null
            ? 'Remove the <Where> before it.'
            : `Write <Where w="${wanted.window}" /> before it, in the same step.`,
      },
    ];
  }
  if (own.mode === wanted.mode) return [];
  return [
    {
      line,
      message: `${key} stands ${modeOf(own)}, in the English guide ${modeOf(wanted)}.`,
      fix: 'Put it where the English guide has it.',
      isMode: true,
    },
  ];
}

const windowOf = ({ window }: NamedLabel) =>
  window === null ? 'in no window' : `in the window "${window}"`;

const modeOf = ({ mode }: NamedLabel) =>
  mode === null ? 'outside of <InPractice> and <OnYourScreen>' : `in <${mode}>`;

/** What is only seen may change its place within a step, as the sentence needs it. */
function quotesThatDiffer(
  guide: Guide,
  source: Guide,
  step: string | null,
  beside: Surroundings,
): LabelProblem[] {
  // Of a step that is not there, nothing more is to be said.
  if (step !== null && !guide.steps.some(({ id }) => id === step)) return [];
  const where = step === null ? 'outside the steps' : `in step "${step}"`;
  const isHere = (label: NamedLabel) =>
    label.step === step && (step === null || label.component === 'See');
  const wanted = source.labels.filter(isHere);
  const given = guide.labels.filter(isHere);
  const line = guide.steps.find(({ id }) => id === step)?.line ?? guide.steps.at(-1)?.line ?? 1;
  const [missing, extra] = [without(wanted, given), without(given, wanted)];
  if (missing.length > 0 && missing.length === extra.length) {
    const place = step === null ? 'The page outside the steps' : `Step "${step}"`;
    return extra.flatMap((own, index) => {
      const right = missing[index];
      return right ? [inPlaceOf(own, right, place)] : [];
    });
  }
  return [
    ...missing.map((label) => ({
      line: lineOfLeftOut(label, guide, beside, undefined) ?? line,
      isInGap: step === null && hasGap(guide, source),
      message: `<${label.component} k="${label.key}" /> is missing ${where}.`,
      fix: 'Name it as the English guide does. A label is never typed by hand.',
    })),
    ...extra.map((label) => ({
      line: label.line,
      message: `The English guide has no <${label.component} k="${label.key}" /> ${where}.`,
      fix:
        wanted.length > 0
          ? `It has ${wanted.map(({ key }) => key).join(', ')}.`
          : 'Remove it, or say it in other words.',
    })),
  ];
}

/** Those of `all` that `others` lacks, each counted as often as it stands. */
function without(all: readonly NamedLabel[], others: readonly NamedLabel[]): NamedLabel[] {
  const left = others.map(nameOf);
  return all.filter((label) => {
    const at = left.indexOf(nameOf(label));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const nameOf = ({ component, key }: NamedLabel) => `${component} ${key}`;
