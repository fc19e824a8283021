import path from 'node:path';
import { expect, test } from '@playwright/test';
import { languageCodes, sourceLanguage } from '../../src/i18n/languages.ts';
import { translations } from '../../src/components/site/translations.ts';
import { readBuiltSite } from './built-site.ts';
import { languageFaults } from './languages.ts';
import { linkFaults } from './links.ts';

/** What can be read in the files of the built site. No browser is started. */
const site = readBuiltSite(path.resolve(import.meta.dirname, '../../dist'));

test('every link, file and anchor of the built site is there, in the language of the page', () => {
  expect(site.pages.size).toBeGreaterThan(100);
  expect(linkFaults(site)).toEqual([]);
});

test('head, sitemap and language menu agree about the translations of every page', () => {
  const truth = { translations, languages: languageCodes, source: sourceLanguage };
  expect(languageFaults(site, truth)).toEqual([]);
});
