import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDictionary } from 'cspell-lib';
import { withoutPlaceholders } from '../../src/i18n/placeholders.ts';
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
  for (const language of spelledLanguages) {
    if (only !== undefined && only !== language) continue;
    const texts = readableTexts(project).filter((text) => text.language === language);
    if (texts.length === 0) continue;
    const isWord = await speller(language, project, files);
    for (const text of texts) found.push(...inText(text, isWord));
  }
  return found;
}

async function speller(language: string, project: Project, files: Files) {
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
  return (word: string): boolean => {
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

function inText(text: ReadableText, isWord: (word: string) => boolean): Finding[] {
  const prose = withoutPlaceholders(text.value).replace(noWords, (found) =>
    ' '.repeat(found.length),
  );
  const found = [...prose.matchAll(words)].map(({ 0: word, index }) => ({ word, index }));
  const wrong = found
    .filter(({ word }, index) => found.findIndex((other) => other.word === word) === index)
    .filter(({ word }) => word.length > 2 && !isWord(word) && !isWord(word.replace(/['’].*$/, '')));
  return wrong.map(({ word, index }) => ({
    check: 'spelling',
    severity: 'warning',
    why: 'Readers stumble over it, and the search does not find it.',
    ...placeOf(text, index),
    message: `The dictionary does not have "${word}".`,
    fix: `Correct it, or add it to ${wordsFile(text.language)} when it is right.`,
  }));
}
