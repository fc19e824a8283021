import type { Action, Flow } from '../flows/flow.ts';

/**
 * Whether the printed text of the present step tells what comes next: a guide is written for its own beginning, and a
 * demonstration may begin elsewhere, or something may have gone wrong in it.
 *
 * @param labels of the controls that the text names
 */
export function fitsNext(
  labels: readonly string[],
  step: Flow['steps'][number] | undefined,
  next: Action | null,
): boolean {
  if (next === null || labels.length === 0 || labels.includes(next.label)) return true;
  return step?.actions.includes(next) ?? false;
}

/** What a server says, such as `535 5.7.3 …`. */
export const isReply = (text: string): boolean => /^\d{3} \d\.\d/.test(text.trim());

const endOfSentence = /[.!?؟。](?:\s+|$)|。/g;

/** A text, and where in it something begins or ends. */
interface Place {
  readonly part: number;
  readonly at: number;
}

/**
 * The sentence around one of several parts that follow each other, such as the texts of a paragraph: after the end of the sentence
 * before it, up to its own. What the server answers depends on the day and the settings of a run, and is read on the screen.
 */
export function sentenceAround(
  parts: readonly string[],
  middle: number,
): { readonly from: Place; readonly to: Place } {
  let from: Place = { part: 0, at: 0 };
  for (let part = middle - 1; part >= 0; part -= 1) {
    const end = [...(parts[part] ?? '').matchAll(endOfSentence)].at(-1);
    if (!end) continue;
    from = { part, at: end.index + end[0].length };
    break;
  }
  const last = parts.length - 1;
  let to: Place = { part: last, at: parts[last]?.length ?? 0 };
  for (let part = middle + 1; part < parts.length; part += 1) {
    const end = [...(parts[part] ?? '').matchAll(endOfSentence)][0];
    if (!end) continue;
    to = { part, at: end.index + end[0].length };
    break;
  }
  return { from, to };
}
