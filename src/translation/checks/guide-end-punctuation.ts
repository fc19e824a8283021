import type { Check, CheckFinding } from '../check.ts';
import { blocksOf, type Block } from '../exchange/blocks.ts';
import { plainText } from '../exchange/content.ts';
import type { Guide } from '../guide-file.ts';
import { hasEnd, wrongEnd } from './end-punctuation.ts';

/**
 * Only what is never right: a passage without any mark where the English one has one, and a Latin mark in a script that has its
 * own. A translation may well end a passage with another mark than English does.
 */
export const guideEndPunctuation: Check = {
  id: 'guide-end-punctuation',
  title: 'A passage of a guide ends with a mark where its source does, as its language writes it',
  why: 'A sentence without its mark looks as if something were missing.',
  yieldsTo: [
    'text-in-english',
    'guide-steps-differ',
    'guide-headings-differ',
    'guide-parts-differ',
  ],
  yieldsInFileTo: ['guide-copied'],
  severity: 'warning',
  run: ({ guides, sourceLanguage }) =>
    guides
      .filter(({ language }) => language !== sourceLanguage)
      .flatMap((guide) => {
        const source = guides.find(
          ({ language, kind, slug }) =>
            language === sourceLanguage && kind === guide.kind && slug === guide.slug,
        );
        return source ? inGuide(guide, source) : [];
      }),
};

function inGuide(guide: Guide, source: Guide): CheckFinding[] {
  const theirs = new Map(blocksOf(source).map((block) => [block.id, block]));
  const own = blocksOf(guide);
  // With other passages than the source, those of one number say different things.
  if (own.length !== theirs.size || own.some(({ id }) => !theirs.has(id))) return [];
  return own.flatMap((block): CheckFinding[] => {
    const other = theirs.get(block.id);
    if (!other || block.kind !== 'text' || endsWithCode(block) || endsWithCode(other)) return [];
    const [text, english] = [plainText(block.content), plainText(other.content)];
    if (!hasEnd(english, 'en')) return [];
    const wrong = wrongEnd(english, text, guide.language);
    if (!wrong || (hasEnd(text, guide.language) && wrong.message.startsWith('The English')))
      return [];
    const line = block.line + text.trimEnd().split('\n').length - 1;
    return [{ file: guide.file, line, ...wrong }];
  });
}

/** A label or a link at the end brings a mark of its own, or none. */
const endsWithCode = ({ content }: Block): boolean => {
  const last = content.at(-1);
  return last !== undefined && typeof last !== 'string' && last.children === null;
};
