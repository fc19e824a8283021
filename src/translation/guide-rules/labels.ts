import type { Guide, NamedLabel } from '../guide-file.ts';
import type { Problem } from '../locale-file.ts';
import type { GuideRule } from './rule.ts';

/**
 * What a reader does in a step is the same in every language: these labels, in this order, each in this window. The test
 * that executes the guide would find it out too, but only in a browser and long after the translator has gone home.
 */
export const guideLabelsDiffer: GuideRule = {
  id: 'guide-labels-differ',
  title: 'A guide names the same labels in the same windows in every language',
  judge: (guide, { source, sourceLanguage }) => {
    if (guide.language === sourceLanguage || !source?.tree || !guide.tree) return [];
    const places = [...source.steps.map(({ id }) => id), null];
    return places.flatMap((step) => [
      ...(step === null ? [] : actionsThatDiffer(guide, source, step)),
      ...quotesThatDiffer(guide, source, step),
    ]);
  },
};

const actionsIn = ({ labels }: Guide, step: string) =>
  labels.filter((label) => label.component === 'Ui' && label.step === step);

function actionsThatDiffer(guide: Guide, source: Guide, step: string): Problem[] {
  const here = guide.steps.find(({ id }) => id === step);
  if (!here) return [];
  const wanted = actionsIn(source, step);
  const given = actionsIn(guide, step);
  const at = wanted.findIndex((label, index) => given[index]?.key !== label.key);
  const right = wanted[at];
  if (right) {
    const line = (given[at] ?? given[at - 1])?.line ?? here.line;
    const isLeftOut = !given.some(({ key }) => key === right.key);
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

function placeThatDiffers(own: NamedLabel, wanted: NamedLabel): Problem[] {
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
    },
  ];
}

const windowOf = ({ window }: NamedLabel) =>
  window === null ? 'in no window' : `in the window "${window}"`;

const modeOf = ({ mode }: NamedLabel) =>
  mode === null ? 'outside of <InPractice> and <OnYourScreen>' : `in <${mode}>`;

/** What is only seen may change its place within a step, as the sentence needs it. */
function quotesThatDiffer(guide: Guide, source: Guide, step: string | null): Problem[] {
  const where = step === null ? 'outside the steps' : `in step "${step}"`;
  const isHere = (label: NamedLabel) =>
    label.step === step && (step === null || label.component === 'See');
  const wanted = source.labels.filter(isHere);
  const given = guide.labels.filter(isHere);
  const line = guide.steps.find(({ id }) => id === step)?.line ?? guide.steps.at(-1)?.line ?? 1;
  return [
    ...without(wanted, given).map(({ key, component }) => ({
      line,
      message: `<${component} k="${key}" /> is missing ${where}.`,
      fix: 'Name it as the English guide does. A label is never typed by hand.',
    })),
    ...without(given, wanted).map((label) => ({
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
