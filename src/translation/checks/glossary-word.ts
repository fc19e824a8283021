import { literally } from '../../i18n/literally.ts';
import type { Check, CheckFinding } from '../check.ts';
import { ownWords } from '../do-not-translate.ts';
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

const wordsOf = ({ language, entries }: Glossary): AvoidedWord[] =>
  entries.flatMap(({ use, avoid }) =>
    avoid
      .filter((word) => word !== use)
      .map((word) => ({ word, use, pattern: patternOf(word, language) })),
  );

function inText(
  text: ReadableText,
  words: readonly AvoidedWord[],
  project: Project,
): CheckFinding[] {
  const { language } = text;
  const value = ownWords(project.doNotTranslate, language, text.value);
  const found = words.filter(({ pattern }) => pattern.test(value));
  return found
    .filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)))
    .map(({ word, use, pattern }) => ({
      ...placeOf(text, value.search(pattern)),
      about: word,
      message: `The glossary avoids "${word}".`,
      fix:
        use === null
          ? 'Decide for a word in the glossary, and write it here.'
          : `Write "${use}", or the other word once in brackets behind it.`,
    }));
}

/** Scripts that put no space between words, where a word of one is seen to end when another script begins. */
const withoutSpaces = ['Han', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];

const spacedLetter = `[[\\p{L}\\p{N}_]--[\\p{scx=Hiragana}${withoutSpaces.map((each) => `\\p{scx=${each}}`).join('')}]]`;

/** What may not stand beside a word that begins or ends with this character, or the word is a part of another one. */
function continues(character: string): string {
  // Particles and endings are hiragana, and stand beside any word.
  if (/\p{Script=Hiragana}/u.test(character)) return '(?!)';
  const script = withoutSpaces.find((each) => new RegExp(`\\p{scx=${each}}`, 'u').test(character));
  return script === undefined ? spacedLetter : `[\\p{scx=${script}}&&[\\p{L}\\p{M}]]`;
}

/** What may be written at the end of any word, with or without a hyphen. */
const endings: Readonly<Partial<Record<string, string>>> = {
  id: '(?:-?(?:nya|ku|mu|lah|kah|pun))*',
};

/** As a word of its own, or with an ending of the language. One in brackets explains the word before it; one in an address is no word. */
function patternOf(word: string, language: string): RegExp {
  const before = `(?<!${continues(word.at(0) ?? '')}|[.\\/@\\-]|\\(|（)`;
  const after = `(?!${continues(word.at(-1) ?? '')}|[\\/@\\-]|\\.[\\p{L}\\p{N}])`;
  return new RegExp(`${before}${literally(word)}${endings[language] ?? ''}${after}`, 'iv');
}
