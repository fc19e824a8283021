import { literally } from '../../i18n/literally.ts';
import { withoutPlaceholders } from '../../i18n/placeholders.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { Glossary } from '../glossary.ts';
import type { Project } from '../project.ts';
import { placeOf, readableTexts, type ReadableText } from '../readable-texts.ts';

export const glossaryWord: Check = {
  id: 'glossary-word',
  title: 'No text uses a word that the glossary of its language avoids',
  why: 'Two words for one thing make readers look for two things.',
  yieldsTo: ['text-in-english', 'same-as-source', 'placeholder-malformed', 'markup-in-text'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'error',
  run: (project) =>
    project.glossaries.flatMap((glossary) => {
      const words = wordsOf(glossary);
      return readableTexts(project)
        .filter(({ language }) => language === glossary.language)
        .flatMap((text) => inText(text, words, project));
    }),
};

interface AvoidedWord {
  readonly word: string;
  readonly use: string | null;
  readonly pattern: RegExp;
}

const wordsOf = ({ entries }: Glossary): AvoidedWord[] =>
  entries.flatMap(({ use, avoid }) =>
    avoid.filter((word) => word !== use).map((word) => ({ word, use, pattern: patternOf(word) })),
  );

function inText(
  text: ReadableText,
  words: readonly AvoidedWord[],
  project: Project,
): CheckFinding[] {
  const { language } = text;
  const kept = [
    ...(project.doNotTranslate['*'] ?? []),
    ...(project.doNotTranslate[language] ?? []),
  ];
  const value = kept.reduce(
    (shown, each) => shown.replaceAll(each, ' '.repeat(each.length)),
    withoutPlaceholders(text.value),
  );
  const found = words.filter(({ pattern }) => pattern.test(value));
  return found
    .filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)))
    .map(({ word, use, pattern }) => ({
      ...placeOf(text, value.search(pattern)),
      message: `The glossary avoids "${word}".`,
      fix:
        use === null
          ? 'Decide for a word in the glossary, and write it here.'
          : `Write "${use}", or the other word once in brackets behind it.`,
    }));
}

/** As a word of its own. One in brackets explains the word before it; one in an address is no word. */
function patternOf(word: string): RegExp {
  const before = '(?<![\\p{L}\\p{N}_./@-]|\\()';
  const after = '(?![\\p{L}\\p{N}_/@-]|\\.[\\p{L}\\p{N}])';
  return new RegExp(`${before}${literally(word)}${after}`, 'iu');
}
