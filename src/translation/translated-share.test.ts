import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { judgeGuide } from './guide-rules/all-guide-rules.ts';
import { surroundingsIn } from './guide-rules/checks-of-guides.ts';
import { readLocaleFile } from './locale-file.ts';
import { projectFrom } from './read-project.ts';
import { isEnough, shareOf } from './translated-share.ts';

const same = { '*': ['Outlook'], id: ['Admin'] };

function textsOf(language: string, text: string) {
  const file = `locales/${language}/site.json`;
  const { texts, isReadable } = readLocaleFile({ file, language, namespace: 'site', text });
  return isReadable ? texts : [];
}

const share = (source: unknown, own: string, language = 'id') =>
  shareOf(textsOf('en', JSON.stringify(source)), textsOf(language, own), language, same);

/** Ten texts, of which the first `count` are translated. */
const ten = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [`text${String(i)}`, `Word ${String(i)}`]),
);
const translated = (count: number) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(ten).map(([key, text], i) => [
        key,
        i < count ? text.replace('Word', 'Kata') : text,
      ]),
    ),
  );

describe('a file of texts is a translation', () => {
  it.each([
    ['without a text', '{}', false],
    ['null', 'null', false],
    ['an empty file', '', false],
    ['a list', '[]', false],
    ['not readable', '{ "text0": "Kata 0", ', false],
    ['one text', '{ "text0": "Kata 0" }', false],
    ['half of the texts', translated(5), false],
    ['eight of ten', translated(8), false],
    ['nine of ten', translated(9), true],
    ['all', translated(10), true],
    ['a copy of the source', JSON.stringify(ten), false],
    ['empty texts', JSON.stringify(ten).replaceAll(/"Word \d"/g, '" "'), false],
    ['texts that cannot be shown', JSON.stringify(ten).replaceAll('Word', '{{nama}}'), false],
    ['texts of other keys', translated(10).replaceAll('text', 'teks'), false],
  ])('%s: %3$s', (_name, own, is) => {
    expect(isEnough(share(ten, own))).toBe(is);
  });

  it('counts what is rightly the same, and what has no words', () => {
    const source = { a: 'Outlook', b: 'Admin', c: '{{count}} / 10', d: 'Sign in' };
    expect(share(source, JSON.stringify(source))).toEqual({ translated: 3, total: 4 });
    expect(share(source, JSON.stringify(source), 'ar')).toEqual({ translated: 2, total: 4 });
  });

  it('counts the plural forms that the language has', () => {
    const source = { codes_one: 'One code', codes_other: '{{count}} codes' };
    expect(share(source, '{ "codes_other": "{{count}} 個" }', 'ja')).toEqual({
      translated: 1,
      total: 1,
    });
    expect(share(source, '{ "codes_other": "{{count}} رموز" }', 'ar')).toEqual({
      translated: 1,
      total: 6,
    });
  });
});

const files = Object.fromEntries(
  globSync(['locales/en/*.json', 'content/{en,id}/**/*.mdx', 'docs/facts.md']).map((file) => [
    file,
    readFileSync(file, 'utf8'),
  ]),
);
const guide = 'content/id/guides/add-app-password.mdx';
const english = files[guide.replace('/id/', '/en/')] ?? '';
const steps = /<Step id="[^]*?<\/Step>\n*/g;

/** What keeps the Indonesian guide with this text from being shown and announced. */
function problemsOf(text: string) {
  const project = projectFrom({ ...files, [guide]: text });
  const judged = project.guides.find(({ file }) => file === guide);
  if (!judged) throw new Error(`${guide} is not read.`);
  return judgeGuide(judged, surroundingsIn(project)(judged));
}

function withSteps(change: (steps: readonly string[]) => readonly string[]): string {
  const text = files[guide] ?? '';
  const all = text.match(steps) ?? [];
  expect(all.length).toBeGreaterThan(2);
  const [before = ''] = text.split(all[0] ?? '');
  const after = text.slice(text.lastIndexOf('</Step>') + '</Step>'.length);
  return before + change(all).join('') + after;
}

test('a guide is a translation as it is', () => {
  expect(problemsOf(files[guide] ?? '')).toEqual([]);
  expect(problemsOf(withSteps((all) => all))).toEqual([]);
});

test.each([
  ['a copied guide', () => english],
  [
    'a guide with a quarter of the English paragraphs in it',
    () => {
      const passages = english.match(/(?<=\n\n)[A-Z].{60,}(?=\n)/g) ?? [];
      const chosen = passages.slice(0, Math.ceil(passages.length / 4));
      return `${files[guide] ?? ''}\n\n${chosen.join('\n\n')}\n`;
    },
  ],
  ['a removed step', () => withSteps((all) => all.slice(1))],
  [
    'two swapped steps',
    () => withSteps(([first = '', second = '', ...rest]) => [second, first, ...rest]),
  ],
  ['a step given twice', () => withSteps(([first = '', ...rest]) => [first, first, ...rest])],
])('%s is none', (_name, make) => {
  expect(problemsOf(make())).not.toEqual([]);
});
