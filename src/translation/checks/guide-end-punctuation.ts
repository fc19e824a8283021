import type { Check } from '../check.ts';
import type { Block } from '../exchange/blocks.ts';
import { plainText } from '../exchange/content.ts';
import { pairedBlocks } from '../paired-blocks.ts';
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
  run: (project) =>
    pairedBlocks(project).flatMap(({ guide: { file, language }, own, theirs }) => {
      if (own.kind !== 'text' || endsWithCode(own) || endsWithCode(theirs)) return [];
      const [text, english] = [plainText(own.content), plainText(theirs.content)];
      if (!hasEnd(english, 'en')) return [];
      const wrong = wrongEnd(english, text, language);
      if (!wrong || (hasEnd(text, language) && wrong.message.startsWith('The English'))) return [];
      const line = own.line + text.trimEnd().split('\n').length - 1;
      return [{ file, line, ...wrong }];
    }),
};

/** A label or a link at the end brings a mark of its own, or none. */
const endsWithCode = ({ content }: Block): boolean => {
  const last = content.at(-1);
  return last !== undefined && typeof last !== 'string' && last.children === null;
};
