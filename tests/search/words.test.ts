import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { loadStems } from '../../src/search/stemmer.ts';
import { stemsOf } from '../../src/search/stems.ts';
import { normalisedWord, wordsIn } from '../../src/search/words.ts';

/** Every piece between spaces of the texts of a language. */
const piecesOf = (language: string): readonly string[] => {
  const folders = [`locales/${language}/*.json`, `content/${language}/**/*.mdx`];
  const files = globSync(folders, { cwd: root }).map((file) => path.join(root, file));
  return [...new Set(files.flatMap((file) => readFileSync(file, 'utf8').split(/\s+/)))];
};

const words = (text: string, language: string) => wordsIn(text, language).map(({ word }) => word);

describe('words of a text', () => {
  test.each(['en', 'id', 'ar'])(
    'a piece between spaces has the words that Intl.Segmenter finds: %s',
    (language) => {
      const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
      const pieces = piecesOf(language);
      expect(pieces.length).toBeGreaterThan(1000);
      for (const piece of [
        ...pieces,
        '(one)',
        'cafe\u0301',
        '“Next”,',
        'ª1',
        'كلمة،',
        '٣٦٥',
        '3.5',
        "isn't",
        'a…b',
      ])
        expect(
          wordsIn(piece, language)
            .filter(({ isPart, pair }) => !isPart && pair === undefined)
            .map(({ at, end }) => piece.slice(at, end)),
          piece,
        ).toEqual(
          [...segmenter.segment(piece)]
            .filter(({ isWordLike, segment }) => isWordLike && normalisedWord(segment) !== '')
            .map(({ segment }) => segment),
        );
    },
  );

  test('Japanese has no spaces between them', () => {
    expect(words('パスワードが流出しました。', 'ja')).toContain('流出');
    expect(words('流出', 'ja')).toEqual(['流出']);
  });

  test('a compound in Japanese has the pairs of the words in it', () => {
    const inside = words('機種変更後の情報流出', 'ja');
    for (const query of ['変更', '機種変更', '流出', '情報'])
      for (const word of words(query, 'ja')) expect(inside, query).toContain(word);
  });

  test.each([
    ['half width', 'ﾊﾟｽﾜｰﾄﾞ'],
    ['hiragana', 'ぱすわーど'],
    ['without the stroke', 'パスワド'],
    ['a voiced sound in two signs', 'ハ\u309Aスワート\u3099'],
  ])('Japanese, %s: the same as パスワード', (_, written) => {
    expect(words(written, 'ja')).toEqual(words('パスワード', 'ja'));
  });

  test('full width letters and digits are those of half width, and a verb keeps its kanji', () => {
    expect(words('Ｏｕｔｌｏｏｋ２０１６', 'ja')).toEqual(['outlook2016']);
    expect(words('忘れた', 'ja')).toContain('忘レ');
    expect(words('届かない', 'ja')[0]).toBe('届カ');
  });

  test('each Japanese word is where it says, with its stroke', () => {
    const text = 'Outlookの「サーバー」ﾊﾟｽﾜｰﾄﾞ';
    expect(wordsIn(text, 'ja').map(({ at, end }) => text.slice(at, end))).toEqual([
      'Outlook',
      'サーバー',
      'ﾊﾟｽ',
      'ｽﾜｰ',
      'ﾜｰﾄﾞ',
    ]);
  });

  test('Thai has none either, and keeps its vowel signs', () => {
    const inside = words('ถ้ารหัสผ่านของคุณรั่วไหล ให้เปลี่ยนทันที', 'th');
    for (const word of words('รหัสผ่าน', 'th')) expect(inside).toContain(word);
    expect(normalisedWord('ผ่าน')).not.toBe(normalisedWord('ผาน'));
  });

  test('Arabic is compared without vowel signs, forms of alef, and the article', () => {
    expect(words('كلمة المرور', 'ar')).toEqual(words('كَلِمَةُ مُرورٍ', 'ar'));
    expect(words('بالمرور وللمرور', 'ar')[0]).toBe('مرور');
    expect(words('أمان', 'ar')).toEqual(words('الامان', 'ar'));
    expect(words('مـــرور إلغاء مسؤول على', 'ar')).toEqual(words('مرور الغاء مسوول علي', 'ar'));
  });

  test('Turkish has two letters i, which are one here: nobody knows which a capital I was', () => {
    expect(words('ISI', 'tr')).toEqual(words('ısı', 'tr'));
    expect(words('ŞİFRE', 'tr')).toEqual(words('şifre', 'tr'));
    expect(words('IMAP', 'tr')).toEqual(words('imap', 'tr'));
  });

  test('accents and capitals of Latin letters are left out, and an apostrophe is no letter', () => {
    expect(words('KÉDALUWARSA don’t', 'id')).toEqual(['kedaluwarsa', 'dont']);
  });

  test('a number stays whole; a name that is put together has its parts as well', () => {
    expect(words('535 5.7.139', 'en')).toEqual(['535', '5.7.139']);
    expect(words('outlook.office.com', 'en')).toEqual([
      'outlook.office.com',
      'outlook',
      'office',
      'com',
    ]);
    expect(words('SmtpClientAuthentication', 'en')).toEqual([
      'smtpclientauthentication',
      'smtp',
      'client',
      'authentication',
    ]);
  });

  test('each word is where it says', () => {
    const text = 'Pilih “Kata sandi aplikasi”, lalu SmtpClientAuthentication.';
    for (const { word, at, end } of wordsIn(text, 'id'))
      expect(normalisedWord(text.slice(at, end))).toBe(word);
  });

  test('a browser without a segmenter has words between spaces', () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(words('Kata sandi, lagi', 'xx')).toEqual(['kata', 'sandi', 'lagi']);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});

describe('stems', () => {
  test.each([
    ['mengatur', 'pengaturan'],
    ['aman', 'keamanan'],
    ['mengirim', 'kirim'],
    ['pengiriman', 'dikirim'],
    ['menolak', 'ditolak'],
    ['pakai', 'pemakaian'],
    ['menyimpan', 'simpan'],
    ['tampil', 'menampilkan'],
    ['sandi', 'sandinya'],
  ])('Indonesian: %s and %s are forms of one word', async (one, other) => {
    const stems = await loadStems('id');
    const shared = stemsOf(one, stems).filter((stem) => stemsOf(other, stems).includes(stem));
    expect(shared).not.toEqual([]);
  });

  test.each([
    ['mengirim', 'mengatur'],
    ['aman', 'aplikasi'],
    ['hapus', 'halaman'],
  ])('Indonesian: %s and %s are not', async (one, other) => {
    const stems = await loadStems('id');
    expect(stemsOf(one, stems)).not.toEqual(expect.arrayContaining(stemsOf(other, stems)));
  });

  test.each([
    ['هاتف', 'هاتفي'],
    ['هاتف', 'ولهاتفي'],
    ['الهاتف', 'لهاتفك'],
    ['كلمة', 'كلمات'],
    ['طابعة', 'الطابعات'],
    ['حسابي', 'الحسابات'],
    ['تطبيق', 'للتطبيقات'],
    ['بريد', 'وبريدي'],
    ['مؤسسة', 'مؤسستك'],
  ])('Arabic: %s and %s are forms of one word', async (one, other) => {
    const stems = await loadStems('ar');
    const stemsIn = (text: string) => words(text, 'ar').flatMap((word) => stemsOf(word, stems));
    expect(stemsIn(one).filter((stem) => stemsIn(other).includes(stem))).not.toEqual([]);
  });

  test.each([
    ['هاتف', 'هدف'],
    ['حساب', 'حذف'],
    ['رمز', 'رفض'],
  ])('Arabic: %s and %s are not', async (one, other) => {
    const stems = await loadStems('ar');
    expect(stemsOf(one, stems)).not.toEqual(expect.arrayContaining(stemsOf(other, stems)));
  });

  test('English endings', async () => {
    const stems = await loadStems('en');
    expect(stemsOf('passwords', stems)).toEqual(stemsOf('password', stems));
    expect(stemsOf('deleting', stems)).toEqual(stemsOf('deleted', stems));
  });

  test('a language without a stemmer is searched by its words', async () => {
    expect(stemsOf('流出', await loadStems('ja'))).toEqual(['流出']);
  });
});
