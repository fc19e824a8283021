import { joinTexts } from '../../i18n/sentences.ts';

/** As much as a search engine shows of a description, in characters. */
const longest = 160;

/** The first sentences of several texts that fit into a description; the first one is there however long it is. */
export function shortened(texts: readonly string[]): string {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?؟])\s+|(?<=[。！？])\s*/));
  let description = '';
  for (const sentence of sentences) {
    const longer = joinTexts([description, sentence]);
    if (description !== '' && longer.length > longest) break;
    description = longer;
  }
  return description;
}
