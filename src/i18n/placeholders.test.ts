import { expect, test } from 'vitest';
import { cutAtPlaceholder, fillPlaceholders } from './placeholders.ts';

test.each([
  '{{n}} found',
  'Found: {{n}}',
  '{{ n }} found',
  '{{n}} of {{  n}}',
  '{{n}}',
  'none',
  '',
])('cut at a placeholder and joined with its value, a text is the filled one: %j', (text) => {
  expect(cutAtPlaceholder(text, 'n').join('3')).toBe(fillPlaceholders(text, { n: 3 }));
});

test('another placeholder is left for somebody else', () => {
  expect(cutAtPlaceholder('{{n}} of {{all}}', 'n')).toEqual(['', ' of {{all}}']);
});
