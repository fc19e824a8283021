import type { Check } from '../check.ts';
import { isDoNotTranslate } from '../do-not-translate.ts';
import { scriptOf } from '../language-code.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

/** The same mark looks different in other scripts. Ellipsis first: three full stops are one of those. */
const marks: readonly (readonly [mark: string, endings: RegExp])[] = [
  ['…', /(?:…|\.{3})$/u],
  ['.', /[.。．｡۔।॥։።᙮]$/u],
  [':', /[:：፡]$/u],
  ['?', /[?？؟\u037e՞፧]$/u],
  ['!', /[!！՜]$/u],
  [';', /[;；؛]$/u],
];

/** How a script writes a mark, where that is not the Latin one. Source: CLDR's and the scripts' own Unicode names. */
const ofScript: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>> = {
  Arab: { '?': '؟', ';': '؛' },
  Jpan: { '.': '。', '?': '？', '!': '！' },
  Hans: { '.': '。', '?': '？', '!': '！', ':': '：', ';': '；' },
  Hant: { '.': '。', '?': '？', '!': '！', ':': '：', ';': '；' },
  Deva: { '.': '।' },
  Beng: { '.': '।' },
  Armn: { '.': '։' },
  Ethi: { '.': '።' },
};

/** Languages whose own mark differs from that of the script around them, or that use several. */
const ofLanguage: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>> = {
  ur: { '.': '۔', '?': '؟', ';': '؛' },
  el: { '?': ';' },
  mr: {},
};

/** Scripts that write other forms of a mark beside their own. */
const alsoOf: Readonly<Record<string, RegExp>> = {
  Jpan: /[。．｡：？！；]/u,
  Hans: /[。．｡：？！；]/u,
  Hant: /[。．｡：？！；]/u,
  Kore: /[。：？！；]/u,
  Deva: /[।॥]/u,
  Beng: /[।॥]/u,
  Armn: /[։՞՜]/u,
  Ethi: /[።፡፧]/u,
};

/** Languages that end a sentence with a space, or with nothing. */
export const withoutFullStop = ['th', 'lo', 'km', 'my'];

export const endPunctuation: Check = {
  id: 'end-punctuation',
  title: 'A translation ends with the same mark as its source, as its language writes it',
  why: 'A label without its mark reads as a sentence, and a sentence without one as a label.',
  yieldsTo: [
    'value-empty',
    'text-in-english',
    'text-too-long',
    'text-damaged',
    'markup-in-text',
    'placeholder-malformed',
    'same-as-source',
    'invisible-characters',
  ],
  severity: 'error',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const sourceValue = sourceTextFor(key, source.texts)?.value;
        if (sourceValue === undefined || value.trim() === '') return [];
        // What the vendor published stands on the screen as it is, whatever its end: such texts are in the list.
        if (isDoNotTranslate(project.doNotTranslate, language, value)) return [];
        const wrong = wrongEnd(sourceValue, value, language);
        return wrong ? [{ file, line, key, ...wrong }] : [];
      }),
    ),
};

/** What is wrong with the mark at the end of a translation, beside its source; `null` for nothing. */
export function wrongEnd(
  source: string,
  value: string,
  language: string,
): { readonly message: string; readonly fix: string } | null {
  const wanted = endOf(source, 'en');
  const given = endOf(value, language);
  if (withoutFullStop.includes(language) && [wanted, given].includes('.')) return null;
  const own = wanted === null ? null : markOf(language, wanted);
  const inEnglish = `In English: ${JSON.stringify(source)}`;
  if (wanted !== given) {
    return {
      message: `The English text ends with ${describe(wanted)}, the translation with ${describe(given)}.`,
      fix:
        own === null ? `End it without a mark. ${inEnglish}` : `End it with "${own}". ${inEnglish}`,
    };
  }
  const twice = doubled.exec(bare(value))?.[0];
  if (twice !== undefined && !doubled.test(bare(source))) {
    const message = `The text ends with "${twice}".`;
    return { message, fix: `End it with one mark: "${own ?? twice.slice(-1)}".` };
  }
  const ending = bare(value).slice(-1);
  if (own === null || ending === own || !isForeign(value, ending, own, language)) return null;
  const message = `The text ends with "${ending}", and its language writes "${own}".`;
  return { message, fix: `End it with "${own}".` };
}

/** Whether a text ends with a mark of its language, whichever it is. */
export const hasEnd = (value: string, language: string): boolean => endOf(value, language) !== null;

const bare = (value: string): string => value.trim().replace(/["'”’»›)\]」』）】]+$/u, '');

export function markOf(language: string, mark: string): string {
  const [code = ''] = language.split('-');
  return (ofLanguage[code] ?? ofScript[scriptOf(language)])?.[mark] ?? mark;
}

/** The same mark twice, which three full stops are not. */
const doubled = /(?<!\.)(?:\.{2}|([。．｡۔।։።?？؟!！;；؛:：])\1)$/u;

/**
 * The Latin mark behind a letter that is not Latin: behind a Latin word or a number either is right. And the mark of a script
 * that the language does not have.
 */
const isForeign = (value: string, ending: string, own: string, language: string): boolean => {
  if (own === '…') return false;
  const before = bare(value).slice(0, -1);
  if (/[.?!:;]/.test(ending)) return /[\p{L}\p{M}]$/u.test(before) && !/[a-z]$/i.test(before);
  return alsoOf[scriptOf(language)]?.test(ending) !== true;
};

function endOf(value: string, language: string): string | null {
  const text = bare(value);
  // Greek asks with what others call a semicolon.
  if (language === 'el' && text.endsWith(';')) return '?';
  return marks.find(([, endings]) => endings.test(text))?.[0] ?? null;
}

function describe(mark: string | null): string {
  return mark === null ? 'no mark' : `"${mark}"`;
}
