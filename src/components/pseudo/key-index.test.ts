import { expect, test } from 'vitest';
import { createKeyIndex } from './key-index.ts';

const keysOf = createKeyIndex([
  ['Next', 'portal.next'],
  ['Next', 'site.page.next'],
  ['{{count}} codes', 'portal.codes_other'],
  ['Source: {{source}}, in words', 'guide.source'],
  ['{{count}}', 'portal.number'],
  ['What (really)?', 'site.what'],
  ['{{count}} dari {{total}}', 'site.translations.part'],
  ['dari {{planned}}', 'stage.timer.planned'],
  ['{{step}}: selesai', 'guide.done'],
  ['Tidak', 'assessment.csv.no'],
  ['Buka', 'practice.openConfirm'],
]);

test.each([
  'Pilih aplikasi dari daftar ini.',
  'Sandi ini datang dari Microsoft, dan dari situs ini tidak.',
  'Tidak terkait dengan Microsoft.',
  'Buka halaman itu dengan akun kantor Anda.',
  'Bukan begitu. Bukalah halamannya.',
  'Tidak ada kode. Tidak',
  'Setelah itu muncul satu pemberitahuan. Tunggu sebentar: selesai',
])('%j is none of the texts whose words stand in it', (shown) => {
  expect(keysOf(shown)).toEqual([]);
  expect(keysOf(shown, false)).toEqual([]);
});

test('in prose, a word is no piece of a text', () => {
  expect(keysOf('(really)?', false)).toEqual([]);
  expect(keysOf('Next', false)).toEqual(['portal.next', 'site.page.next']);
});

test.each([
  ['Next', ['portal.next', 'site.page.next']],
  ['\n  Next ', ['portal.next', 'site.page.next']],
  ['12 codes', ['portal.codes_other']],
  ['Source: Microsoft, in words', ['guide.source']],
  ['Source: ', ['guide.source']],
  [', in words', ['guide.source']],
  ['What (really)?', ['site.what']],
  ['(really)?', ['site.what']],
  ['What (really)? Next', ['site.what', 'portal.next', 'site.page.next']],
  ['What (really)? 12 codes', ['site.what', 'portal.codes_other']],
  ['3 dari 1.250', ['site.translations.part']],
  ['dari 20 menit', ['stage.timer.planned']],
  ['Masuk: selesai', ['guide.done']],
  ['Delete the app passwords of a user whose account is closed: selesai', ['guide.done']],
  ['12', []],
  ['Nothing of ours', []],
])('%j is %j', (shown, keys) => {
  expect(keysOf(shown)).toEqual(keys);
});
