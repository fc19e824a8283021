import { expect, test } from 'vitest';
import { directionOf, languageCode } from './language-code.ts';

test.each(['ms', 'ar', 'ja', 'pt-BR', 'zh-Hant', 'sr-Latn'])('%s is a language', (code) => {
  expect(languageCode(code)).toMatchObject({ isRight: true, code });
});

test.each([
  ['ID', 'Use id.'],
  ['pt_BR', 'Use pt-BR.'],
  ['pt-br', 'Use pt-BR.'],
  ['zh-hant', 'Use zh-Hant.'],
  ['iw', 'Use he.'],
  ['xx', 'BCP 47'],
  ['', 'BCP 47'],
  ['../x', 'BCP 47'],
  ['malay language', 'BCP 47'],
  ['qaa', 'BCP 47'],
  ['und', 'BCP 47'],
])('%j is refused with its fix', (code, fix) => {
  expect(languageCode(code)).toMatchObject({ isRight: false, fix: expect.stringContaining(fix) });
});

test('the direction is that of the script', () => {
  expect(['ms', 'ja', 'ku', 'sr'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
  expect(['ar', 'fa', 'he', 'ur', 'dv', 'ku-Arab'].map(directionOf)).toEqual(Array(6).fill('rtl'));
});
