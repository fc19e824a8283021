import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

const offered = ['en', 'id', 'pt-BR', 'zh-Hant', 'zh'];

test.each<[string, readonly string[], string | undefined]>([
  ['the language itself', ['id'], 'id'],
  ['less detail than the reader has', ['id-ID'], 'id'],
  ['the full tag, where the site has it', ['pt-BR', 'en'], 'pt-BR'],
  ['the full tag in any case', ['PT-br'], 'pt-BR'],
  ['the full tag before its prefix', ['zh-Hant'], 'zh-Hant'],
  ['the longest prefix', ['zh-Hant-TW'], 'zh-Hant'],
  ['the prefix, where nothing longer fits', ['zh-Hans-CN'], 'zh'],
  ['the old code of Indonesian', ['in-ID', 'en'], 'id'],
  ['the old code alone', ['in'], 'id'],
  ['the region first, its language otherwise', ['zh-TW', 'en'], 'zh'],
  ['the first of several', ['fr-CH', 'id', 'en'], 'id'],
  ['another region is another language', ['pt-PT', 'en'], 'en'],
  ['a prefix of letters alone is none', ['ido'], undefined],
  ['names that every object has', ['constructor', 'toString-ID'], undefined],
  ['nothing', [], undefined],
  ['an empty tag', [''], undefined],
])('%s', (_, spoken, language) => {
  expect(preferredLanguage(spoken, offered)).toBe(language);
});
