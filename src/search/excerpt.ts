import type { Hit } from './full-text.ts';
import { chainsOf } from './japanese-pairs.ts';
import type { Word } from './word.ts';
import { wordsIn } from './words.ts';

/** A piece of an excerpt: what was asked, or what stands between. */
export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Letters of an excerpt, and of what stands before the first word that was asked. */
const longest = 180;
const before = 50;
/** A shorter paragraph is a label or a cell of a table, and says little by itself. */
const shortestParagraph = 40;

interface Candidate {
  readonly paragraph: string;
  readonly found: readonly Word[];
}

/** Of a part of a page, the place that has most of what was asked; the first sentence where nothing of it does. */
export function excerptOf(
  { paragraphs, isFound, isWhole }: Hit,
  language: string,
): readonly ExcerptPart[] {
  const candidates = joined(paragraphs).map((paragraph): Candidate => ({
    paragraph,
    found: foundIn(paragraph, language, isFound, isWhole),
  }));
  const [best] = [...candidates].sort((one, other) => worthOf(other) - worthOf(one));
  return best ? cut(best) : [];
}

/** What is marked. Two Japanese signs alone may be a piece of another word, unless they were asked as one. */
const foundIn = (
  paragraph: string,
  language: string,
  isFound: Hit['isFound'],
  isWhole: Hit['isWhole'],
): Word[] =>
  chainsOf(wordsIn(paragraph, language).filter(({ word }) => isFound(word))).flatMap((chain) => {
    const [first] = chain;
    const last = chain.at(-1);
    if (!first || !last) return [];
    if (first.pair && chain.length === 1 && !isWhole(first.word)) return [];
    return [{ ...first, word: chain.map(({ word }) => word).join(''), end: last.end }];
  });

/** Short paragraphs together with what follows them. */
function joined(paragraphs: readonly string[]): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const paragraph of paragraphs) {
    const last = texts.at(-1) ?? '';
    if (isOpen) texts[texts.length - 1] = `${last} · ${paragraph}`;
    else texts.push(paragraph);
    isOpen = (texts.at(-1) ?? '').length < shortestParagraph;
  }
  return texts;
}

const worthOf = ({ paragraph, found }: Candidate): number =>
  new Set(found.map(({ word }) => word)).size + (paragraph.length >= shortestParagraph ? 0.5 : 0);

function cut({ paragraph, found }: Candidate): ExcerptPart[] {
  const isShort = paragraph.length <= longest;
  const first = found[0]?.at ?? 0;
  const from = isShort || first <= before ? 0 : afterSpace(paragraph, first - before);
  const to = isShort ? paragraph.length : edge(paragraph, from + longest);
  const parts: ExcerptPart[] = [];
  let at = from;
  const add = (end: number, isWord: boolean) => {
    if (end > at) parts.push({ text: paragraph.slice(at, end), isFound: isWord });
    at = Math.max(at, end);
  };
  for (const word of found.filter((each) => each.at >= from && each.end <= to)) {
    add(word.at, false);
    add(word.end, true);
  }
  add(to, false);
  const ends = { start: from > 0 ? '… ' : '', end: to < paragraph.length ? ' …' : '' };
  return [
    { text: ends.start, isFound: false },
    ...parts,
    { text: ends.end, isFound: false },
  ].filter(({ text }) => text !== '');
}

/** The nearest space, so that no word is cut; a text without spaces is cut between letters. */
function edge(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  if (space >= 0 && space - at < 20) return space;
  // Not within one of the letters that are two units long.
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

const afterSpace = (text: string, at: number): number => {
  const cutAt = edge(text, at);
  return text[cutAt] === ' ' ? cutAt + 1 : cutAt;
};
