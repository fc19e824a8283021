import type { Check, CheckFinding } from '../check.ts';
import type { Guide } from '../guide-file.ts';

export const guideStepsDiffer: Check = {
  id: 'guide-steps-differ',
  title: 'A guide has the same steps in every language',
  severity: 'error',
  run: ({ guides, sourceLanguage }) =>
    guides
      .filter((guide) => guide.language !== sourceLanguage && guide.problem === null)
      .flatMap((guide) => {
        const source = guides.find(
          ({ language, slug }) => language === sourceLanguage && slug === guide.slug,
        );
        if (!source) return [withoutSource(guide)];
        return source.problem ? [] : compare(guide, source);
      }),
};

const withoutSource = ({ file, slug }: Guide): CheckFinding => ({
  file,
  line: 1,
  message: `There is no English guide ${slug}, so nothing leads here.`,
  fix: 'Give the file the name of its English guide.',
});

function compare(guide: Guide, source: Guide): CheckFinding[] {
  const { file } = guide;
  const wanted = source.steps.map(({ id }) => id);
  const given = guide.steps.map(({ id }) => id);

  const missing = wanted.flatMap((id, index): CheckFinding[] => {
    if (given.includes(id)) return [];
    const line =
      guide.steps.findLast((step) => wanted.slice(0, index).includes(step.id))?.line ?? 1;
    return [
      {
        file,
        line,
        message: `Step "${id}" is missing.`,
        fix: `Add <Step id="${id}"> as step ${index + 1}.`,
      },
    ];
  });
  const unknown = guide.steps
    .filter(({ id }) => !wanted.includes(id))
    .map(({ id, line }) => ({
      file,
      line,
      message: `The English guide has no step "${id}".`,
      fix: `Ids are never translated. Steps: ${wanted.join(', ')}.`,
    }));
  if (missing.length > 0 || unknown.length > 0) return [...missing, ...unknown];

  const moved = guide.steps.find(({ id }, index) => id !== wanted[index]);
  if (!moved) return [];
  return [
    {
      file,
      line: moved.line,
      message: `Step "${moved.id}" is not in its place.`,
      fix: `Keep the order of the English guide: ${wanted.join(', ')}.`,
    },
  ];
}
