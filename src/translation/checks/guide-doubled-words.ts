import type { Check } from '../check.ts';
import { doubledTold } from '../doubled-told.ts';
import { blocksOf } from '../exchange/blocks.ts';
import { proseOf } from '../exchange/content.ts';
import { sourcePageOf } from '../project.ts';

export const guideDoubledWords: Check = {
  id: 'guide-doubled-words',
  title: 'No word of a page stands twice in a row',
  why: 'Readers stumble over it, and a screen reader says it twice.',
  yieldsTo: ['text-in-english'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'warning',
  run: (project) =>
    project.guides.flatMap((guide) => {
      const { file, language } = guide;
      const source = language === project.sourceLanguage ? undefined : sourcePageOf(project, guide);
      const theirs = new Map(source && blocksOf(source).map(({ id, content }) => [id, content]));
      return blocksOf(guide).flatMap(({ id, content, line }) => {
        const english = theirs.get(id);
        const words = english && proseOf(english);
        return doubledTold(proseOf(content), words, language).map(({ lines, ...said }) => ({
          file,
          line: line + lines,
          ...said,
        }));
      });
    }),
};
