import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';
import { gapBetween } from '../../i18n/sentences.ts';
import { usePractice } from '../practice-context.ts';
import { Text } from './text.tsx';

interface SentenceProps {
  readonly k: Key;
  readonly fill?: Parameters;
}

/** A whole text before another one, with what its language has between the two. */
export function Sentence({ k, fill }: SentenceProps) {
  return (
    <>
      <Text k={k} {...(fill && { fill })} />
      {gapBetween(usePractice().translator.t(k, fill))}
    </>
  );
}
