import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { charactersWithoutFont } from '../../src/components/pictures/fonts.ts';
import { pictureOf } from '../../src/components/pictures/picture.ts';
import { packedPart } from '../../src/components/pictures/packed-rows.ts';
import { pngOf } from '../../src/components/pictures/png.ts';
import { sfntOf } from '../../src/components/pictures/sfnt.ts';
import { languageCodes, languages, type Language } from '../../src/i18n/languages.ts';
import { builtSite } from './built-site.ts';
import { previewFaults } from './pictures.ts';

const draw = async (title: string, section: string | null = 'Section', language: Language = 'en') =>
  PNG.sync.read(await pictureOf({ language, title, section }));

/**
 * The box around everything in the half of the text that is not ground: where its lines begin, its top, where they end, its
 * bottom. Counted from the side on which the language begins.
 */
function inkOf({ data, width }: PNG, language: Language = 'en'): readonly number[] {
  const isToRight = languages[language].direction === 'ltr';
  const inked: (readonly [number, number])[] = [];
  for (let y = 0; y < 500; y += 1)
    for (let x = 20; x < 712; x += 1) {
      const column = isToRight ? x : width - 1 - x;
      if ((data[(y * width + column) * 4] ?? 255) < 128) inked.push([x, y]);
    }
  const [xs, ys] = [inked.map(([x]) => x), inked.map(([, y]) => y)];
  const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (all: readonly number[]) => all.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(xs), least(ys), most(xs), most(ys)];
}

test.each([
  ['a short title', 'Simulator'],
  ['a title of one long word', 'SmtpClientAuthenticationIsDisabledForTheTenant'],
  [
    'a long title',
    'What an app password is, why it skips the second step, and what to do instead of it. '.repeat(
      3,
    ),
  ],
  ['markup', '<b>&amp; "it" & \'so\'</b>'],
])('%s stands in its half of the picture, and does not reach the name below', async (_, title) => {
  const picture = await draw(title);
  expect([picture.width, picture.height]).toEqual([1200, 630]);
  const [left = 0, top = 0, right = 0, bottom = 0] = inkOf(picture);
  expect(left).toBeGreaterThanOrEqual(70);
  expect(top).toBeGreaterThanOrEqual(80);
  expect(right).toBeLessThan(704);
  expect(bottom).toBeLessThan(490);
});

/** Titles that break into lines and mix scripts. */
const long: Readonly<Partial<Record<Language, string>>> = {
  ar: 'Outlook يطلب كلمة المرور مرارًا وتكرارًا، وبرنامج البريد يرفض كلمة مرور تطبيق صحيحة في Microsoft 365 (2026)',
  ja: 'Microsoftのサインインページが、パスワードかアカウントを受け付けない場合と、プリンターから送信できない場合に行うこと',
};

test.each(languageCodes)('lines begin where the language begins, in %s', async (language) => {
  const title = long[language] ?? 'Outlook minta kata sandi terus di Microsoft 365 (2026), lagi';
  const [begin = 0, top = 0, end = 0, bottom = 0] = inkOf(
    await draw(title, null, language),
    language,
  );
  expect(begin).toBeGreaterThanOrEqual(66);
  expect(begin).toBeLessThan(84);
  expect(end).toBeLessThan(704);
  expect(bottom - top).toBeGreaterThan(100);
  expect(bottom).toBeLessThan(490);
});

test('every line of Arabic begins at the right, also the short last one', async () => {
  const language: Language = 'ar';
  const inkOfLast = async (words: string) => {
    const picture = await draw(words, null, language);
    const [, , , bottom = 0] = inkOf(picture, language);
    const rows = picture.data.fill(255, 0, (bottom - 20) * picture.width * 4);
    return inkOf(Object.assign(picture, { data: rows }), language)[0];
  };
  expect(await inkOfLast('إنشاء كلمة مرور التطبيق الجديدة هنا')).toBeLessThan(84);
});

test.each(languageCodes)('the same words make the same picture, in %s', async (language) => {
  const text = { language, title: 'Simulator', section: null };
  expect(await pictureOf(text)).toEqual(await pictureOf(text));
});

test('title and section are in the picture', async () => {
  const hash = async (title: string, section: string | null) =>
    createHash('sha256')
      .update((await draw(title, section)).data)
      .digest('hex');
  const made = [
    await hash('A', 'B'),
    await hash('C', 'B'),
    await hash('A', 'D'),
    await hash('A', null),
  ];
  expect(new Set(made).size).toBe(4);
});

test('a character that no font of ours has ends the build and names it', async () => {
  expect(charactersWithoutFont('Łódź – „ok“ … Ж ế ₫')).toEqual([]);
  expect(charactersWithoutFont('日本「流出」、 عر ٪ 日')).toEqual([]);
  // Of the script, and in no font that we have.
  expect(charactersWithoutFont('日髙')).toEqual(['髙']);
  expect(charactersWithoutFont('ไทย 한 ไ')).toEqual(['ไ', 'ท', 'ย', '한']);
  await expect(draw('ไท')).rejects.toThrow('needs a font for ไ ท. Add its Fontsource package');
});

test('a font is unpacked table by table', () => {
  const file = 'node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal';
  const woff = readFileSync(`${file}.woff`);
  const font = sfntOf(woff);
  expect(font.length).toBe(woff.readUInt32BE(16));
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  expect(() => sfntOf(readFileSync(`${file}.woff2`))).toThrow('no WOFF 1.0');
});

test('a picture of few colours is read back as it was', () => {
  const { data, width, height } = PNG.sync.read(
    pngOf(
      [packedPart(Uint8Array.from([0, 0, 1]), 9), packedPart(Uint8Array.from([0, 1, 0]), 3)],
      2,
      [
        [1, 2, 3],
        [250, 0, 9],
      ],
    ),
  );
  expect([width, height]).toEqual([2, 2]);
  expect([...data]).toEqual([1, 2, 3, 255, 250, 0, 9, 255, 250, 0, 9, 255, 1, 2, 3, 255]);
});

const origin = 'https://lab.example';
const head = `<link rel="canonical" href="${origin}/en/a/"><meta property="og:title" content="A"><meta property="og:type" content="article">
  <meta property="og:url" content="${origin}/en/a/"><meta property="og:description" content="A"><meta property="og:locale" content="en_US">
  <meta property="og:image" content="${origin}/pictures/en/a.png">`;
const siteWith = (html: string) =>
  builtSite(
    new Map([
      ['/index.html', head.replaceAll('en/a/', '').replace('en/a.png', 'en.png')],
      ['/id/a/index.html', html],
    ]),
  );
const size = () => ({ width: 1200, height: 630 });

test('a page that repeats another shows the picture of that one', () => {
  expect(previewFaults(siteWith(head), size)).toEqual([]);
});

test.each([
  ['no title', 'og:title', 'og:name', 'og:title is not there once'],
  [
    'an empty description',
    'og:description" content="A"',
    'og:description" content=""',
    'og:description',
  ],
  ['the picture of another page', 'en/a.png', 'id/a.png', 'should be /pictures/en/a.png'],
])('%s is a fault', (_, before, after, fault) => {
  expect(previewFaults(siteWith(head.replace(before, after)), size)).toEqual([
    expect.stringContaining(fault),
  ]);
});

test('a picture of another size is a fault', () => {
  expect(previewFaults(siteWith(head), () => ({ width: 600, height: 315 }))).toHaveLength(2);
});
