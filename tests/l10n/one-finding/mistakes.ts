import { mistakesOfWords } from './mistakes-of-words.ts';
import { inGuide, inLocale, inText, isSentence, type Row } from './planting.ts';

const english = 'You have to wait until the admin has changed the settings of your account.';

const otherScript = 'Выберите учетную запись и нажмите кнопку.';
const german = 'Wenn Sie das Kennwort nicht haben, wählen Sie die Schaltfläche und warten.';
const indonesian = 'Pilih tombol itu dan tunggu sampai akun Anda sudah bisa dipakai untuk masuk.';

/** A word of each language with one letter too many or another one; Japanese is not spelled. */
const misspelled: Readonly<Record<string, string>> = { id: 'kesallahan', ar: 'الحسابب' };

/** An avoided word of each glossary. */
const avoided: Readonly<Record<string, string>> = {
  id: 'katasandi',
  ar: 'الباسورد',
  ja: 'ログイン',
};

/** A word for the reader that the language has decided against. */
const ofTone = inText(isSentence, (value, _, language) =>
  language === 'id' ? value.replace(/\.$/, ' untuk kamu.') : `あなたは${value}`,
);

/** A letter inside of the first long word, so that the word is another one. */
const inWord = (value: string, what: string): string =>
  value.replace(/(?<=\p{L}{3})(?=\p{L}{2})/u, what);

