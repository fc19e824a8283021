import { findSentence, type Match } from './match.ts';
import type { Sentence } from './sentences.ts';
import { isSure, labelsIn, sureScoreOf, type Labels } from './sure.ts';

export interface OnPage {
  /** Best first, as many as were asked for. */
  readonly matches: readonly Match[];
  /** How many there are. */
  readonly total: number;
}

interface Asked {
  /** Only places in this language; a label in them may be in any. */
  readonly language?: string | undefined;
  readonly most?: number;
}

/**
 * The places of what was seen on a page, which may be several texts that stand beside each other there. Where each of its
 * sentences is surely one, these come first: the longest, then the next.
 */
export function findOnPage(
  asked: string,
  sentences: readonly Sentence[],
  { language, most = 5 }: Asked = {},
): OnPage {
  const labels = labelsIn(sentences);
  const own = sentences.filter((each) => language === undefined || each.language === language);
  const whole = findSentence(asked, own, Infinity, labels);
  const found = isSure(whole[0]?.score ?? 0)
    ? whole
    : withTextsOf(sentencesIn(asked), whole, own, labels);
  // What was found twice keeps its first place, which is the surer one.
  const bySentence = Map.groupBy(found, ({ sentence }) => sentence);
  const matches = [...bySentence.values()].flatMap(([first]) => first ?? []);
  return { matches: matches.slice(0, most), total: matches.length };
}

/** With the spaces behind each, where its language has them. */
const sentencesIn = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => segment.trim() !== '');

/** More sentences than these are no hint, and every run of them would have to be tried. */
const mostSentences = 8;

function withTextsOf(
  parts: readonly string[],
  whole: readonly Match[],
  sentences: readonly Sentence[],
  labels: Labels,
): readonly Match[] {
  if (parts.length < 2 || parts.length > mostSentences) return whole;
  const runs: { readonly length: number; readonly matches: readonly Match[] }[] = [];
  let covered = 0;
  for (let from = 0; from < parts.length;) {
    const run = longestRun(parts.slice(from), sentences, labels);
    if (run) runs.push(run);
    covered += run?.count ?? 0;
    from += run?.count ?? 1;
  }
  runs.sort((one, other) => other.length - one.length);
  const inTurn = Array.from({ length: Math.max(0, ...runs.map((run) => run.matches.length)) })
    .flatMap((_, at) => runs.map(({ matches }) => matches[at]))
    .filter((match) => match !== undefined);
  return covered === parts.length
    ? [...inTurn, ...whole]
    : [...whole.slice(0, 3), ...inTurn, ...whole.slice(3)];
}

/** A text may have several sentences itself, so the most that are one text are taken together. */
function longestRun(
  parts: readonly string[],
  sentences: readonly Sentence[],
  labels: Labels,
): { count: number; length: number; matches: readonly Match[] } | null {
  for (let count = parts.length; count > 0; count -= 1) {
    const text = parts.slice(0, count).join('');
    const scoreOf = sureScoreOf(text, labels);
    const matches = sentences
      .map((sentence) => ({ sentence, score: scoreOf(sentence) }))
      .filter(({ score }) => isSure(score))
      .sort((one, other) => other.score - one.score);
    if (matches.length > 0) return { count, length: text.length, matches };
  }
  return null;
}
