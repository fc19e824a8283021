import { expect, test } from 'vitest';
import { createKeyIndex } from './key-index.ts';

const keysOf = createKeyIndex([
  ['Next', 'portal.next'],
  ['Next', 'site.page.next'],
  ['{{count}} codes', 'portal.codes_other'],
  ['Source: {{source}}, in words', 'guide.source'],
  ['{{count}}', 'portal.number'],
  ['What (really)?', 'site.what'],
]);

test('in prose, a word is no piece of a text', () => {
  expect(keysOf('(really)?', false)).toEqual([]);
  expect(keysOf('Next', false)).toEqual(['portal.next', 'site.page.next']);
});

test.each([
  ['Next', ['portal.next', 'site.page.next']],
  ['\n  Next ', ['portal.next', 'site.page.next']],
  ['12 codes', ['portal.codes_other']],
  ['Source: Microsoft, in words', ['guide.source']],
  ['Source: ', ['guide.source']],
  [', in words', ['guide.source']],
  ['What (really)?', ['site.what']],
  ['(really)?', ['site.what']],
  ['What (really)? Next', ['portal.next', 'site.page.next', 'site.what']],
  ['12', []],
  ['Nothing of ours', []],
])('%j is %j', (shown, keys) => {
  expect(keysOf(shown)).toEqual(keys);
});
