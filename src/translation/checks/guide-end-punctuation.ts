import type { Check } from '../check.ts';
import type { Block } from '../exchange/blocks.ts';
import { plainText, type Code } from '../exchange/content.ts';
import { pairedBlocks } from '../paired-blocks.ts';
import { hasEnd, wrongEnd } from './end-punctuation.ts';

/**
 * Of a passage only what is never right: no mark where the English one has one, a mark where it has none, and a mark of another
 * script. A translation may well end a passage with another mark than English does; a heading, a cell and a title may not.
 */
export const guideEndPunctuation: Check = {
  id: 'guide-end-punctuation',
  title: 'A passage of a page ends as its source does, with the marks of its language',
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
      const wrong =
        endsWithCode(own) && endsWithCode(theirs) ? null : faultOf(own, theirs, language);
      const text = plainText(own.content);
      const line = own.line + text.trimEnd().split('\n').length - 1;
      if (wrong) return [{ file, line, ...wrong }];
      return innerFaults(own, theirs, language).map((each) => ({ file, ...each }));
    }),
};

function faultOf(own: Block, theirs: Block, language: string) {
  const [text, english] = [plainText(own.content), plainText(theirs.content)];
  const wrong = wrongEnd(english, text, language);
  const isOtherMark = hasEnd(text, language) && hasEnd(english, 'en');
  const mayBeOther = own.kind === 'text' && isOtherMark && wrong?.message.startsWith('The English');
  return mayBeOther === true ? null : wrong;
}

/** What is said in the practice alone, or on the reader's own screen, ends with a mark of its own. */
const modes: readonly string[] = ['InPractice', 'OnYourScreen'];

const modesIn = ({ content }: Block): readonly Code[] =>
  content.filter((part) => typeof part !== 'string').filter(({ kind }) => modes.includes(kind));

/** A translation may divide a sentence otherwise between the two, so only a mark that is missing on either side of it is told. */
function innerFaults(own: Block, theirs: Block, language: string) {
  const [parts, others] = [modesIn(own), modesIn(theirs)];
  if (parts.some(({ kind }, index) => others[index]?.kind !== kind)) return [];
  return parts.flatMap((part, index) => {
    const [content, source] = [part.children ?? [], others[index]?.children ?? []];
    const [text, english] = [plainText(content), plainText(source)];
    const isMissing = hasEnd(english, 'en') && !hasEnd(text, language) && !isCode(content.at(-1));
    const wrong = isMissing ? wrongEnd(english, text, language) : null;
    if (!wrong) return [];
    const before = own.content.slice(0, own.content.indexOf(part));
    return [{ line: own.line + plainText(before).split('\n').length - 1, ...wrong }];
  });
}

const isCode = (last: Block['content'][number] | undefined): boolean =>
  last !== undefined && typeof last !== 'string' && last.children === null;

/** A label or a link at the end of both brings a mark of its own, or none. */
const endsWithCode = ({ content }: Block): boolean => isCode(content.at(-1));
