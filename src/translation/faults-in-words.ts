import { nameForTranslators } from '../i18n/language-names.ts';
import { invisibleFaults, type FaultKind, type TextFault } from '../i18n/text-faults.ts';

/** A text with a fault, as a reader would get it. */
interface FaultyText {
  readonly value: string;
  readonly language: string;
}

interface FaultInWords {
  readonly id: string;
  readonly title: string;
  /** What a mistake of this kind does to a reader. */
  readonly why: string;
  readonly say: (
    fault: TextFault,
    text: FaultyText,
  ) => { readonly message: string; readonly fix: string };
}

/** Faults that no page may have either. A brace in a guide was written on purpose: the syntax of MDX sees to the others. */
export type FaultOfPages = Exclude<FaultKind, 'placeholder'>;

/** What a translator is told of a fault: the same for a locale text and a page. */
export const faultsInWords: Readonly<Record<FaultOfPages, FaultInWords>> = {
  markup: {
    id: 'markup-in-text',
    title: 'No text holds a tag or an entity: a reader would see it as it is written',
    why: 'Readers would see the code in place of what it stands for.',
    say: ({ found }) => ({
      message: `${JSON.stringify(found.slice(0, 40))} would be shown as it is.`,
      fix: found.startsWith('&')
        ? 'Write the character itself, such as “ or &.'
        : 'Remove the tag: a text has no markup.',
    }),
  },
  damaged: {
    id: 'text-damaged',
    title: 'No text was damaged by a wrong encoding',
    why: 'The characters were lost when a program read the file in another encoding.',
    say: ({ found, index }, { value }) => ({
      message: `${JSON.stringify(found)} (${codePoint(found)}) is damaged: it stands ${behind(value, index)}.`,
      fix: 'Type the character again, and save the file as UTF-8.',
    }),
  },
  lookAlike: {
    id: 'look-alike-letters',
    title: 'Letters are those of the language, and not others that look alike',
    why: 'Search, screen readers and spelling take it for another letter.',
    say: ({ found }, { language }) => {
      const points = [...found].filter((letter) => !/[a-z\u00c0-\u024f]/i.test(letter));
      return {
        message: `${JSON.stringify(found)} has letters of another alphabet than ${nameForTranslators(language)}: ${points.map(codePoint).join(' ')}.`,
        fix: 'Type the word again on a keyboard of your language.',
      };
    },
  },
  invisible: {
    id: 'invisible-characters',
    title: 'No text holds a character that nobody can see',
    why: 'It breaks searching, copying and reading aloud, and nobody sees why.',
    say: ({ found, index }, { value }) => ({
      message: `An invisible character, ${codePoint(found)}, stands ${behind(value, index)}.`,
      fix:
        (/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u.test(found)
          ? 'The site itself keeps numbers, codes and addresses apart from right-to-left text. '
          : '') +
        'Delete it: put the cursor behind it, press Backspace once, and save. An escape or entity such as \\u200b or &shy; is deleted as it is written.',
    }),
  },
};

/** Invisible characters in the lines of a file: in a key, a tag, or in what cannot be parsed, so in no text of it. */
export const invisibleInLines = (lines: readonly string[], language: string) =>
  lines.flatMap((value, index) =>
    invisibleFaults(value, language).map((fault) => ({
      line: index + 1,
      ...faultsInWords.invisible.say(fault, { value, language }),
    })),
  );

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The last words before a place, for a person who looks for it. */
function behind(value: string, index: number): string {
  const before = value
    .slice(0, index)
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\ufffd]/gu, '')
    .slice(-12);
  return before === '' ? 'at the start' : `after ${JSON.stringify(before)}`;
}
