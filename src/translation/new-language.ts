import { dayInWords } from '../i18n/day-in-words.ts';
import { oneDecimal } from '../i18n/formats.ts';
import { englishNameOf, ownNameOf } from '../i18n/language-names.ts';
import { directionOf } from './language-code.ts';
import { formsOfLanguage } from './plural-forms.ts';
import type { Project } from './project.ts';

export const languagesFile = 'src/i18n/languages.ts';

/** Examples of numbers for each plural form: `few: 3, 4, 5, 6, 7`. */
export function pluralExamples(
  code: string,
): { readonly form: string; readonly numbers: readonly number[] }[] {
  const rules = new Intl.PluralRules(code);
  const numbers = [...Array.from({ length: 201 }, (_, index) => index), 1_000_000];
  return formsOfLanguage(code, 'x').map((form) => ({
    form,
    numbers: numbers.filter((number) => rules.select(number) === form).slice(0, 5),
  }));
}

/** Each plural form with numbers that take it, in a line for people. */
export function pluralsInWords(code: string): readonly string[] {
  const forms = pluralExamples(code);
  const [only] = forms;
  if (only && forms.length === 1) return [`one form, _${only.form}, for every number`];
  return forms.map(
    ({ form, numbers }) =>
      `_${form}: ${numbers.length > 0 ? numbers.join(', ') : 'fractions only'}`,
  );
}

/** The table of languages with one line more; `null` when its end cannot be found. */
export function withLanguage(table: string, code: string): string | null {
  const end = '\n} as const satisfies';
  if (!table.includes(end)) return null;
  const key = /^[a-z]+$/.test(code) ? code : `'${code}'`;
  const name = ownNameOf(code).replace(/['\\]/g, '\\$&');
  return table.replace(
    end,
    () => `\n  ${key}: { name: '${name}', direction: '${directionOf(code)}' },${end}`,
  );
}

/** What a language begins with, by path. All of it passes the checks, and nothing of it is translated. */
export function filesOfNewLanguage(
  { locales, glossaries, sourceLanguage }: Project,
  code: string,
): Readonly<Record<string, string>> {
  const texts = locales
    .filter(({ language }) => language === sourceLanguage)
    .map(({ namespace }) => [`locales/${code}/${namespace}.json`, '{}\n'] as const);
  const terms = new Set(glossaries.flatMap(({ entries }) => entries.map(({ term }) => term)));
  const glossary = [...terms].map(
    (term) => `  { "term": ${JSON.stringify(term)}, "use": null, "avoid": [] }`,
  );
  return {
    ...Object.fromEntries(texts),
    ...(terms.size > 0
      ? { [`locales/glossary/${code}.json`]: `[\n${glossary.join(',\n')}\n]\n` }
      : {}),
    [`locales/provenance/${code}.json`]: `${JSON.stringify({ reviewed: {}, labels: {} }, null, 2)}\n`,
    [`locales/style/${code}.md`]: style(code),
  };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function style(code: string): string {
  const english = englishNameOf(code) ?? code;
  return `# How ${english} is written here

Decide these once, before the second text. Each is one line.

- **Address.** How readers are spoken to (formal, informal), and in which form a button says what it does.
- **Labels.** Words of Microsoft's own screens in ${english}, with their source in \`locales/provenance/${code}.json\`.
- **Plural forms.** ${sentence(pluralsInWords(code).join('; '))}
- **Direction.** ${directionOf(code) === 'rtl' ? 'Right to left. Codes, addresses and numbers are kept apart by the site.' : 'Left to right.'}
- **Numbers and dates.** ${oneDecimal(code, 1234.5)}; ${dayInWords(code, '2026-11-27')}.
- **Marks.** Quotation marks, and how a sentence and a question end.
`;
}
