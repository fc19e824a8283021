import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDictionary } from 'cspell-lib';
import { withoutPlaceholders } from '../../src/i18n/placeholders.ts';
import { textFaults } from '../../src/i18n/text-faults.ts';
import { wrongLettersIn } from '../../src/translation/checks/letters-of-language.ts';
import type { Finding } from '../../src/translation/findings.ts';
import type { Project } from '../../src/translation/project.ts';
import { placeOf, readableTexts, type ReadableText } from '../../src/translation/readable-texts.ts';
import type { Files } from './files.ts';

/**
 * Dictionaries by language, as cspell has them. Japanese writes without spaces and has no dictionary there, so it is not
 * checked; nor is any language that is not in this table.
 */
const dictionaries: Readonly<Record<string, readonly string[]>> = {
  en: ['@cspell/dict-en_us/en_US.trie.gz', '@cspell/dict-en-gb-mit/en_GB.trie.gz'],
  id: ['@cspell/dict-id-id/dict/id-id.trie'],
  ar: ['@cspell/dict-ar/ar.trie.gz'],
};

/** Languages in another script: Latin words among theirs are names and quotations, and are looked up in English. */
const besideLatin = ['ar'];

/** Words of one letter and the article, which Arabic writes together with the word that follows. */
const joined = /^(?:[وف]?(?:[بكلس]|لل)?(?:ال)?)(?=\p{L}{2})/u;

/** Signs of Arabic vowels and doubled letters. The dictionary has the words without them. */
const vowelSigns = /[\u064b-\u0652\u0670]/gu;

/** Other forms of a word that its dictionary may have: without an ending or beginning that any word can take. */
const otherForms: Readonly<Record<string, (word: string) => readonly string[]>> = {
  id: (word) => [word.replace(/-?(?:nya|lah|kah)$/u, '')],
  en: (word) => [word.replace(/['’]s?$/u, '')],
  ar: (word) => {
    const plain = word.replace(vowelSigns, '');
    return [plain, plain.replace(joined, '')];
  },
};

export const spelledLanguages = Object.keys(dictionaries);

/** Words that are right and that no dictionary has: one in each line. */
export const wordsFile = (language: string) => `locales/words/${language}.txt`;

/** @param only a language; all when it is not given */
export async function spellingFindings(
  project: Project,
  files: Files,
  only?: string,
): Promise<Finding[]> {
  const found: Finding[] = [];
  let isEnglish: IsWord | null = null;
  for (const language of spelledLanguages) {
    if (only !== undefined && only !== language) continue;
    const texts = readableTexts(project).filter((text) => text.language === language);
    if (texts.length === 0) continue;
    isEnglish ??= await speller('en', project, files);
    const isWord = language === 'en' ? isEnglish : await speller(language, project, files);
    const isOther = language === 'en' ? () => false : isEnglish;
    for (const text of texts) found.push(...inText(text, isWord, isOther));
  }
  return found;
}

type IsWord = (word: string) => boolean;

async function speller(language: string, project: Project, files: Files): Promise<IsWord> {
  const paths = [
    ...(dictionaries[language] ?? []),
    ...(besideLatin.includes(language) ? (dictionaries['en'] ?? []) : []),
  ].map(packageFile);
  const dictionary = await getDictionary({
    dictionaryDefinitions: paths.map((file) => ({ name: path.basename(file), path: file })),
    dictionaries: paths.map((file) => path.basename(file)),
  });
  const own = new Set(
    [files[wordsFile('en')], files[wordsFile(language)]].flatMap((text) =>
      (text ?? '').toLowerCase().split(/\s+/u),
    ),
  );
  const kept = new Set(
    [...(project.doNotTranslate['*'] ?? []), ...(project.doNotTranslate[language] ?? [])].flatMap(
      (text) => text.toLowerCase().match(words) ?? [],
    ),
  );
  const known = new Map<string, boolean>();
  return (word) => {
    const key = word.toLowerCase();
    const before = known.get(key);
    if (before !== undefined) return before;
    const forms = [key, ...(otherForms[language]?.(key) ?? [])];
    const isKnown =
      dictionary.has(word, { ignoreCase: true }) ||
      forms.some((form) => own.has(form) || kept.has(form) || dictionary.has(form));
    known.set(key, isKnown);
    return isKnown;
  };
}

/** A dictionary's file, wherever the package is installed. */
function packageFile(file: string): string {
  const [scope = '', name = '', ...rest] = file.split('/');
  const manifest = fileURLToPath(import.meta.resolve(`${scope}/${name}/cspell-ext.json`));
  return path.join(path.dirname(manifest), ...rest);
}

const words = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;

/** What is no word: addresses, names of files, and codes with digits. */
const noWords = /https?:\S+|\S+@\S+|\S*\w\.\w\S*|\S*\d\S*|<[^>]*>/gu;

/** What stands between two words of one run: spaces, marks, and words of one or two letters. */
const between = /^[^\p{L}]*(?:\p{L}{1,2}[^\p{L}]+)*$/u;

/** A word that has a letter of another alphabet, or one that nobody sees, is named by the check of such letters. */
function withoutFaulty(text: string, language: string): string {
  const places = [
    ...textFaults(text, language).flatMap(({ index, found }) => [index, index + found.length]),
    ...wrongLettersIn(text, language),
  ];
  if (places.length === 0) return text;
  return text.replace(/\S+/gu, (run, index: number) =>
    places.some((place) => index <= place && place <= index + run.length)
      ? ' '.repeat(run.length)
      : run,
  );
}

interface Word {
  readonly word: string;
  readonly index: number;
}

/** English words beside each other are one mistake: words that were not translated. */
function runsOf(wrong: readonly Word[], prose: string, isEnglish: IsWord): readonly Word[][] {
  const runs: Word[][] = [];
  for (const each of wrong) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      between.test(prose.slice(last.index + last.word.length, each.index)) &&
      isEnglish(last.word) &&
      isEnglish(each.word);
    if (isNext) runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  return runs;
}

function inText(text: ReadableText, isWord: IsWord, isEnglish: IsWord): Finding[] {
  const plain = withoutFaulty(withoutPlaceholders(text.value), text.language);
  const prose = plain.replace(noWords, (found) => ' '.repeat(found.length));
  const wrong = [...prose.matchAll(words)]
    .map(({ 0: word, index }) => ({ word, index }))
    .filter(({ word }) => word.length > 2 && !isWord(word) && !isWord(word.replace(/['’].*$/, '')));
  const runs = runsOf(wrong, prose, isEnglish).map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const [from, to] = [first?.index ?? 0, (last?.index ?? 0) + (last?.word.length ?? 0)];
    return { from, said: text.value.slice(from, to), isRun: run.length > 1 };
  });
  return runs
    .filter(({ said }, index) => runs.findIndex((other) => other.said === said) === index)
    .map(({ from, said, isRun }) => ({
      check: 'spelling',
      severity: 'warning',
      why: 'Readers stumble over it, and the search does not find it.',
      ...placeOf(text, from),
      about: said,
      message: isRun ? `"${said}" is English.` : `The dictionary does not have "${said}".`,
      fix: isRun
        ? `Translate it. Where readers see it in English, add its words to ${wordsFile(text.language)}.`
        : `Correct it, or add it to ${wordsFile(text.language)} when it is right.`,
    }));
}
