import { nameForTranslators } from '../../i18n/language-names.ts';
import { withoutPlaceholders } from '../../i18n/placeholders.ts';
import type { Check, CheckFinding } from '../check.ts';
import { scriptOf } from '../language-code.ts';
import { placeOf, readableTexts, type ReadableText } from '../readable-texts.ts';

/**
 * What a program can be sure of: a sentence in another script, and one in a few languages that are known by their small words.
 * English has a check of its own. Languages that share most of their small words, as Malay and Indonesian do, are told apart by
 * words of everyday that the other one does not have.
 */
export const textInOtherLanguage: Check = {
  id: 'text-in-other-language',
  title: 'No sentence of a translation is in a third language',
  why: 'Readers of the language cannot read it.',
  yieldsTo: ['text-in-english', 'same-as-source'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'error',
  run: (project) =>
    readableTexts(project)
      .filter(({ language }) => language !== project.sourceLanguage)
      .flatMap((text) => findingsFor(text).slice(0, 1)),
};

function findingsFor(text: ReadableText): CheckFinding[] {
  const said = nameForTranslators(text.language);
  return text.value.split(/(?<=[.!?…。؟।])\s*/u).flatMap((sentence) => {
    const why = otherLanguageOf(sentence, text.language);
    if (why === null) return wordOfOther(sentence, text);
    const shown = JSON.stringify(sentence.slice(0, 60));
    return [
      {
        ...placeOf(text, text.value.indexOf(sentence)),
        message: `This is not ${said}: ${shown} ${why}.`,
        fix: `Write it in ${said}.`,
      },
    ];
  });
}

/** What others say, and names in their own script, as in a list of languages. */
const quoted = /“[^”]*”|"[^"]*"|«[^»]*»|「[^」]*」|『[^』]*』|\([^)]*\)|（[^）]*）|`[^`]*`/gu;

function otherLanguageOf(sentence: string, language: string): string | null {
  const prose = withoutPlaceholders(sentence).replace(quoted, ' … ');
  return (
    byScript(prose, language) ?? bySmallWords(prose, language) ?? byWordsApart(prose, language)
  );
}

/** Letters of each script under its code (ISO 15924) and its name in English. */
const scripts =
  'Arab:Arabic Armn:Armenian Beng:Bengali Cyrl:Cyrillic Deva:Devanagari Geor:Georgian Grek:Greek Gujr:Gujarati Guru:Gurmukhi Hani:Han Hang:Hangul Hebr:Hebrew Hira:Hiragana Knda:Kannada Kana:Katakana Khmr:Khmer Laoo:Lao Mlym:Malayalam Mymr:Myanmar Sinh:Sinhala Taml:Tamil Telu:Telugu Thai:Thai Tibt:Tibetan'
    .split(' ')
    .map((each) => {
      const [code = '', name = ''] = each.split(':');
      return { code, name, pattern: new RegExp(`\\p{Script=${name}}`, 'gu') };
    });

/** Languages that are written with more than one, or with one under another code. */
const otherCodes: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** More letters than a name has, and most of the sentence's own. */
function byScript(prose: string, language: string): string | null {
  if (/^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(prose)) return null;
  const own = otherCodes[scriptOf(language)] ?? [scriptOf(language)];
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  for (const { code, name, pattern } of scripts) {
    if (own.includes(code)) continue;
    const count = prose.match(pattern)?.length ?? 0;
    if (count >= 6 && count > letters / 3) return `has letters of another script (${name})`;
  }
  return null;
}

interface SmallWords {
  readonly words: ReadonlySet<string>;
  /** Languages that have many of these words too. */
  readonly near: readonly string[];
}

