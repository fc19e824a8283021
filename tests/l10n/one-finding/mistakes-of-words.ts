import { inGuide, inText, isSentence, type Row } from './planting.ts';

/** A small word of each language, which no sentence has twice. */
const small: Readonly<Record<string, string>> = { id: ' untuk untuk', ar: ' في في', ja: 'をを' };

/** Mistakes in single words of a text that is otherwise right. */
export const mistakesOfWords: readonly Row[] = [
  [
    'a small word twice',
    inText(isSentence, (value, _, language) => value.replace(/(?=[.。]$)/, small[language] ?? '')),
  ],
  ['a small word twice in a guide', inGuide(/(?<=---\n\n[^<\n]+)(?=[.。]\n\n)/, small)],
  ['the name of the product twice', inGuide(/(?=Microsoft 365)/, 'Microsoft '), ['id']],
  [
    'a question within a text that is none any more',
    inText(
      ({ value, english }) =>
        /[?؟] \S/u.test(value) && /\? \S[^?]*$/.test(english) && !/[“«]/u.test(value),
      (value) => value.replace(/[?؟](?= )/u, '.'),
    ),
    ['id', 'ar'],
  ],
  [
    'a statement within a text that asks',
    inText(
      ({ value, english }) =>
        /^[^.?!:"“”]+\. [^.?!:"“”]+\.$/.test(english) &&
        /^[^.。?؟：:“”「«]+[.。][^.。?؟：:“”「«]+[.。]$/u.test(value) &&
        !/\b(?:if|wh\w+|how|ask\w*)\b/i.test(english),
      (value, _, language) => value.replace(/[.。](?=.)/u, { ar: '؟', ja: '？' }[language] ?? '?'),
    ),
  ],
  [
    'a label of the screen in English',
    inText(isSentence, (value, _, language) =>
      value.replace(/(?=[.。]$)/, language === 'ja' ? 'Security info' : ' Security info'),
    ),
  ],
  [
    'a label of the screen in English in a guide',
    inGuide(/(?<=---\n\n[^<\n]+)(?=[.。]\n\n)/, ' Security info'),
  ],
  [
    'English words in another script',
    inText(isSentence, (value) => value.replace(/(?=[.。]$)/, ' press this button')),
    ['ar', 'ja'],
  ],
  [
    'a sentence in Malay',
    inText(isSentence, () => 'Pilih akaun anda dan masukkan kod daripada mesej itu.'),
    ['id'],
  ],
  ['a sign of Chinese', inText(isSentence, (value) => `选${value}`), ['ja']],
  [
    'a letter that Arabic does not have',
    inText(isSentence, (value) => value.replace(/(?<=\p{L})ب(?=\p{L})/u, 'پ')),
    ['ar'],
  ],
  [
    'a sentence twice',
    inText(isSentence, (value, _, language) => `${value}${language === 'ja' ? '' : ' '}${value}`),
  ],
  [
    'a space before a full stop',
    inText(isSentence, (value) => value.replace(/\.$/, ' .')),
    ['id', 'ar'],
  ],
  [
    'a bracket that is not closed',
    inText(isSentence, (value) => `${value.slice(0, -1)} (${value.slice(-1)}`),
  ],
  [
    'a bracket that is not closed in a guide',
    inGuide(/(?<=---\n\n[^<\n]+)(?=[.。]\n\n)/, ' (itu'),
    ['id'],
  ],
  [
    'a small letter at the beginning',
    inText(isSentence, (value) => value.charAt(0).toLowerCase() + value.slice(1)),
    ['id'],
  ],
];
