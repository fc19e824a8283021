import type { Check, CheckFinding } from '../check.ts';
import { blocksOf } from '../exchange/blocks.ts';
import { plainText } from '../exchange/content.ts';
import type { Guide } from '../guide-file.ts';
import { numbersIn } from '../numbers.ts';
import { numbersTold } from '../numbers-told.ts';
import type { Project } from '../project.ts';

export const guideNumbers: Check = {
  id: 'guide-numbers',
  title: 'A passage of a page has the numbers of its source',
  why: 'Readers would wait too long, dial another number or look for another step.',
  yieldsInFileTo: ['guide-copied', 'guide-steps-differ'],
  severity: 'warning',
  run: (project) => project.guides.flatMap((guide) => inGuide(guide, project)),
};

/** Passage by passage, where the page is divided as its source is. */
function inGuide(guide: Guide, project: Project): CheckFinding[] {
  const { guides, sourceLanguage } = project;
  const source = guides.find(
    ({ language, kind, slug }) =>
      language === sourceLanguage && kind === guide.kind && slug === guide.slug,
  );
  if (!source || source === guide) return [];
  const theirs = new Map(blocksOf(source).map((block) => [block.id, block]));
  const own = blocksOf(guide);
  // With other passages than the source, those of one number say different things.
  if (own.length !== theirs.size || own.some(({ id }) => !theirs.has(id))) return [];
  return own.flatMap((block) => {
    const other = theirs.get(block.id);
    if (!other) return [];
    const [english, text] = [plainText(other.content), plainText(block.content)];
    return numbersTold(english, text, project, guide.language).map(
      ({ extra: [first], ...said }) => {
        const lines = first === undefined ? [] : text.split('\n');
        const at = lines.findIndex((each) => numbersIn(each).includes(first ?? ''));
        return { file: guide.file, line: block.line + Math.max(0, at), ...said };
      },
    );
  });
}
