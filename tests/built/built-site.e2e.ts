import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { headers } from '../../scripts/lib/headers.mjs';
import { languageCodes, sourceLanguage } from '../../src/i18n/languages.ts';
import { translations } from '../../src/components/site/translations.ts';
import { readBuiltSite } from './built-site.ts';
import { htmlFaults } from './html.ts';
import { languageFaults } from './languages.ts';
import { linkFaults } from './links.ts';
import { previewFaults, type PictureSize } from './pictures.ts';
import { structuredDataFaults } from './structured-data.ts';
import { styleFaults } from './style-sheets.ts';
import { isFull, isItsTurn } from '../support/size.ts';

/** What can be read in the files of the built site. No browser is started. */
const built = path.resolve(import.meta.dirname, '../../dist');
const site = readBuiltSite(built);

test('every link, file and anchor of the built site is there, in the language of the page', () => {
  expect(site.pages.size).toBeGreaterThan(100);
  expect(linkFaults(site)).toEqual([]);
});

test('head, sitemap and language menu agree about the translations of every page', () => {
  const truth = { translations, languages: languageCodes, source: sourceLanguage };
  expect(languageFaults(site, truth)).toEqual([]);
});

test('structured data keep to schema.org and say what is on the page', () => {
  expect(structuredDataFaults(site)).toEqual([]);
});

test('every page links the styles of every page once', () => {
  expect(styleFaults(site)).toEqual([]);
});

test('every page keeps to the HTML standard', async () => {
  const faults: string[] = [];
  const members = new Map<string, number>();
  for (const [file, { path: address }] of site.pages) {
    // Each page is judged in one language of its own: the next page in the next.
    const name = address.replace(/^\/[^/]+/, '');
    if (!members.has(name)) members.set(name, members.size);
    const language = languageCodes.find((code) => address.startsWith(`/${code}/`));
    if (!isFull && language && !isItsTurn(members.get(name) ?? 0, language)) continue;
    faults.push(...(await htmlFaults(file, site.files.get(file) ?? '')));
  }
  expect(faults).toEqual([]);
});

test('every page has a preview with a picture of its own, or that of the page which it repeats', () => {
  const sizeOf = (picture: string) => sizeOfPng(readFileSync(path.join(built, picture)));
  expect(previewFaults(site, sizeOf)).toEqual([]);
});

test('the header repeats every directive of the policy in the pages that no build changes', () => {
  const page = site.files.get('/en/index.html') ?? '';
  const [, given = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(page) ?? [];
  const inPage = directivesOf(given).filter((each) => !/^(?:default|script|style)-src /.test(each));
  const inHeader = directivesOf(headers['content-security-policy']).filter(
    (each) => !/^(?:frame-ancestors|object-src) /.test(each),
  );
  expect(inPage.length).toBeGreaterThan(5);
  expect(inHeader).toEqual(inPage);
});

/** Of the IHDR chunk, which is the first (https://www.w3.org/TR/png-3/#11IHDR). To draw hundreds of them takes long. */
function sizeOfPng(file: Buffer): PictureSize {
  if (!file.subarray(0, 8).equals(pngSignature) || file.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error('This file is no PNG.');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

const directivesOf = (policy: string): readonly string[] =>
  policy
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .sort();
