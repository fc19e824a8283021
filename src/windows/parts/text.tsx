import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';
import { gapBetween } from '../../i18n/sentences.ts';
import { usePractice } from '../practice-context.ts';

interface TextProps {
  readonly k: Key;
  readonly fill?: Parameters;
  /** Another text follows: with what the language has between the two. */
  readonly gap?: boolean;
}

/** A text of the catalogue, marked with its language where it fell back to another one. */
export function Text({ k, fill, gap }: TextProps) {
  const { text: words, lang } = usePractice().translator.label(k, fill);
  const text = gap ? words + gapBetween(words) : words;
  return lang ? (
    <span lang={lang} dir="auto">
      {text}
    </span>
  ) : (
    <>{text}</>
  );
}
