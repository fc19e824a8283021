import type { Check } from '../check.ts';
import { codesOf, proseOf } from '../exchange/content.ts';
import { pairedBlocks, type PairedBlocks } from '../paired-blocks.ts';
import { slipIn } from '../typing-slips.ts';

export const guideTypingSlips: Check = {
  id: 'guide-typing-slips',
  title:
    'No passage has a slip of the keyboard: a space, a bracket, a capital, a note, a sentence twice',
  why: 'Readers take it for a page that nobody has read.',
  yieldsTo: ['text-in-english', 'guide-end-punctuation', 'guide-links'],
  yieldsInFileTo: ['guide-copied', 'guide-steps-differ'],
  severity: 'warning',
  run: (project) =>
    [...Map.groupBy(pairedBlocks(project), ({ guide }) => guide).values()].flatMap((pairs) => {
      const before = new Map<string, PairedBlocks>();
      return pairs.flatMap((pair) => {
        const { guide, own, theirs } = pair;
        const [text, english] = [proseOf(own.content), proseOf(theirs.content)];
        const isOneScreen = !codesOf(own.content).some(({ kind }) => kind === 'OnYourScreen');
        const slip =
          emptyLink(pair) ??
          slipIn(text, english, guide.language, isOneScreen) ??
          passageTwice(text, pair, before);
        if (!slip) return [];
        const line = own.line + text.slice(0, slip.index).split('\n').length - 1;
        return [{ file: guide.file, line, message: slip.message, fix: slip.fix }];
      });
    }),
};

function emptyLink({ own, theirs }: PairedBlocks) {
  const isEmpty = ({ content }: PairedBlocks['own']) =>
    codesOf(content).some(({ kind, children }) => kind === 'link' && children === null);
  if (!isEmpty(own) || isEmpty(theirs)) return null;
  const message = 'A link has no words, so no reader sees it.';
  return { index: 0, message, fix: 'Write between its first brackets where it leads.' };
}

/** Signs of a passage that no page says twice by chance. */
const long = 40;

/** A passage that stands in the place of another one as well, as after copying. */
function passageTwice(text: string, pair: PairedBlocks, before: Map<string, PairedBlocks>) {
  if (pair.own.kind !== 'text') return null;
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words.replaceAll('…', '').length < long) return null;
  const other = before.get(words);
  if (!other) {
    before.set(words, pair);
    return null;
  }
  if (proseOf(other.theirs.content) === proseOf(pair.theirs.content)) return null;
  const message = `The passage is the one of line ${String(other.own.line)}, and the English ones differ.`;
  const english = JSON.stringify(proseOf(pair.theirs.content).slice(0, 120));
  return { index: 0, message, fix: `Translate the English one: ${english}.` };
}
