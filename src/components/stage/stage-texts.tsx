import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Key } from '../../i18n/keys.ts';
import type { Parameters, Translator } from '../../i18n/translator.ts';
import type { OwnText } from '../../stage/demonstrations/index.ts';

/** The texts of the presenter: notes and controls. The audience's are another translator. */
export const StageTexts = createContext<Translator | null>(null);

export function useStageTexts(): Translator {
  const texts = useContext(StageTexts);
  if (!texts) throw new Error('A part of the stage was drawn without its texts.');
  return texts;
}

interface WordsProps {
  readonly k: Key;
  readonly fill?: Parameters;
}

/** A text of the catalogue, marked with its language where it fell back to another one. */
export function Words({ k, fill }: WordsProps) {
  const { text, lang } = useStageTexts().label(k, fill);
  return lang ? (
    <span lang={lang} dir="auto">
      {text}
    </span>
  ) : (
    <>{text}</>
  );
}

/** A text of the catalogue, or one that the trainer wrote, in whatever language that is. */
export function OwnWords({ text }: { readonly text: OwnText }) {
  return typeof text === 'string' ? <Words k={text} /> : <bdi>{text.own}</bdi>;
}
