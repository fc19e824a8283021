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
  ['ar', 'گوگل', 'غ'],
  ['ar', 'چهاز', 'ج'],
  ['fa', 'كلمه', 'ک'],
  ['ur', 'پاس ورڈ كي', 'ک'],
  ['ja', '设定を開く', 'Japanese keyboard'],
  ['ja', '選择する', 'Japanese keyboard'],
  ['zh-TW', '選擇应用程式', 'traditional'],
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
  ['ja', '国、会、学、与、個、体、来、号、点、万、剝離、頰、塡、𠮟る、髙橋、山﨑、榊、辻'],
  ['zh-CN', '设置选择应用密码'],
  ['zh', '设置选择应用密码'],
  ['zh-TW', '設定選擇應用程式密碼，台灣，里，后，面，于'],
  ['zh-HK', '設定選擇應用程式密碼，喺，嘅，咗'],
  ['ur', 'پاس ورڈ، ایپ، یہ'],
  ['id', 'ya'],
])('%s: %s is fine', (language, text) => {
  expect(findings(language, text)).toEqual([]);
});
