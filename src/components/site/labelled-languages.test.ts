import { expect, test } from 'vitest';
import { marked } from '../../i18n/marked-text.ts';
import { labelLanguages } from './labelled-languages.ts';

const en = (text: string) => marked(text, 'en');
const id = (text: string) => marked(text, 'id');
const page = (body: string) =>
  `<!DOCTYPE html><html lang="id" dir="ltr"><head><title>x</title></head><body>${body}</body></html>`;
const english = 'lang="en" dir="ltr"';

test.each([
  ['a whole paragraph', `<p>${en('Hello.')}</p>`, `<p ${english}>Hello.</p>`],
  [
    'a sentence beside another',
    `<p>${id('Halo.')} ${en('Hello.')}</p>`,
    `<p>Halo. <span ${english}>Hello.</span></p>`,
  ],
  [
    'two paragraphs in one box',
    `<div><p>${en('Hello.')}</p><p>${id('Halo.')}</p></div>`,
    `<div><p ${english}>Hello.</p><p>Halo.</p></div>`,
  ],
  [
    'a name in the middle of a fallback sentence',
    `<p>${en(`Not in ${id('Bahasa Indonesia')} yet.`)}</p>`,
    `<p><span ${english}>Not in </span>Bahasa Indonesia<span ${english}> yet.</span></p>`,
  ],
  [
    'a fallback sentence that was cut by a link',
    `<p>${en('Go to <a href="x">example.com</a> now.')}</p>`,
    `<p ${english}>Go to <a href="x">example.com</a> now.</p>`,
  ],
  [
    'a fallback sentence that was cut by a link, beside one that is not',
    `<p>${id('Halo.')} ${en('Go to <a href="x">example.com</a> now.')}</p>`,
    `<p>Halo. <span ${english}>Go to </span><a href="x"><span ${english}>example.com</span></a><span ${english}> now.</span></p>`,
  ],
  [
    'a text at home inside fallback prose',
    `<div ${english}><h1>Hello</h1><p>${id('Halo.')}</p></div>`,
    `<div ${english}><h1>Hello</h1><p lang="id" dir="ltr">Halo.</p></div>`,
  ],
  [
    'a fallback in a place that was meant for the page',
    `<div ${english}><p lang="id">${en('Hello.')}</p></div>`,
    `<div ${english}><p lang="en" dir="ltr">Hello.</p></div>`,
  ],
  [
    'an option of a list',
    `<select><option>${en('One')}</option></select>`,
    `<select><option ${english}>One</option></select>`,
  ],
  [
    'what readers without script see',
    `<noscript><p>${en('Needs script.')}</p></noscript>`,
    `<noscript><p ${english}>Needs script.</p></noscript>`,
  ],
  [
    'an attribute, which cannot say it',
    `<nav aria-label="${en('Pages')}">${en('Go')}</nav>`,
    `<nav aria-label="Pages"><span ${english}>Go</span></nav>`,
  ],
  ['numbers and signs', `<p>${en('12 / 30')}</p>`, '<p>12 / 30</p>'],
])('%s', (_name, body, labelled) => {
  expect(labelLanguages(page(body))).toBe(page(labelled));
});

test('data of a script loses the marks alone', () => {
  const script = (text: string) => `<script type="application/ld+json">{"name":"${text}"}</script>`;
  expect(labelLanguages(page(script(en('A')) + `<p>${en('B')}</p>`))).toBe(
    page(`${script('A')}<p ${english}>B</p>`),
  );
});

test('a page in which every text is at home stays as it is written', () => {
  const written = (text: string) =>
    `<!doctype html><html lang=id dir=ltr><body ><p>${text}<br/>&quot;`;
  expect(labelLanguages(written(id('Halo.')))).toBe(written('Halo.'));
  expect(labelLanguages(written('Halo.'))).toBe(written('Halo.'));
});
