import type { Check, CheckFinding } from '../check.ts';
import { isDoNotTranslate } from '../do-not-translate.ts';
import { asPhrase } from '../glossary-terms.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

/**
 * Only terms of two words or more: a single word of everyday English, such as "add" or "back", has another translation in
 * each sentence. A term that stays English, in the words of a server, is left to glossary-word.
 */
export const glossaryTerm: Check = {
  id: 'glossary-term',
  title: 'Where the source uses a term of the glossary, the translation uses its word for it',
  why: 'Readers take another word for another thing.',
  yieldsTo: ['glossary-word', 'same-as-source', 'text-in-english', 'value-empty'],
  severity: 'warning',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) => {
      const glossary = project.glossaries.find((each) => each.language === language);
      const terms = (glossary?.entries ?? []).flatMap(({ term, use, accept }) =>
        use !== null && /\p{L}[\s-]\p{L}/u.test(term) && !/[|/,(]/.test(term + use)
          ? [{ term, use, right: [use, term, ...accept].map(plain), pattern: asPhrase(term) }]
          : [],
      );
      const sentences = texts.filter(
        ({ key, value }) =>
          !key.endsWith('.words') && !isDoNotTranslate(project.doNotTranslate, language, value),
      );
      return sentences.flatMap(({ key, value, line }): CheckFinding[] => {
        const wanted = sourceTextFor(key, source.texts)?.value;
        if (wanted === undefined) return [];
        const given = plain(value);
        return terms
          .filter(({ pattern, right }) => {
            return pattern.test(wanted) && !right.some((word) => given.includes(word));
          })
          .map(({ term, use }) => ({
            file,
            line,
            key,
            message: `The English text says "${term}", and the translation does not say "${use}".`,
            fix: `Write "${use}". Where another form is right, add it to "accept" of the term in the glossary.`,
          }));
      });
    }),
};

/** Without differences of case and marks on letters. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
