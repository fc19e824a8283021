import { expect, test } from 'vitest';
import { isolatedCodes } from './isolated-codes.ts';
import { aroundIsolates, isolated, isolating } from './isolation.ts';
import type { Key } from './keys.ts';
import { createPracticeTranslator } from './practice-translator.ts';
import { createSiteTranslator } from './site-translator.ts';
import type { StringsOfOneLanguage } from './translator.ts';

const strings = (language: string, direction: 'ltr' | 'rtl'): StringsOfOneLanguage => ({
  language,
  direction,
  strings: {
    a: {
      call: 'الهاتف - اتصل {{number}}',
      days_other: '{{count}} يومًا',
      fallback: 'Phone - call {{number}}',
    },
  },
  fallbackKeys: ['a.fallback'],
  source: 'en',
});

test.each([
  ['practice', (of: StringsOfOneLanguage) => isolating(createPracticeTranslator(of))],
  ['site', createSiteTranslator],
] as const)('values in a text from right to left keep their own order (%s)', (_, create) => {
  const arabic = create(strings('ar', 'rtl'));
  const number = '+1 202 555 0142';
  expect(arabic.t('a.call' as Key, { number })).toBe(`الهاتف - اتصل \u2068${number}\u2069`);
  expect(arabic.label('a.call' as Key, { number }).text).toContain(`\u2068${number}\u2069`);
  expect(arabic.t('a.days' as Key, { count: 90 })).toBe('90 يومًا');
  // Isolated by whoever gives it, and English in an Arabic page.
  expect(arabic.t('a.call' as Key, { number: isolated(number) })).toBe(
    `الهاتف - اتصل \u2068${number}\u2069`,
  );
  expect(arabic.t('a.fallback' as Key, { number })).toBe(`Phone - call ${number}`);
  expect(arabic.direction).toBe('rtl');
});

test('a language from left to right has its values as they are', () => {
  const indonesian = createSiteTranslator(strings('id', 'ltr'));
  expect(indonesian.t('a.call' as Key, { number: '+1' })).toBe('الهاتف - اتصل +1');
});

test('a text is taken apart around what is isolated', () => {
  expect(aroundIsolates('a')).toEqual(['a']);
  expect(aroundIsolates('\u2067a \u2068+1\u2069 b\u2069')).toEqual(['\u2067a ', '+1', ' b\u2069']);
});

test.each([
  ['أدخل رقمًا مثل +1 202 555 0142، بأرقام من 0 إلى 9.', ['+1 202 555 0142']],
  [
    'يجيب الخادم: 535 5.7.3 Authentication unsuccessful.',
    ['535 5.7.3 Authentication unsuccessful'],
  ],
  ['اسمه ينتهي بـ .json.', ['.json']],
  ['اضغط #1 الآن', ['#1']],
  ['افتح mysignins.microsoft.com/security-info الآن', []],
  ['نطاق مثل 203.0.113.0/24؛ 50 كحد أقصى', []],
  ['منذ 16 سبتمبر 2024', []],
  ['Outlook 2016', []],
  ['بعد {{count}} MB و‎{{file}}', []],
  ['الرقم \u2068+1 202\u2069 فقط', ['+1 202']],
])('%s', (text, codes) => {
  const parts = aroundIsolates(isolatedCodes(text));
  expect(parts.filter((_, place) => place % 2 === 1)).toEqual(codes);
  expect(parts.join('')).toBe(text.replaceAll(/[\u2068\u2069]/g, ''));
});
