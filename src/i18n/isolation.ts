import type { Key } from './keys.ts';
import type { Parameters, Translator } from './translator.ts';

/** First strong isolate: what follows has a direction of its own, left to right where it has no letters. */
const open = '\u2068';
/** Pop directional isolate: the end of it. */
const close = '\u2069';

/**
 * A value that keeps its own order whatever the direction of the sentence around it. Without it, a phone number in an Arabic
 * sentence is shown with its plus sign behind it.
 */
export const isolated = (text: string): string => open + text + close;

/** Whole numbers keep their order by themselves. */
const isolatedValues = (values: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !value.startsWith(open) ? isolated(value) : value,
    ]),
  );

/**
 * The translator of a language from right to left: values in its texts keep their own order. Those in a text that fell back
 * stand in one from left to right already.
 */
export function isolating(translator: Translator): Translator {
  const valuesFor = (key: Key, values: Parameters | undefined) =>
    values && translator.label(key).lang === undefined ? isolatedValues(values) : values;
  return {
    ...translator,
    t: (key, values) => translator.t(key, valuesFor(key, values)),
    label: (key, values) => translator.label(key, valuesFor(key, values)),
  };
}

/** Where an isolated value begins and ends; it holds no other one. */
const isolate = /\u2068([^\u2066-\u2069]*)\u2069/;

/**
 * A text taken apart: at even places what stands around isolated values, at odd places the values, without the two
 * characters. In a page an element isolates them instead, so that nobody copies characters that cannot be seen.
 */
export const aroundIsolates = (text: string): readonly string[] => text.split(isolate);
