import type { Check, CheckFinding } from '../check.ts';
import { decodedTexts } from '../decoded-texts.ts';
import { codePoint } from '../faults-in-words.ts';
import { simplifiedOutside } from '../han-signs.ts';
import { scriptOf } from '../language-code.ts';

interface Letters {
  readonly pattern: { exec(text: string): { readonly 0: string; readonly index: number } | null };
  readonly what: string;
  readonly fix: (found: string) => string;
}

const arabicLetters: readonly Letters[] = [
  {
    pattern: /[\u0643\u064a]/u,
    what: 'a letter of Arabic',
    fix: (found) => `Write ${{ ك: 'ک' }[found] ?? 'ی'}: type it on a keyboard of your language.`,
  },
];

/** Chinese in traditional signs, whichever the region. */
const ofHant: readonly Letters[] = [
  {
    pattern: simplifiedOutside('big5'),
    what: 'a sign of simplified Chinese',
    fix: () => 'Write the traditional one.',
  },
];

/** Letters of other languages or of old character sets that look like those of this one. Source: the Unicode charts. */
const wrongLetters: Readonly<Record<string, readonly Letters[]>> = {
  ar: [
    {
      pattern: /[\u06a9\u06cc\u06c1\u06be]/u,
      what: 'a letter of Persian or Urdu',
      fix: (found) => `Write ${{ ک: 'ك', ی: 'ي' }[found] ?? 'ه'}: type it on an Arabic keyboard.`,
    },
    {
      pattern: /[\u067e\u0686\u0698\u06af]/u,
      what: 'a letter of Persian or Urdu',
      fix: (found) =>
        `Write ${{ پ: 'ب', چ: 'ج', ژ: 'ج' }[found] ?? 'ك, ج or غ'}: type it on an Arabic keyboard.`,
    },
    {
      pattern: /[\ufb50-\ufdff\ufe70-\ufefc]/u,
      what: 'a letter in one fixed shape',
      fix: (found) => `Write ${found.normalize('NFKC')}: the letters join by themselves.`,
    },
    {
      pattern: /[\u0660-\u0669\u06f0-\u06f9]/u,
      what: 'another digit than the screens show',
      fix: (found) =>
        `Write ${String((found.codePointAt(0) ?? 0) % 16)}: this language uses 0 to 9 here.`,
    },
    {
      // A preposition of one letter is joined to a foreign word by it, as in «بـ Outlook».
      pattern: /(?<!(?<![\p{L}\p{M}])[بفكلو])\u0640|\u0640(?!\s)/u,
      what: 'a stretched line (tatweel)',
      fix: () => 'Delete it.',
    },
  ],
  fa: arabicLetters,
  ur: arabicLetters,
  ja: [
    {
      pattern: simplifiedOutside('shift_jis'),
      what: 'a sign of simplified Chinese',
      fix: () => 'Type the word again on a Japanese keyboard.',
    },
    {
      pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u,
      what: 'a letter or digit of full width',
      fix: (found) => `Write ${found.normalize('NFKC')}, half as wide.`,
    },
    {
      pattern: /[\uff66-\uff9f]/u,
      what: 'a katakana of half width',
      fix: (found) => `Write ${found.normalize('NFKC')}, in full width.`,
    },
  ],
};

const lettersFor = (language: string): readonly Letters[] =>
  scriptOf(language) === 'Hant' ? ofHant : (wrongLetters[language.split('-')[0] ?? ''] ?? []);

/** Where in a text such a letter stands: the first of each kind. */
export const wrongLettersIn = (text: string, language: string): readonly number[] =>
  lettersFor(language)
    .map(({ pattern }) => pattern.exec(text)?.index ?? -1)
    .filter((index) => index >= 0);

export const lettersOfLanguage: Check = {
  id: 'letters-of-language',
  title: 'Letters and digits are those that the language uses',
  why: 'They look right, and search and screen readers take them for others.',
  yieldsTo: ['look-alike-letters'],
  severity: 'error',
  run: (project) =>
    decodedTexts(project).flatMap(({ file, language, key, value, line }) =>
      lettersFor(language).flatMap(({ pattern, what, fix }) => {
        const found = pattern.exec(value);
        if (!found) return [];
        return [
          {
            file,
            line: key === undefined ? line + linesBefore(value, found.index) : line,
            ...(key === undefined ? {} : { key }),
            message: `"${found[0]}" (${codePoint(found[0])}) is ${what}.`,
            fix: fix(found[0]),
          } satisfies CheckFinding,
        ];
      }),
    ),
};

const linesBefore = (text: string, index: number) => text.slice(0, index).split('\n').length - 1;
