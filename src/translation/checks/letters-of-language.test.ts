import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { lettersOfLanguage } from './letters-of-language.ts';

const findings = (language: string, text: string) =>
  findingsIn(lettersOfLanguage, { en: { a: 'x' }, [language]: { a: text } });

test.each([
  ['ar', 'کلمة', 'ك'],
  ['ar', 'ﻛلمة', 'ك'],
  ['ar', 'بعد ٣ أيام', '3'],
  ['ar', 'كلـــمة', 'Delete'],
  ['ja', 'ＰＩＮ を入力', 'P'],
  ['ja', '１回だけ', '1'],
  ['ja', 'ﾊﾟｽﾜｰﾄﾞ', 'ハ'],
])('%s: %s is told, with what to write', (language, text, right) => {
  expect(findings(language, text)).toMatchObject([
    { key: 'portal.a', line: 2, fix: expect.stringContaining(right) },
  ]);
});

test.each([
  ['ar', 'كلمة مرور التطبيق'],
  ['fa', 'کلمه'],
  ['ja', 'PIN を 1 回入力（例）'],
  ['id', 'ya'],
])('%s: %s is fine', (language, text) => {
  expect(findings(language, text)).toEqual([]);
});
