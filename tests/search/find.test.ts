import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeIndex, type PageToIndex } from '../../scripts/lib/search/make-index.ts';
import { pagesOf } from '../../scripts/lib/search/site-search.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { bounded, find } from '../../src/search/find.ts';
import { FullText } from '../../src/search/full-text.ts';
import type { SearchFile } from '../../src/search/index-format.ts';
import { entriesIn } from '../queries/measure.ts';

const page = (slug: string, title: string, ...parts: readonly [string, string][]): PageToIndex => ({
  slug,
  title,
  description: `About: ${title}.`,
  sections: parts.map(([heading, text], place) => ({
    anchor: place === 0 ? '' : heading.toLowerCase().replaceAll(' ', '-'),
    heading: place === 0 ? '' : heading,
    paragraphs: [text],
  })),
  entries: [],
});

const english = [
  page('problems/smtp-client-authentication-disabled', 'Sending fails: it is disabled', [
    '',
    'SMTP AUTH is off here, by default or by a setting. An admin can turn it on.',
  ]),
  page('problems/phone-lost', 'My phone is lost', ['', 'Sign in from another device, at once.']),
  page(
    'admin/printers-and-scripts',
    'Move printers off SMTP AUTH',
    ['', 'Four ways, and what each of them costs.'],
    ['High Volume Email', 'An account for devices, to people of your own organisation.'],
    ['Direct Send', 'The device hands mail to the server that takes mail from strangers.'],
  ),
  page(
    'programs/thunderbird',
    'Thunderbird with OAuth2',
    ['', 'Choose OAuth2 for receiving and for sending.'],
    ['Where it stands', 'Open Account Settings, then Server Settings, and choose there.'],
  ),
];
const indonesian = [
  page('admin/settings', 'Pengaturan pengguna', ['', 'Di halaman ini admin memilih keadaan.']),
  page('basics/safety', 'Tentang keamanan akun', ['', 'Bukti kedua melindungi akun Anda.']),
];

const entries = entriesIn('en');

let pages: FullText;
let file: SearchFile;

beforeAll(async () => {
  file = await makeIndex('en', english);
  pages = await FullText.open(JSON.parse(JSON.stringify(file)) as SearchFile);
});

const slugs = (query: string, among: FullText = pages) =>
  find(entries, among, query).results.map(({ slug }) => slug);

