import { withoutPlaceholders } from '../../i18n/placeholders.ts';
import type { Check, CheckFinding } from '../check.ts';
import { scriptOf } from '../language-code.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { sourceOf, sourcePageOf, type Project } from '../project.ts';
import { productNamespaces } from '../provenance.ts';
import { placeOf, readableTexts, type ReadableText } from '../readable-texts.ts';

/**
 * Words without the small words by which a sentence is known. Told are those that cannot be meant so: a label of the screens that
 * the language has translated; four words in small letters as the source has them; and in another script any two in small letters.
 * Other labels of a product stay in English in many texts on purpose, mostly with a capital.
 */
export const wordsInEnglish: Check = {
  id: 'words-in-english',
  title: 'No label or words within a sentence are left in English',
  why: 'Readers look for words that are not on their screen, or cannot read them.',
  yieldsTo: ['text-in-english', 'text-in-other-language', 'same-as-source', 'label-typed'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'warning',
  run: (project) => {
    const known = new Map<string, Labels>();
    const pages = new Map<string, string>();
    const labelsFor = (language: string) =>
      known.get(language) ?? known.set(language, labelsOf(project, language)).get(language);
    return readableTexts(project)
      .filter(({ language }) => language !== project.sourceLanguage)
      .flatMap((text) => findingFor(text, labelsFor(text.language) ?? new Map(), project, pages));
  },
};

/** By their English words in small letters: how the language says them. */
type Labels = ReadonlyMap<string, string>;

function labelsOf({ locales, sourceLanguage, doNotTranslate }: Project, language: string): Labels {
  const kept = new Set([...(doNotTranslate['*'] ?? []), ...(doNotTranslate[language] ?? [])]);
  const found = new Map<string, string>();
  for (const { language: code, namespace, texts } of locales) {
    if (code !== sourceLanguage || !productNamespaces.includes(namespace)) continue;
    const own = new Map(
      locales
        .filter((each) => each.language === language && each.namespace === namespace)
        .flatMap((each) => each.texts.map(({ key, value }) => [key, value])),
    );
    for (const { key, value } of texts) {
      const said = own.get(key);
      if (!label.test(value) || kept.has(value) || said === undefined) continue;
      if (!said.toLowerCase().includes(value.toLowerCase())) found.set(value.toLowerCase(), said);
    }
  }
  return found;
}

/** Two words or more, one of them in small letters: what is all capitals is a name or an abbreviation. */
const label = /^(?=.*\s\p{Ll}{2,})[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){1,7}$/u;

/** Said by others, or told beside the own words; of a quotation the words may be those of a screen. */
const apart = /`[^`]*`|\([^()]*\)|（[^（）]*）|https?:\S+|(?<!\S)\S*[@/\\]\S*/gu;

/** In a quotation stands what others say, if it is no label. */
const quotation = /“[^”]*”|"[^"]*"|«[^»]*»|「[^」]*」|『[^』]*』/gu;

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => '…'.repeat(found.length));

function findingFor(
  text: ReadableText,
  labels: Labels,
  project: Project,
  sources: Map<string, string>,
): CheckFinding[] {
  const plain = blank(withoutPlaceholders(text.value), apart);
  if (!/[A-Za-z]{2} [A-Za-z]{2}/.test(plain)) return [];
  const source = () => sources.get(text.file) ?? sourceFor(text, project, sources);
  const isLatin = scriptOf(text.language) === 'Latn';
  const found = labelIn(plain, source, { labels, isLatin }) ?? smallWordsIn(plain, source, isLatin);
  if (!found) return [];
  const { said, index } = found;
  const { doNotTranslate } = project;
  const kept = [...(doNotTranslate['*'] ?? []), ...(doNotTranslate[text.language] ?? [])];
  if (kept.some((each) => each.includes(said))) return [];
  const own = labels.get(said.toLowerCase());
  return [
    {
      ...placeOf(text, index),
      about: said,
      message: `"${said}" is English.`,
      fix:
        own === undefined
          ? 'Translate it. Where readers see it in English, write it between quotation marks, or add it to locales/same-as-source.json.'
          : `Translate it. The screen says ${JSON.stringify(own)}.`,
    },
  ];
}

interface Run {
  readonly said: string;
  readonly index: number;
}

/** Latin words with one space between them. */
const latinRun =
  /(?<![\p{sc=Latin}\p{N}'’-])[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*)+(?![\p{sc=Latin}\p{N}])/gu;

function labelIn(
  plain: string,
  source: () => string,
  { labels, isLatin }: { readonly labels: Labels; readonly isLatin: boolean },
): Run | null {
  for (const { 0: run, index: from } of plain.matchAll(latinRun)) {
    const words = [...run.matchAll(/\S+/g)];
    for (let at = 0; at < words.length; at += 1) {
      for (let length = Math.min(8, words.length - at); length >= 2; length -= 1) {
        const said = words
          .slice(at, at + length)
          .map(([each]) => each)
          .join(' ');
        if (!labels.has(said.toLowerCase())) continue;
        const index = from + (words[at]?.index ?? 0);
        const around = [words[at - 1]?.[0], words[at + length]?.[0]] as const;
        if (isWhole(said, around, source) && (isLatin || !isAmongNames(plain, index, said)))
          return { said, index };
      }
    }
  }
  return null;
}

/** No part of more words that are in English: “Sign in” within “Sign in another way”. */
function isWhole(
  said: string,
  [before, after]: readonly [string | undefined, string | undefined],
  source: () => string,
): boolean {
  const all = source().toLowerCase();
  const has = (words: string) => all.includes(words.toLowerCase());
  return (
    !(before !== undefined && has(`${before} ${said}`)) &&
    !(after !== undefined && (has(`${said} ${after}`) || smallEnglish.has(after)))
  );
}

const smallEnglish: ReadonlySet<string> = new Set(
  'a an the another to for with of on in and or by your my from as at is are options page settings'.split(
    ' ',
  ),
);

/** Signs in which the name before or behind is looked for. */
const near = 80;

/** Several names in English beside each other lead through real screens: “Users, Per-user MFA, Service settings”. */
function isAmongNames(plain: string, index: number, said: string): boolean {
  const name = String.raw`[A-Z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*`;
  const between = String.raw`[^A-Za-z.。؟?!]{1,8}`;
  return (
    new RegExp(`${name}${between}$`).test(plain.slice(Math.max(0, index - near), index)) ||
    new RegExp(`^${between}${name}`).test(
      plain.slice(index + said.length, index + said.length + near),
    )
  );
}

/** A stretch of Latin letters and marks in a text. What a server says begins with a number or a capital, or behind a colon. */
const stretch = /[A-Za-z0-9][\x21-\x7e’ ]*/gu;

function smallWordsIn(whole: string, source: () => string, isLatin: boolean): Run | null {
  const plain = blank(whole, quotation);
  const isFree = (index: number) => !/[:：>…]\s*$/u.test(plain.slice(0, index));
  if (!isLatin) {
    for (const { 0: found, index } of plain.matchAll(stretch)) {
      const said = found.replace(/[\s.,;:!?]+$/, '');
      if (/^[a-z]{2,}(?: [a-z]+)+$/.test(said) && /[a-z]{4}/.test(said) && isFree(index))
        return { said, index };
    }
    return null;
  }
  let theirs = '';
  for (const { 0: run, index: from } of plain.matchAll(
    /(?<![\p{L}\p{N}'’-])\p{Ll}+(?: \p{Ll}+){3,}/gu,
  )) {
    theirs ||= ` ${wordsIn(source())} `;
    const words = [...run.matchAll(/\S+/g)];
    for (let at = 0; at + 4 <= words.length; at += 1) {
      const said = words
        .slice(at, at + 4)
        .map(([each]) => each)
        .join(' ');
      const index = from + (words[at]?.index ?? 0);
      if (!/\p{L}{5}/u.test(said) || !theirs.includes(` ${said} `)) continue;
      const before = /(\S+) $/.exec(plain.slice(0, index))?.[1] ?? '';
      // The rest of such a sentence is no other mistake.
      if (!isFree(index) || theirs.includes(` ${before} ${said} `)) break;
      return { said, index };
    }
  }
  return null;
}

const wordsIn = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ');

/** The English text; of a page all of its passages, which `pages` keeps. */
function sourceFor(
  { key, file, language }: ReadableText,
  project: Project,
  pages: Map<string, string>,
): string {
  if (key === undefined) {
    const page = project.guides.find((each) => each.file === file);
    const source = page && sourcePageOf(project, page);
    const words = source?.passages.map(({ text }) => text).join('\n') ?? '';
    pages.set(file, words);
    return words;
  }
  const own = project.locales.find((each) => each.file === file && each.language === language);
  const theirs = own && sourceOf(project, own.namespace);
  return (theirs && sourceTextFor(key, theirs.texts)?.value) ?? '';
}
