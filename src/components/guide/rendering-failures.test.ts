import { expect, test } from 'vitest';
import { failureOf, noteFailure, noteTextOfModule } from './rendering-failures.ts';

test('what cannot be rendered is the text that was tried, not the file for ever', () => {
  noteTextOfModule('content/ja/guides/a.mdx', 'begun');
  noteFailure('content/ja/guides/a.mdx', 'It cannot be rendered.');
  expect(failureOf('content/ja/guides/a.mdx', 'begun')).toBe('It cannot be rendered.');
  expect(failureOf('content/ja/guides/a.mdx', 'repaired')).toBeNull();
});

test('in a build, where nobody says of which text a module is made, the file is left out', () => {
  noteFailure('content/ja/guides/b.mdx', 'It cannot be rendered.');
  expect(failureOf('content/ja/guides/b.mdx', 'its text')).toBe('It cannot be rendered.');
  expect(failureOf('content/ja/guides/c.mdx', 'its text')).toBeNull();
});
