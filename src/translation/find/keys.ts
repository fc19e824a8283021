import { pluralFormOf } from '../plural-forms.ts';
import type { Sentence } from './sentences.ts';

/** One word with dots in it, which no sentence is. */
const like = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u;

export const isLikeKey = (asked: string): boolean => like.test(asked.trim());

/** Texts of a key, each form of a number too; without its first name, the key of any file. Those of one key stand in the order of its forms. */
export function textsOfKey(
  asked: string,
  sentences: readonly Sentence[],
  language: string,
): readonly Sentence[] {
  const wanted = asked.trim();
  if (!isLikeKey(wanted)) return [];
  const own = sentences.filter(({ id, language: each }) => each === language && !/[/#]/.test(id));
  const withForms = (isIt: (key: string) => boolean) =>
    own.filter(({ id }) => isIt(id) || isIt(pluralFormOf(id)?.base ?? id));
  const whole = withForms((key) => key === wanted);
  return whole.length > 0 ? whole : withForms((key) => key.endsWith(`.${wanted}`));
}
