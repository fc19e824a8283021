import { literally } from '../../i18n/literally.ts';
import { withoutPlaceholders } from '../../i18n/placeholders.ts';
import type { Sentence } from './sentences.ts';

/** Of a sentence that says just what was asked, whatever its capitals, spaces and last mark. */
export const exactScore = 1;

/** Of a sentence that says it when a label or a number is put into each of its placeholders. */
export const filledScore = 0.98;

/** What a likeness of words may come to at most: it is never sure. */
export const likeScore = 0.97;

export const isSure = (score: number): boolean => score >= filledScore;

/** Stands for a placeholder, and in no text. */
const gap = '\ue000';

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2066-\u2069\u200e\u200f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.。!?]+$/u, '');

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const number = /^[\p{N} .,:/%]+$/u;

/** Where a label is printed bold on the page, whoever writes the sentence down puts it in quotation marks. */
const marks = /^[\p{Pi}\p{Ps}"']+|[\p{Pf}\p{Pe}"']+$/gu;

/** What may stand in a placeholder: every text without one. Longer ones are no labels. */
const longestLabel = 80;
const value = `(.{1,${String(longestLabel)}}?)`;

export type Labels = ReadonlySet<string>;

const knownLabels = new WeakMap<readonly Sentence[], Labels>();

export function labelsIn(sentences: readonly Sentence[]): Labels {
  const known = knownLabels.get(sentences);
  if (known) return known;
  const labels = new Set(
    sentences
      .filter(({ pieces }) => pieces.every(({ kind }) => kind === 'own'))
      .map((sentence) => folded(textOf(sentence)))
      .filter((text) => text.length <= longestLabel),
  );
  knownLabels.set(sentences, labels);
  return labels;
}

export const textOf = ({ pieces }: Sentence): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();

interface Form {
  readonly text: string;
  /** Of a sentence with placeholders and words around them. */
  readonly pattern: RegExp | null;
}

const knownForms = new WeakMap<Sentence, Form>();

function formOf(sentence: Sentence): Form {
  const known = knownForms.get(sentence);
  if (known) return known;
  const around = folded(
    sentence.pieces.map(({ kind, text }) => (kind === 'value' ? gap : text)).join(''),
  );
  const isTemplate = around.includes(gap) && /\p{L}/u.test(around);
  const parts = around.split(gap).map(literally);
  const form = {
    text: folded(textOf(sentence)),
    pattern: isTemplate ? new RegExp(`^${parts.join(value)}$`, 'u') : null,
  };
  knownForms.set(sentence, form);
  return form;
}

/** Judges sentences by one that was seen: `exactScore`, `filledScore`, or 0 where only a likeness of words can tell. */
export function sureScoreOf(asked: string, labels: Labels): (sentence: Sentence) => number {
  const wanted = folded(asked);
  if (!hasWord(withoutPlaceholders(wanted))) return () => 0;
  const isLabel = (text: string) =>
    labels.has(folded(text.replace(marks, ''))) || number.test(text);
  return (sentence) => {
    const { text, pattern } = formOf(sentence);
    if (text === wanted) return exactScore;
    const values = pattern?.exec(wanted)?.slice(1);
    return values?.every(isLabel) === true ? filledScore : 0;
  };
}

/** Texts of one language that say more than what was asked, and begin with it: who has one of them has to tell it from these. */
export function beginningWith(
  asked: string,
  sentences: readonly Sentence[],
  language: string,
): readonly Sentence[] {
  const wanted = folded(asked);
  return sentences.filter((sentence) => {
    const { text } = sentence.language === language ? formOf(sentence) : { text: '' };
    const next = text.startsWith(wanted) ? text.slice(wanted.length) : '';
    return next !== '' && !/^[\p{L}\p{N}]/u.test(next);
  });
}
