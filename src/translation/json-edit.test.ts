import { expect, test } from 'vitest';
import { setText } from './json-edit.ts';

test.each(['{}\n', '', '{ "interrupt": {} }', '{ "interrupt": "text" }'])(
  'a text that is not in %j can be taken out of it',
  (json) => {
    expect(setText(json, ['interrupt', 'next'], null)).toBe(json);
  },
);

test('a text is put in, changed and taken out', () => {
  const begun = setText('{}\n', ['interrupt', 'next'], 'Lanjut');
  expect(JSON.parse(begun)).toEqual({ interrupt: { next: 'Lanjut' } });
  expect(JSON.parse(setText(begun, ['interrupt', 'next'], null))).toEqual({ interrupt: {} });
});