const rows: readonly Row[] = [
  ['a text in English', inText(isSentence, () => english)],
  ['a text as its source has it', inText(isSentence, (_, source) => source)],
  ['an English sentence behind others', inText(isSentence, (value) => `${value} ${english}`)],
  ['a passage in English', inGuide(/(?<=---\n\n)[^<\n]+/, english)],
  ['an English sentence behind a passage', inGuide(/(?<=---\n\n[^<\n]+)(?=\n\n)/, ` ${english}`)],
  ['a short English sentence', inText(isSentence, () => 'Open the page and choose your account.')],
  ['a sentence in another script', inText(isSentence, () => otherScript)],
  ['a sentence in another script in a guide', inGuide(/(?<=---\n\n)[^<\n]+/, otherScript)],
  ['a German sentence', inText(isSentence, () => german)],
  ['a German sentence in a guide', inGuide(/(?<=---\n\n)[^<\n]+/, german)],
  ['an Indonesian sentence', inText(isSentence, () => indonesian), ['ar', 'ja']],
  ['three English words', inGuide(/(?<=---\n\n[^<\n]+)(?=\n\n)/, ' Click this button.'), ['id']],
  [
    'three English words in a text',
    inText(isSentence, (value) => value.replace(/\S+ \S+/u, 'click this button')),
    ['id'],
  ],
  [
    'a look-alike letter',
    inText(isSentence, (value, _, language) =>
      language === 'id' ? value.replace(/(?<=\p{L}\p{L})a/u, 'а') : `Outlооk ${value}`,
    ),
  ],
  ['a look-alike letter in a guide', inGuide(/Microsoft 365/, 'Micrоsoft 365')],
  [
    'a look-alike letter in a term of the glossary',
    inText(
      ({ value, english: theirs }) =>
        /app password/.test(theirs) && /kata sandi aplikasi/.test(value),
      (value) => value.replace('kata sandi', 'kata sаndi'),
    ),
    ['id'],
  ],
  [
    'a letter of Persian',
    inText(isSentence, (value) => value.replace(/(?<=\p{L})ي(?=\p{L})/u, 'ی')),
    ['ar'],
  ],
  ['a letter of full width', inText(isSentence, (value) => `Ａ${value}`), ['ja']],
  ['an invisible character in a word', inText(isSentence, (value) => inWord(value, '\u200b'))],
  ['a soft hyphen in a word', inText(isSentence, (value) => inWord(value, '\u00ad'))],
  ['an invisible character in a guide', inGuide(/(?<=\n\n\p{L}{3})(?=\p{L})/u, '\u200b')],
  ['a damaged letter', inText(isSentence, (value) => inWord(value, '\ufffd'))],
  ['a damaged letter in a guide', inGuide(/(?<=\n\n\p{L}{3})\p{L}/u, '\ufffd')],
  ['an entity in a text', inText(isSentence, (value) => inWord(value, '&shy;'))],
  ['a tag in a text', inText(isSentence, (value) => `<b>${value}</b>`)],
  [
    'two spaces',
    inText(
      ({ value }) => / /.test(value),
      (value) => value.replace(' ', '  '),
    ),
  ],
  ['two spaces in a guide', inGuide(/(?<=Microsoft) (?=365)/, '  ')],
  ['two full stops', inText(isSentence, (value) => value.replace(/([.。])$/, '$1$1'))],
  [
    'a full stop of another script',
    inText(isSentence, (value, _, language) =>
      value.replace(/[.。]$/, language === 'ja' ? '.' : '。'),
    ),
  ],
  ['a heading with a full stop', inGuide(/(?<=\n## [^\n]+)(?=\n)/, { id: '.', ar: '.', ja: '。' })],
  [
    'a title with a full stop',
    inGuide(/(?<=title: "[^"]+)(?="\n)/, { id: '.', ar: '.', ja: '。' }),
  ],
  ['an item of a list without its full stop', inGuide(/(?<=\n- [^\n]+)[.。](?=\n)/, '')],
  ['a step without its full stop', inGuide(/(?<=<Ui k="portal.next" \/>[^\n.。]*)[.。](?=\n)/, '')],
  [
    'an aside of a step without its full stop',
    inGuide(/(?<=<OnYourScreen>[^\n]*)[.。](?=<\/OnYourScreen>\n)/, ''),
  ],
  ['the name of a source with a full stop', inGuide(/(?<=<Since source="[^"]+)(?=")/, '.')],
  ['a space at the end', inText(isSentence, (value) => `${value} `)],
  ['an empty text', inText(isSentence, () => '')],
  ['no full stop', inText(isSentence, (value) => value.replace(/[.。]$/, ''))],
  [
    'a full stop behind a label',
    inText(
      ({ key, english: theirs }) => /done|title/.test(key) && /^[\w ]+$/.test(theirs),
      (value, _, language) => `${value}${language === 'ja' ? '。' : '.'}`,
    ),
  ],
  ['a passage without its full stop', inGuide(/(?<=---\n\n[^<\n]+)[.。](?=\n\n)/, '')],
  ['a wrong plural form', inLocale('coach', /progress_other/, 'progress_others')],
  ['a plural form with a capital', inLocale('coach', /progress_other/, 'progress_Other')],
  ['another plural form', inLocale('coach', /progress_few/, 'progress_fwe'), ['ar']],
  ['a missing plural form', inLocale('coach', /\n.*progress_few.*/, ''), ['ar']],
  ['a misspelled key', inLocale('coach', /"finished"/, '"finishd"')],
  [
    'a translated placeholder',
    inText(
      ({ value }) => /\{\{name\}\}/.test(value),
      (value) => value.replace('{{name}}', '{{nama}}'),
    ),
  ],
  [
    'a placeholder left out',
    inText(
      ({ key, value }) => /\{\{name\}\}/.test(value) && !/_/.test(key),
      (value) => value.replace('{{name}}', 'Sari'),
    ),
  ],
  [
    'a placeholder with one brace',
    inText(
      ({ value }) => /\{\{name\}\}/.test(value),
      (value) => value.replace('{{name}}', '{name}'),
    ),
  ],
  [
    'another number',
    inText(
      ({ english: theirs, value }) => /\b40\b/.test(theirs) && /40/.test(value),
      (value) => value.replace('40', '41'),
    ),
  ],
  [
    'a number in words in the place of another one',
    inGuide(/(?<=---\n\n[^\n]*)(lima|خمس|手順は5)(?=つ| langkah| خطوات)/u, {
      id: 'tujuh',
      ar: 'سبع',
      ja: '手順は七',
    }),
  ],
  ['another number in a guide', inGuide(/(?<!\d)40(?!\d)/, '30')],
  [
    'a word that is not spelled so',
    inText(isSentence, (value, _, language) =>
      value.replace(/\.$/, ` ${misspelled[language] ?? ''}.`),
    ),
    ['id', 'ar'],
  ],
  [
    'an avoided word',
    inText(isSentence, (value, _, language) =>
      value.replace(/(?=[.。]$)/, ` ${avoided[language] ?? ''}`),
    ),
  ],
  [
    'an avoided word in a guide',
    inGuide(/(?<=---\n\n[^<\n]+)(?=[.。]\n\n)/, {
      id: ' katasandi',
      ar: ' الباسورد',
      ja: 'ログイン',
    }),
  ],
  [
    'quotation marks of another language',
    inText(isSentence, (value, _, language) =>
      value.replace(
        /(?=[.。]$)/,
        language === 'ja' ? '“設定”' : language === 'ar' ? ' “الحساب”' : ' «akun»',
      ),
    ),
  ],
  [
    'a quotation that is not closed',
    inText(isSentence, (value, _, language) =>
      value.replace(
        /(?=[.。]$)/,
        language === 'ja' ? '「設定' : language === 'ar' ? ' «الحساب' : ' “akun',
      ),
    ),
  ],
  ['a text that is too long', inText(isSentence, (value) => value.repeat(9))],
  ['a wrong word for the reader', ofTone, ['id', 'ja']],
  [
    'a small letter in the word for the reader',
    inText(
      ({ value }) => /(?<=\p{L} )Anda/u.test(value),
      (value) => value.replace(/(?<=\p{L} )Anda/u, 'anda'),
    ),
    ['id'],
  ],
  ['an ending of another tone', inGuide(/Bukti kedua Anda/, 'Bukti kedua di akunmu'), ['id']],
  [
    'a verb that the style avoids',
    inText(isSentence, (value) => `يرجى الانتظار. ${value}`),
    ['ar'],
  ],
  [
    'an end of a sentence in the plain form',
    inText(isSentence, (value) => value.replace(/。$/, '。これは設定だ。')),
    ['ja'],
  ],
  [
    'a key that there is not in a guide',
    inGuide(/<Ui k="portal.next" \/>/, '<Ui k="portal.nxt" />'),
  ],
  ['another label in a guide', inGuide(/<Ui k="portal.next" \/>/, '<Ui k="portal.cancel" />')],
  ['a step with another name', inGuide(/<Step id="name-it">/, '<Step id="nameit">')],
  ['a bold label that was typed', inGuide(/<Ui k="portal.next" \/>/, '**Next**')],
  ['the first bracket of a link left out', inGuide(/\[(?=[^[\]]*\]\(\/)/, '')],
  ['the second bracket of a link left out', inGuide(/(?<=\[[^[\]]*)\](?=\(\/)/, '')],
  ['a link left out', inGuide(/\[([^[\]]*)\]\(\/[^)]*\)/, '$1')],
  ['one of several links to a place left out', inGuide(/\[(aka[^[\]]*)\]\(https[^)]*\)/, '$1')],
  ['a bracket alone', inGuide(/(?<=Microsoft) (?=365)/, ' [')],
  ['a grave accent alone', inGuide(/(?<=Microsoft) (?=365)/, ' ` ')],
  ['two stars in a text', inText(isSentence, (value) => `**${value}`)],
  [
    "a part for the reader's own screen left out",
    inGuide(/<OnYourScreen>[^\n]*?<\/OnYourScreen>/, ''),
  ],
  ['the front matter left out', inGuide(/^---\n[^]*?---\n/, '')],
  ['the first line of the front matter left out', inGuide(/^---\n/, '')],
  ['the last line of the front matter left out', inGuide(/\n---\n/, '\n')],
  ['a group of texts with another name', inLocale('window', /"short"/, '"shorts"')],
  ['a number in the place of a placeholder', inLocale('coach', /\{\{count\}\}/, '20')],
  ['another label that is only seen', inGuide(/<See k="[^"]+" \/>/, '<See k="portal.cancel" />')],
  ['a key without its first quote', inLocale('coach', /"(?=finished")/, '')],
  ['a key without its second quote', inLocale('coach', /(?<="finished)"/, '')],
  ['a text in English without a mark', inText(isSentence, () => 'Sign in to your account page')],
  ['a tag that is not closed', inGuide(/<\/Steps>/, '')],
  ['a passage left out', inGuide(/(?<=<Step id="name-it">\n)[^\n]+\n\n/, '')],
  ['a heading left out', inGuide(/\n## [^\n]+\n/, '\n')],
];

export const mistakes = [...rows, ...mistakesOfWords].map(([name, plant, languages]) => ({
  name,
  plant,
  languages,
}));
