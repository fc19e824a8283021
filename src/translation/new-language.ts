import { dayInWords } from '../i18n/day-in-words.ts';
import { oneDecimal } from '../i18n/formats.ts';
import { englishNameOf, ownNameOf } from '../i18n/language-names.ts';
import { emptyNumberWords } from './number-words-file.ts';
import { typographyFile, typographyOf } from '../i18n/typography.ts';
import { directionOf } from './language-code.ts';
import { formsOfLanguage, numbersOfForm } from './plural-forms.ts';
import type { Project } from './project.ts';

export const languagesFile = 'src/i18n/languages.ts';

/** Examples of numbers for each plural form: `few: 3, 4, 5, 6, 7`. */
export function pluralExamples(
  code: string,
): { readonly form: string; readonly numbers: readonly number[] }[] {
  return formsOfLanguage(code, 'x').map((form) => ({
    form,
    numbers: numbersOfForm(code, 'x', form),
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
    [`locales/number-words/${code}.json`]: emptyNumberWords(),
    [`locales/provenance/${code}.json`]: `${JSON.stringify({ reviewed: {}, labels: {} }, null, 2)}\n`,
    [`locales/style/${code}.json`]: '[]\n',
    [`locales/style/${code}.md`]: style(code),
  };
}

/**
 * A page of one language as another begins with it: links to pages of the site lead to those of the other language, and what an
 * article of the source says for every language, its facts and where it leads, is left out.
 */
export const copyOfPage = (text: string, from: string, to: string): string =>
  text
    .replace(/^---\r?\n[^]*?\n---\r?\n/, (block) =>
      block.replace(/^(?:facts|related):.*\r?\n/gm, ''),
    )
    .replace(/(\]\(|\bhref=")\/([A-Za-z-]+)\//g, (link, before: string, language: string) =>
      language === from ? `${before}/${to}/` : link,
    );

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What `check` knows of the marks of a language, or what nobody has decided. */
function marks(code: string): string {
  const rules = typographyOf(code);
  const end = `How a sentence and a question end. What \`check\` knows of the marks is in \`${typographyFile}\`.`;
  if (!rules) return `Quotation marks, apostrophes, and spaces before marks: undecided. ${end}`;
  const { quotes, insideQuotes, before = {}, apostrophe } = rules;
  const [outer = [], inner] = quotes;
  const named = Object.keys(before).join(' ');
  return [
    `Quotation marks ${outer.join(insideQuotes ?? ' ')}${inner ? `, and inside of them ${inner.join(' ')}` : ''}.`,
    ...(named === '' ? [] : [`A no-break space before ${named}.`]),
    ...(apostrophe === undefined ? [] : [`The apostrophe is ${apostrophe}.`]),
    end,
  ].join(' ');
}

function style(code: string): string {
  const english = englishNameOf(code) ?? code;
  return `# How ${english} is written here

Decide these once, before the second text. Each is one line.

- **Address.** How readers are spoken to (formal, informal), and in which form a button says what it does.
- **Labels.** Words of Microsoft's own screens in ${english}, with their source in \`locales/provenance/${code}.json\`.
- **Plural forms.** ${sentence(pluralsInWords(code).join('; '))}
- **Direction.** ${directionOf(code) === 'rtl' ? 'Right to left. Codes, addresses and numbers are kept apart by the site.' : 'Left to right.'}
- **Numbers and dates.** ${oneDecimal(code, 1234.5)}; ${dayInWords(code, '2026-11-27')}.
- **Marks.** ${marks(code)}
`;
}
