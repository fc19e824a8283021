import type { Check } from '../check.ts';
import { lineOfPlace } from '../guide-passages.ts';
import { productNamespaces } from '../provenance.ts';

/** Words between quotation marks of any language. */
const quoted = /[“„«「『"]([^“”„«»「」『』"]{2,80})[”“»」』"]/gu;

export const labelTyped: Check = {
  id: 'label-typed',
  title: 'A guide names a label of the screen by its key, and does not type it',
  why: 'A typed label stays as it is when the screen says it in other words.',
  yieldsTo: ['guide-labels-differ', 'guide-plain-bold', 'text-in-english'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'warning',
  run: ({ guides, locales }) =>
    guides
      .filter(({ kind }) => kind === 'guide')
      .flatMap(({ file, language, passages, headings }) => {
        const labels = new Map(
          locales
            .filter((each) => each.language === language)
            .filter(({ namespace }) => productNamespaces.includes(namespace))
            .flatMap(({ texts }) => texts.map(({ key, value }) => [value.toLowerCase(), key])),
        );
        const prose = passages.filter(({ line }) => !headings.some((each) => each.line === line));
        return prose.flatMap((passage) =>
          [...passage.text.matchAll(quoted)].flatMap(({ 1: words = '', index }) => {
            // Where the real screen has more than the practice, its words have no key.
            if (passage.onOwnScreen.some(([from, to]) => from <= index && index < to)) return [];
            const key = labels.get(words.trim().toLowerCase());
            if (key === undefined) return [];
            const message = `"${words}" is a label of the screen, typed by hand.`;
            const line = lineOfPlace(passage, index);
            return [
              { file, line, about: words, message, fix: `Write <See k="${key}" /> in its place.` },
            ];
          }),
        );
      }),
};
