import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { endPunctuation } from './end-punctuation.ts';

const compare = (source: string, language: string, translation: string) =>
  findingsIn(endPunctuation, { en: { a: source }, [language]: { a: translation } });

test.each([
  ['Done.', 'id', 'Selesai.'],
  ['Done.', 'ja', '完了しました。'],
  ['Done.', 'hi', 'हो गया।'],
  ['Done.', 'th', 'เสร็จแล้ว'],
  ['Really?', 'ar', 'حقًا؟'],
  ['Really?', 'el', 'Αλήθεια;'],
  ['Loading…', 'id', 'Memuat...'],
  ['He said "no."', 'id', 'Katanya "tidak."'],
  ['Open office.com.', 'ja', 'office.com.'],
  ['In {{days}} days.', 'ar', 'خلال {{days}}.'],
  ['Code: {{code}}', 'id', 'Kode: {{code}}'],
  ['Code:', 'ja', 'コード：'],
  ['Done.', 'hi', 'हो गया॥'],
  ['Done.', 'ru', 'Готово.'],
])('%j may be %s %j', (source, language, translation) => {
  expect(compare(source, language, translation)).toEqual([]);
});

test.each([
  ['Done.', 'Selesai'],
  ['Name', 'Nama:'],
  ['Really?', 'Sungguh!'],
  ['Loading…', 'Memuat.'],
  ['Next', 'Berikutnya.'],
  ['Done.', 'Selesai..'],
  ['Done.', 'Selesai。'],
  ['Really?', 'Sungguh??'],
])('%j must not be %j', (source, translation) => {
  expect(compare(source, 'id', translation)).toMatchObject([{ key: 'portal.a', line: 2 }]);
});

test.each([
  ['Done.', 'ja', '完了.', '。'],
  ['Really?', 'ja', '本当?', '？'],
  ['Really?', 'ar', 'حقًا?', '؟'],
  ['Really?', 'fa', 'واقعا?', '؟'],
  ['Done.', 'ur', 'ہو گیا', '۔'],
  ['Done.', 'hi', 'हो गया.', '।'],
])('%j must not be %s %j, and the mark of the language is told', (source, language, text, mark) => {
  expect(compare(source, language, text)).toMatchObject([
    { key: 'portal.a', fix: expect.stringContaining(mark) },
  ]);
});

test('a label that the vendor published is no exception, unless the list of kept texts has it', () => {
  const texts = { en: { a: 'Next' }, id: { a: 'Berikutnya.' } };
  const provenance = JSON.stringify({ 'portal.a': { quality: 'verified', source: 'S1' } });
  const kept = JSON.stringify({ id: ['Berikutnya.'] });
  const published = { 'locales/provenance/id.json': provenance };
  expect(findingsIn(endPunctuation, texts, published)).toHaveLength(1);
  expect(findingsIn(endPunctuation, texts, { 'locales/same-as-source.json': kept })).toEqual([]);
});
