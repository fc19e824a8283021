import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';
import { usePractice } from '../practice-context.ts';

interface TextProps {
  readonly k: Key;
  readonly fill?: Parameters;
}

/** A text of the catalogue, marked with its language where it fell back to another one. */
export function Text({ k, fill }: TextProps) {
  const { text, lang } = usePractice().translator.label(k, fill);
  return lang ? (
    <span lang={lang} dir="auto">
      {text}
    </span>
  ) : (
    <>{text}</>
  );
}
