import { expect, test } from 'vitest';
import {
  breadcrumbs,
  howTo,
  jsonOf,
  question,
  webSite,
} from '../../src/components/site/structured-data.ts';
import { builtSite, type BuiltSite } from './built-site.ts';
import { structuredDataFaults } from './structured-data.ts';

const origin = 'https://lab.example/lab';
const canonical = (path: string) => `<link rel="canonical" href="${origin}${path}">`;
const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
const page = (path: string, title: string, ...data: readonly string[]) =>
  `<html lang="en"><title>${title}</title>${canonical(path)}<body><p id="step-a"></p>${data.map(script).join('')}`;

const home = { name: 'Lab', address: `${origin}/en/` };
const way = (name: string) => breadcrumbs([home, { name, address: '' }]);
const steps = [{ text: 'Do </script><b>.' }];

const files: Readonly<Record<string, string>> = {
  '/index.html': page('/', 'Lab'),
  '/en/index.html': page('/en/', 'Lab', jsonOf([webSite('Lab', `${origin}/en/`, 'en')])),
  '/en/a/index.html': page('/en/a/', 'A', jsonOf([way('A')])),
  '/id/a/index.html': page('/en/a/', 'A'),
  '/en/problems/p/index.html': page(
    '/en/problems/p/',
    'P',
    jsonOf([way('P'), question('Q', 'A', 'en')]),
  ),
  '/en/guides/g/index.html': page(
    '/en/guides/g/',
    'G',
    jsonOf([way('G')]),
    jsonOf([howTo('G', steps, 'en')]),
  ),
};

function siteWith(file: string, before: string, after: string): BuiltSite {
  const text = files[file] ?? '';
  expect(text).toContain(before);
  return builtSite(
    new Map(Object.entries({ ...files, [file]: text.replace(before, () => after) })),
  );
}

test('what the site writes keeps to schema.org, and no text ends its element', () => {
  expect(structuredDataFaults(builtSite(new Map(Object.entries(files))))).toEqual([]);
  expect(jsonOf([howTo('G', steps, 'en')])).not.toContain('<');
});

const guide = '/en/guides/g/index.html';
const problem = '/en/problems/p/index.html';

test.each([
  ['another context', guide, 'https://schema.org', 'http://schema.org', '@context'],
  ['text that is no JSON', guide, '{"@context"', '{@context', 'cannot be read'],
  ['a type that schema.org lacks', guide, '"HowToStep"', '"HowToStop"', 'HowTo.step is'],
  ['an unknown property', guide, '"step":', '"steps":', 'no property steps'],
  ['a step without text', guide, '"text"', '"@text"', 'HowToStep lacks text'],
  ['an empty text', problem, '"text":"A"', '"text":" "', 'Answer.text is'],
  ['no answer', problem, '"acceptedAnswer"', '"@answer"', 'Question lacks acceptedAnswer'],
  [
    'another language than the page',
    problem,
    '"inLanguage":"en"',
    '"inLanguage":"id"',
    'language of the page',
  ],
  ['a page that is not there', '/en/a/index.html', '/lab/en/"', '/lab/xx/"', 'a page of the site'],
  [
    'another host',
    '/en/a/index.html',
    'lab.example/lab/en/"',
    'other.example/lab/en/"',
    'begin at the home page',
  ],
  ['a position left out', '/en/a/index.html', '"position":2', '"position":3', 'out of its order'],
  ['a position in words', '/en/a/index.html', '"position":2', '"position":"2"', 'a number'],
  ['a way to another page', '/en/a/index.html', '"name":"A"', '"name":"B"', 'title of the page'],
  [
    'a page without its data',
    '/en/a/index.html',
    'application/ld+json',
    'text/plain',
    'should have BreadcrumbList',
  ],
  [
    'data on a page that repeats another',
    '/id/a/index.html',
    '<body>',
    `<body>${script(jsonOf([way('A')]))}`,
    'should have nothing',
  ],
])('%s is a fault', (_, file, before, after, fault) => {
  expect(structuredDataFaults(siteWith(file, before, after)).join('\n')).toContain(fault);
});
