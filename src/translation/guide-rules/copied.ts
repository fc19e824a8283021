import { isComplete } from '../../i18n/languages.ts';
import type { Guide } from '../guide-file.ts';
import { isEnough } from '../translated-share.ts';
import type { GuideRule } from './rule.ts';

/** Too many of the passages in English: the file is a beginning, and must not be announced as a translation. */
export const guideCopied: GuideRule = {
  id: 'guide-copied',
  title: 'A translated guide is not the English one',
  why: 'A copy must not be announced as a translation.',
  judge: (guide, { source, sourceLanguage }) => {
    if (guide.language === sourceLanguage || !source) return [];
    const same = passagesOf(source, guide);
    const long = sentencesIn(guide);
    const share = { translated: long.length - same.length, total: long.length };
    if (long.length === 0 || isEnough(share)) return [];
    const line = same[0]?.line ?? 1;
    if (!isComplete(guide.language)) {
      const { translated, total } = share;
      const message = `${String(translated)} of ${String(total)} passages ${translated === 1 ? 'is' : 'are'} translated.`;
      const fix = `Translate the rest: the first one in English is in line ${String(line)}.`;
      return [{ line, isGap: true, message, fix }];
    }
    return [
      {
        line,
        message: `${String(same.length)} of ${String(long.length)} passages are the English ones, so this is no translation.`,
        fix: 'Translate it, or remove the file: its page shows the English guide then, and says so.',
      },
    ];
  },
};

/** Passages of a translation that stand in its source, word for word. */
export function passagesOf(source: Guide, guide: Guide) {
  const texts = new Set(sentencesIn(source).map(({ text }) => text));
  return sentencesIn(guide).filter(({ text }) => texts.has(text));
}

const sentences = new WeakMap<Guide, Guide['passages']>();

/** In the order of lines. Read once of each page: a source is asked for by all of its translations. */
function sentencesIn(guide: Guide): Guide['passages'] {
  const known = sentences.get(guide);
  if (known) return known;
  const own = guide.passages
    .filter(({ text }) => isSentence(text))
    .sort((one, other) => one.line - other.line);
  sentences.set(guide, own);
  return own;
}

/** Names and addresses are the same in every language; four words in a row are not. */
const isSentence = (text: string): boolean => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4;
