import type { Check } from '../check.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

/** The same mark looks different in other scripts. Ellipsis first: three full stops are one of those. */
const marks: readonly (readonly [mark: string, endings: RegExp])[] = [
  ['…', /(?:…|\.{3})$/u],
  ['.', /[.。．।۔።။។։]$/u],
  [':', /[:：]$/u],
  ['?', /[?？؟\u037e՞]$/u],
  ['!', /[!！՜]$/u],
];

/** Languages that end a sentence with a space, or with nothing. */
const withoutFullStop = ['th', 'lo', 'km', 'my'];

export const endPunctuation: Check = {
  id: 'end-punctuation',
  title: 'A translation ends with the same mark as its source',
  severity: 'error',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const sourceValue = sourceTextFor(key, source.texts)?.value;
        if (sourceValue === undefined || value.trim() === '') return [];
        const wanted = endOf(sourceValue, 'en');
        const given = endOf(value, language);
        if (wanted === given) return [];
        if (withoutFullStop.includes(language) && [wanted, given].includes('.')) return [];
        return [
          {
            file,
            line,
            key,
            message: `The English text ends with ${describe(wanted)}, the translation with ${describe(given)}.`,
            fix: `End it the same way. In English: ${JSON.stringify(sourceValue)}`,
          },
        ];
      }),
    ),
};

function endOf(value: string, language: string): string | null {
  const bare = value.trim().replace(/["'”’»›)\]」』）】]+$/u, '');
  // Greek asks with what others call a semicolon.
  if (language === 'el' && bare.endsWith(';')) return '?';
  return marks.find(([, endings]) => endings.test(bare))?.[0] ?? null;
}

function describe(mark: string | null): string {
  return mark === null ? 'no mark' : `"${mark}"`;
}
