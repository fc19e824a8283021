import type { Check } from '../check.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';
import { qualityOf } from '../provenance.ts';

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

/** Languages that end a sentence with a space, or with nothing. */
const withoutFullStop = ['th', 'lo', 'km', 'my'];

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
  run: (project) => {
    const origins = new Map(project.provenances.map((origin) => [origin.language, origin]));
    return translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const sourceValue = sourceTextFor(key, source.texts)?.value;
        if (sourceValue === undefined || value.trim() === '') return [];
        // What the vendor published stands on the screen as it is.
        if (qualityOf(origins.get(language), key) === 'verified') return [];
        const wrong = wrongEnd(sourceValue, value, language);
        return wrong ? [{ file, line, key, ...wrong }] : [];
      }),
    );
  },
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
  const ending = bare(value).slice(-1);
  if (own === null || ending === own || !isForeign(value, ending, own)) return null;
  const message = `The text ends with "${ending}", and its language writes "${own}".`;
  return { message, fix: `End it with "${own}".` };
}

/** Whether a text ends with a mark of its language, whichever it is. */
export const hasEnd = (value: string, language: string): boolean => endOf(value, language) !== null;

const bare = (value: string): string => value.trim().replace(/["'”’»›)\]」』）】]+$/u, '');

function markOf(language: string, mark: string): string {
  const [code = ''] = language.split('-');
  const script = new Intl.Locale(language).maximize().script ?? '';
  return (ofLanguage[code] ?? ofScript[script])?.[mark] ?? mark;
}

/** The Latin mark behind a letter that is not Latin: behind a Latin word or a number either is right. */
const isForeign = (value: string, ending: string, own: string): boolean =>
  own !== '…' &&
  /[.?!:;]/.test(ending) &&
  /[\p{L}\p{M}]$/u.test(bare(value).slice(0, -1)) &&
  !/[a-z]$/i.test(bare(value).slice(0, -1));

function endOf(value: string, language: string): string | null {
  const text = bare(value);
  // Greek asks with what others call a semicolon.
  if (language === 'el' && text.endsWith(';')) return '?';
  return marks.find(([, endings]) => endings.test(text))?.[0] ?? null;
}

function describe(mark: string | null): string {
  return mark === null ? 'no mark' : `"${mark}"`;
}
