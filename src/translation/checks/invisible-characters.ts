import type { Check, CheckFinding } from '../check.ts';

/** Soft hyphen, zero-width spaces and joiners, marks and overrides of direction, word joiner, byte order mark. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

const joiners = new Set(['\u200c', '\u200d']);

/** Scripts whose letters take another shape beside a joiner, so that a joiner is spelling there. */
const scriptsWithJoiners = new Set([
  'Arab',
  'Beng',
  'Deva',
  'Gujr',
  'Guru',
  'Khmr',
  'Knda',
  'Mlym',
  'Mong',
  'Mymr',
  'Orya',
  'Sinh',
  'Taml',
  'Telu',
]);

export const invisibleCharacters: Check = {
  id: 'invisible-characters',
  title: 'No text holds a character that nobody can see',
  severity: 'error',
  run: ({ locales, guides }) =>
    [...locales, ...guides].flatMap(({ file, language, lines }) =>
      lines.flatMap((text, index) => inLine(file, language, text, index + 1)),
    ),
};

function inLine(file: string, language: string, text: string, line: number): CheckFinding[] {
  const spellsWithJoiners = scriptsWithJoiners.has(
    new Intl.Locale(language).maximize().script ?? '',
  );
  return [...text.matchAll(invisible)]
    .filter(({ 0: character, index }) => {
      if (!joiners.has(character)) return true;
      const isInEmoji = /\p{Extended_Pictographic}\ufe0f?$/u.test(text.slice(0, index));
      return !spellsWithJoiners && !isInEmoji;
    })
    .map(({ 0: character, index }) => ({
      file,
      line,
      message: `An invisible character, ${codePoint(character)}, stands ${place(text, index)}.`,
      fix: 'Delete it: put the cursor behind it, press Backspace once, and save.',
    }));
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function place(text: string, index: number): string {
  const before = text.slice(0, index).replace(invisible, '').slice(-12);
  return before === '' ? 'at the start of the line' : `after ${JSON.stringify(before)}`;
}