describe('what is found first', () => {
  test('a message that is known leads to its problem, wherever it stands', () => {
    const found = find(
      entries,
      pages,
      'Error 2026-11-20: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    );
    expect(found.text?.row).toBe('P7');
    expect(found.results[0]).toMatchObject({
      slug: 'problems/smtp-client-authentication-disabled',
      isAnswer: true,
    });
  });

  test('what the diagnosis makes of everyday words comes before pages that have the words', () => {
    expect(slugs('i lost my phone')[0]).toBe('problems/phone-lost');
  });

  test('a page that is called like the question comes before both, with its place', () => {
    const [first] = find(entries, pages, 'high volume email').results;
    expect(first).toMatchObject({
      slug: 'admin/printers-and-scripts',
      anchor: 'high-volume-email',
      heading: 'High Volume Email',
    });
    expect(slugs('thunderbird')[0]).toBe('programs/thunderbird');
  });

  test('the words of a question, and one word more, do not hide a name', () => {
    expect(slugs('how do I move my printers off SMTP AUTH')[0]).toBe('admin/printers-and-scripts');
    expect(slugs('which printers still move off SMTP AUTH')[0]).toBe('admin/printers-and-scripts');
    expect(find(entries, pages, 'smtp auth').results[0]?.slug).not.toBe('programs/thunderbird');
  });

  test('of two pages that are called like it, that for everyone comes before that for admins', async () => {
    const among = await FullText.open(
      await makeIndex('en', [
        page('admin/delete', "Delete users' app passwords", ['', 'All of them at once.']),
        page('guides/delete', 'Delete the app password of a lost device', ['', 'One.']),
      ]),
    );
    expect(slugs('delete app password', among)[0]).toBe('guides/delete');
    // Without its rarest word a question is another one.
    expect(slugs("delete users' app passwords", among)[0]).toBe('admin/delete');
  });

  test('an entry whose words have all that was asked comes before a page that is called like it', async () => {
    const among = await FullText.open(
      await makeIndex('en', [
        page('guides/delete', 'Delete the app password of a lost device', ['', 'One.']),
        page('problems/app-password-lost', 'I closed the page', ['', 'Make another.']),
      ]),
    );
    expect(slugs('lost app password', among)[0]).toBe('problems/app-password-lost');
  });

  test('what stands before a colon is a name by itself', async () => {
    const among = await FullText.open(
      await makeIndex('en', [
        page('basics/phone', 'New or lost phone: what to do, in which order', ['', 'Two things.']),
      ]),
    );
    expect(find(entries, among, 'new phone').results[0]).toMatchObject({ named: 1 });
  });

  test('everyday words are taken for those of the pages', async () => {
    const among = await FullText.open(
      await makeIndex('id', [
        page('basics/phone', 'Ponsel baru', ['', 'Daftarkan bukti kedua.']),
        page('other', 'Lain', ['', 'Tidak ada.']),
      ]),
    );
    for (const query of ['hp baru', 'ganti hp', 'handphone baru', '2fa'])
      expect(slugs(query, among), query).toEqual(['basics/phone']);
  });

  test('a word that is not finished, and a slip of one letter', () => {
    expect(slugs('thunderb')).toEqual(['programs/thunderbird']);
    expect(slugs('thunderbrid oauth2')).toEqual(['programs/thunderbird']);
  });

  test('a text has each page once', () => {
    const found = slugs('smtp auth printers phone');
    expect(new Set(found).size).toBe(found.length);
  });

  test('Indonesian words are found by their other forms', async () => {
    const among = await FullText.open(await makeIndex('id', indonesian));
    expect(slugs('mengatur', among)).toEqual(['admin/settings']);
    expect(slugs('aman', among)).toEqual(['basics/safety']);
  });

  test('Japanese and Thai words are found inside running text', async () => {
    const japanese = await FullText.open(
      await makeIndex('ja', [
        page('a', '漏れたとき', ['', 'パスワードが流出しました。']),
        page('b', '別', ['', '別です。']),
      ]),
    );
    expect(slugs('流出', japanese)).toEqual(['a']);
    const thai = await FullText.open(
      await makeIndex('th', [
        page('a', 'ก', ['', 'ถ้ารหัสผ่านของคุณรั่วไหล']),
        page('b', 'ข', ['', 'แอปไม่ทำงาน']),
      ]),
    );
    expect(slugs('รหัสผ่าน', thai)).toEqual(['a']);
  });
});

describe('whatever is pasted', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['another script', 'كلمة المرور 流出 รหัสผ่าน'],
    ['emoji', '🙂👩‍👩‍👧‍👦🇮🇩'],
    ['half an emoji', '\uD83D'],
    ['signs of a pattern', '(.*)+[a-z]{2,}\\b$^|?'],
    ['names of an object', 'constructor __proto__ toString hasOwnProperty'],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 signs of words', 'delete my app password now '.repeat(400)],
    ['10,000 Japanese letters', '流出'.repeat(5000)],
    ['a million letters', 'lorem ipsum '.repeat(90_000)],
  ])('%s: an answer or nothing, and no error', (_, query) => {
    const { results } = find(entries, pages, query);
    expect(results.length).toBeLessThanOrEqual(12);
    for (const hit of results) expect(excerptOf(hit, 'en').length).toBeGreaterThan(0);
  });

  test('no more is looked at than 10,000 letters, of both ends', () => {
    const log = bounded(`first ${'x'.repeat(50_000)} last`);
    expect(log.length).toBeLessThanOrEqual(10_001);
    expect(log).toMatch(/^first .* ?.*last$/s);
    const long = `${'noise '.repeat(9000)}535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.`;
    expect(find(entries, pages, long).text?.row).toBe('P7');
  });

  test('most of what was asked has to be there', () => {
    expect(slugs('how do i cook rice')).toEqual([]);
    expect(slugs('qwertyuiop')).toEqual([]);
  });

  test('entries are found while the pages are not loaded', () => {
    expect(find(entries, null, 'i lost my phone')).toMatchObject({ ids: ['P16'], results: [] });
  });
});

test('an index of another release is refused', async () => {
  await expect(FullText.open({ ...file, format: 0 })).rejects.toThrow('Format 0');
});

test('pages that a language does not have are in no index, and no answer of it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  try {
    for (const slug of ['', 'one', 'two/deep']) {
      const place = path.join(folder, 'id', slug);
      mkdirSync(place, { recursive: true });
      writeFileSync(path.join(place, 'index.html'), `<main><h1>${slug}</h1><p>Text</p></main>`);
    }
    const site = pathToFileURL(`${folder}/`);
    const slugsOf = async (isTranslated: (slug: string) => boolean) =>
      (await pagesOf(site, 'id', (_, slug) => isTranslated(slug))).map(({ slug }) => slug);
    expect(await slugsOf(() => true)).toEqual(['one', 'two/deep']);
    expect(await slugsOf((slug) => slug !== 'one')).toEqual(['two/deep']);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const without = await FullText.open(await makeIndex('en', english.slice(2)));
  expect(slugs('i lost my phone', without)).not.toContain('problems/phone-lost');
});

describe('an excerpt', () => {
  test('shows the place that has what was asked, and marks it', () => {
    const [first] = find(entries, pages, 'server settings').results;
    const parts = first ? excerptOf(first, 'en') : [];
    expect(parts.map(({ text }) => text).join('')).toBe(
      'Open Account Settings, then Server Settings, and choose there.',
    );
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
      'Settings',
      'Server',
      'Settings',
    ]);
  });

  test('cuts a long text between words', () => {
    const text = `${'before it there are words '.repeat(20)}target ${'and words after it '.repeat(20)}`;
    const cut = excerptOf(
      {
        ...english[0],
        slug: '',
        title: '',
        anchor: '',
        heading: '',
        paragraphs: [text],
        named: 0,
        isFound: (word) => word === 'target',
        isWhole: () => false,
      },
      'en',
    );
    const whole = cut.map((part) => part.text).join('');
    expect(whole).toMatch(/^… \w.* target .*\w …$/);
    expect(whole.length).toBeLessThan(230);
  });
});