const smallWords: Readonly<Record<string, SmallWords>> = {
  de: {
    words: new Set(
      'der die das und ist nicht ein eine einen dem den sie ihr ihre mit auf für wenn oder wird haben können zum zur auch'.split(
        ' ',
      ),
    ),
    near: ['nl', 'af', 'lb', 'da', 'sv', 'nb', 'nn', 'no', 'fy', 'gsw', 'nds', 'yi'],
  },
  fr: {
    words: new Set(
      'le la les des une est et dans pour vous votre vos avec sur pas qui que cette ce sont aux ou'.split(
        ' ',
      ),
    ),
    near: ['ca', 'oc', 'es', 'pt', 'it', 'gl', 'ro', 'ht', 'wa'],
  },
  es: {
    words: new Set(
      'el la los las una es y con por su sus que del al está esta este se lo si ha como'.split(' '),
    ),
    near: ['pt', 'gl', 'ca', 'it', 'fr', 'ast', 'oc', 'ro', 'an'],
  },
  id: {
    words: new Set(
      'yang dan di ke dari untuk dengan ini itu pada adalah tidak akan atau jika anda dalam lalu sudah bisa'.split(
        ' ',
      ),
    ),
    near: ['ms', 'jv', 'su', 'min', 'ban', 'bjn', 'mad', 'ace', 'bug', 'tet', 'tl', 'fil'],
  },
  nl: {
    words: new Set(
      'de het een en van niet voor met zijn uw wordt naar dat deze dit als bij ook kunt moet'.split(
        ' ',
      ),
    ),
    near: ['af', 'de', 'fy', 'lb', 'da', 'sv', 'nb', 'nn', 'no', 'nds'],
  },
};

/** At least three different ones, and a third of all words. */
function bySmallWords(prose: string, language: string): string | null {
  const [code = ''] = language.split('-');
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 5) return null;
  for (const [other, { words: small, near }] of Object.entries(smallWords)) {
    if (other === code || near.includes(code)) continue;
    const found = words.filter((word) => small.has(word));
    if (new Set(found).size >= 3 && found.length >= words.length / 3) {
      return `is ${nameForTranslators(other)}`;
    }
  }
  return null;
}

interface WordsApart {
  readonly of: string;
  /** Languages that have none of the words. */
  readonly notIn: readonly string[];
  readonly words: ReadonlySet<string>;
  /** A single one is an error as well: such a word cannot be a name or a quotation. */
  readonly isWrongAlone?: true;
}

const apart = (of: string, notIn: string, words: string): WordsApart => ({
  of,
  notIn: notIn.split(' '),
  words: new Set(words.split(' ')),
});

/** Source of the Malay words: the Indonesian dictionary of cspell has none of them but the last three. */
const wordsApart: readonly WordsApart[] = [
  apart(
    'ms',
    'id',
    'kerana bahawa emel akaun apl beza cuba perkhidmatan pentadbir mesej perisian kod nombor minit sahaja tetapan skrin',
  ),
  {
    ...apart(
      'id',
      'ms',
      'karena bahwa akun ponsel tautan situs peramban surel tombol setelan unduh unggah nomor kode otomatis gratis telepon menit',
    ),
    isWrongAlone: true,
  },
  apart('pt', 'es it fr ro', 'não você também são uma então'),
  apart('es', 'pt it fr ro', 'usted también una las muy'),
  apart('de', 'nl da sv nb no', 'und nicht wird werden ist für oder'),
  apart('nl', 'de da sv nb no', 'een niet wordt naar voor zijn'),
];

const wordsIn = (prose: string): readonly string[] => prose.toLowerCase().match(/\p{L}+/gu) ?? [];

function byWordsApart(prose: string, language: string): string | null {
  const [code = ''] = language.split('-');
  for (const { of, notIn, words } of wordsApart) {
    if (!notIn.includes(code)) continue;
    const found = new Set(wordsIn(prose).filter((word) => words.has(word)));
    if (found.size >= 2) return `is ${nameForTranslators(of)}`;
  }
  return null;
}

/** One such word in a sentence that is otherwise right. */
function wordOfOther(sentence: string, text: ReadableText): CheckFinding[] {
  const [code = ''] = text.language.split('-');
  const prose = withoutPlaceholders(sentence).replace(quoted, ' … ');
  for (const { of, notIn, words, isWrongAlone } of wordsApart) {
    if (isWrongAlone !== true || !notIn.includes(code)) continue;
    const word = wordsIn(prose).find((each) => words.has(each));
    if (word === undefined) continue;
    return [
      {
        ...placeOf(text, text.value.indexOf(sentence)),
        about: word,
        message: `"${word}" is ${nameForTranslators(of)}.`,
        fix: `Write the word of ${nameForTranslators(text.language)}.`,
      },
    ];
  }
  return [];
}
