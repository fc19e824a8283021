import { isComplete } from '../../i18n/languages.ts';
import type { Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import type { GuideRule } from './rule.ts';

export const guideStepsDiffer: GuideRule = {
  id: 'guide-steps-differ',
  title: 'A guide has each step once, and the same steps in every language',
  why: 'The practice follows the steps by their ids; it would stop at this one.',
  yieldsInFileTo: ['guide-markup'],
  judge: (guide, { source, sourceLanguage }) => {
    const twice = stepsTwice(guide);
    if (twice.length > 0 || guide.language === sourceLanguage) return twice;
    if (!source) return [withoutSource(guide)];
    return source.tree && guide.tree ? compare(guide, source) : [];
  },
};

const stepsTwice = ({ steps }: Guide): Problem[] =>
  steps.flatMap(({ id, line }, index) => {
    const first = steps.findIndex((step) => step.id === id);
    if (first === index) return [];
    return [
      {
        line,
        message: `Step "${id}" is here twice; line ${String(steps[first]?.line)} has it already.`,
        fix: 'Give each step the id that it has in the English guide.',
      },
    ];
  });

const withoutSource = ({ slug, kind }: Guide): Problem => ({
  line: 1,
  message: `There is no English ${kind} ${slug}, so nothing leads here.`,
  fix: `Give the file the name of its English ${kind}.`,
});

/** Of a guide that was begun, one finding is enough. */
const severalMissing = ({ steps }: Guide, ids: readonly string[], all: number): Problem => ({
  line: steps.at(-1)?.line ?? 1,
  isGap: true,
  message: `${String(ids.length)} of ${String(all)} steps are missing: ${ids.join(', ')}.`,
  fix: 'Translate them too, each as <Step id="…"> with the id and at the place of the English guide.',
});

function compare(guide: Guide, source: Guide): Problem[] {
  const wanted = source.steps.map(({ id }) => id);
  const given = guide.steps.map(({ id }) => id);

  const missing = wanted.flatMap((id, index): Problem[] => {
    if (given.includes(id)) return [];
    const line =
      guide.steps.findLast((step) => wanted.slice(0, index).includes(step.id))?.line ?? 1;
    const fix = `Add <Step id="${id}"> as step ${String(index + 1)}.`;
    return [{ line, message: `Step "${id}" is missing.`, fix, isGap: true }];
  });
  const unknown = guide.steps
    .filter(({ id }) => !wanted.includes(id))
    .map(({ id, line }) => ({
      line,
      message: `The English guide has no step "${id}".`,
      fix: `Ids are never translated. Steps: ${wanted.join(', ')}.`,
    }));
  if (missing.length > 1 && unknown.length === 0 && !isComplete(guide.language)) {
    const ids = wanted.filter((id) => !given.includes(id));
    return [severalMissing(guide, ids, wanted.length)];
  }
  // An id that was changed is one mistake, and not a step too few and one too many.
  if (missing.length > 0 && missing.length === unknown.length) {
    const ids = wanted.filter((id) => !given.includes(id));
    return unknown.map((problem, index) => ({
      ...problem,
      fix: `Write <Step id="${ids[index] ?? ''}">: ids are never translated.`,
    }));
  }
  if (missing.length > 0 || unknown.length > 0) return [...missing, ...unknown];

  const moved = guide.steps.find(({ id }, index) => id !== wanted[index]);
  if (!moved) return [];
  return [
    {
      line: moved.line,
      message: `Step "${moved.id}" is not in its place.`,
      fix: `Keep the order of the English guide: ${wanted.join(', ')}.`,
    },
  ];
}
