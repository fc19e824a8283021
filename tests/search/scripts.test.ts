import { describe, expect, test } from 'vitest';
import { makeIndex, type PageToIndex } from '../../scripts/lib/search/make-index.ts';
import { loadOwnWords } from '../../src/diagnosis/words/load-own-words.ts';
import { texts } from '../../src/diagnosis/recognised-text.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { find, slugOfEntry } from '../../src/search/find.ts';
import { FullText } from '../../src/search/full-text.ts';
import { entriesIn } from '../queries/measure.ts';
import { textOf } from '../support/catalogue.ts';

/** The search in scripts that join letters, or put no spaces between words. */

const page = (slug: string, title: string, text: string): PageToIndex => ({
  slug,
  title,
  description: '',
  sections: [{ anchor: '', heading: '', paragraphs: [text] }],
  entries: [],
});

const indexOf = async (language: string, ...pages: readonly PageToIndex[]) =>
  FullText.open(await makeIndex(language, pages));

const slugs = (query: string, among: FullText) =>
  find([], among, query).results.map(({ slug }) => slug);

describe('what is found', () => {
  test('Japanese words are found whole, in compounds, and in every way to write them', async () => {
    const japanese = await indexOf(
      'ja',
      page('a', '漏れたとき', 'パスワードが流出しました。サーバーで無効にします。'),
      page('b', '機器', 'スマートフォンをなくしたときは、機種変更後の手順と同じです。'),
      page('c', 'アプリ', 'ワードパッドとパス。アプリにはリンクとセンターがある。'),
      page('d', '機械', 'プリンターで送る。'),
    );
    for (const query of ['流出', 'パスワード', 'ﾊﾟｽﾜｰﾄﾞ', 'ぱすわーど', 'サーバ'])
      expect(slugs(query, japanese), query).toEqual(['a']);
    for (const query of ['変更', '機種変更', '紛失', 'スマホ'])
      expect(slugs(query, japanese), query).toEqual(['b']);
    // All its pairs stand in other words of the page that is not found.
    for (const query of ['プリンター', 'プリンタ']) expect(slugs(query, japanese)).toEqual(['d']);
  });

  test('Arabic words are found with article, prefix and ending', async () => {
    const arabic = await indexOf(
      'ar',
      page('phone', 'ضاع الهاتف', 'سجّل الدخول من جهاز آخر.'),
      page('password', 'كلمات المرور', 'لكلمة المرور قواعد.'),
    );
    for (const query of ['هاتف', 'هاتفي', 'الهاتف', 'لهاتفك', 'جوالي'])
      expect(slugs(query, arabic), query).toContain('phone');
    for (const query of ['كلمة المرور', 'كَلِمَةُ المُرورِ', 'بكلمة مرور', 'باسورد'])
      expect(slugs(query, arabic), query).toEqual(['password']);
  });
});

describe('an excerpt', () => {
  test('marks Japanese words as a whole, and no piece of another word', async () => {
    const among = await indexOf(
      'ja',
      page('a', 'a', 'パスキーではなくアプリ パスワードで。情報流出。'),
    );
    const marked = (query: string) =>
      among
        .find(query)
        .flatMap((hit) => excerptOf(hit, 'ja'))
        .flatMap(({ text, isFound }) => (isFound ? [text] : []));
    expect(marked('パスワード')).toEqual(['パスワード']);
    expect(marked('流出')).toEqual(['流出']);
    expect(marked('アプリパスワード')).toEqual(['アプリ', 'パスワード']);
  });

  test('marks an Arabic word with what is written together with it', async () => {
    const among = await indexOf('ar', page('a', 'أ', 'لا ينهيها إثبات ثانٍ جديد على هاتفك.'));
    const [hit] = among.find('الهاتف');
    expect(hit && excerptOf(hit, 'ar').filter(({ isFound }) => isFound)).toEqual([
      { text: 'هاتفك', isFound: true },
    ]);
  });
});

test.each(languageCodes)(
  'every message that is known leads to its problem page, in %s',
  async (language) => {
    const rows = [...new Set(texts.map(({ row }) => row))];
    const pages = await indexOf(
      language,
      ...rows.flatMap((row): PageToIndex[] => {
        const slug = slugOfEntry(row);
        return slug === null ? [] : [page(slug, titleOf(row, language), titleOf(row, language))];
      }),
    );
    const ownWords = await loadOwnWords(language);
    const entries = entriesIn(language);
    const sure = texts.filter(({ rank, text }) => rank !== 'general' && text !== null);
    expect(sure.length).toBeGreaterThan(40);
    for (const { id, text, code, row } of sure) {
      const { results } = find(entries, pages, [code, text].filter(Boolean).join(' '), ownWords);
      expect(results[0]?.slug, id).toBe(slugOfEntry(row));
    }
  },
);

const titleOf = (row: (typeof texts)[number]['row'], language: Language) =>
  textOf(`diagnosis.symptom.${row}.title`, language);
