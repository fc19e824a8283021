/** First strong isolate: what follows has a direction of its own, left to right where it has no letters. */
const open = '\u2068';
/** Pop directional isolate: the end of it. */
const close = '\u2069';

/**
 * A value that keeps its own order whatever the direction of the sentence around it. Without it, a phone number in an Arabic
 * sentence is shown with its plus sign behind it.
 */
export const isolated = (text: string): string => open + text + close;

/** The values of a text that runs from right to left. Whole numbers keep their order by themselves. */
export const isolatedValues = (
  values: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !value.startsWith(open) ? isolated(value) : value,
    ]),
  );

/** Where an isolated value begins and ends; it holds no other one. */
const isolate = /\u2068([^\u2066-\u2069]*)\u2069/;

/**
 * A text taken apart: at even places what stands around isolated values, at odd places the values, without the two
 * characters. In a page an element isolates them instead, so that nobody copies characters that cannot be seen.
 */
export const aroundIsolates = (text: string): readonly string[] => text.split(isolate);
