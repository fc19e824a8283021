import { describe, expect, test } from 'vitest';
import type { ParagraphKind } from '../../translation/drift/paragraphs.ts';
import { piecesOf } from './step-pieces.ts';

const pieces = (markup: string, ...kinds: readonly ParagraphKind[]) =>
  piecesOf(
    markup,
    kinds.map((kind) => ({ kind })),
  );

describe('a printed step is cut behind each paragraph', () => {
  test.each<[string, readonly string[], readonly ParagraphKind[]]>([
    ['paragraphs', ['', '<p>a <b>b</b></p>', '\n<p>c</p>', '\n'], ['paragraph', 'paragraph']],
    [
      'items, within them',
      ['', '<p>a</p>', '\n<ol>\n<li>b', '</li>\n<li><span>c</span>', '</li>\n</ol>'],
      ['paragraph', 'item', 'item'],
    ],
    [
      'an item with a list in it',
      ['', '<ul><li>a', '<ul><li>b', '</li></ul></li><li>c', '</li></ul>'],
      ['item', 'item', 'item'],
    ],
    ['words without a paragraph', ['', '<span>a</span><span>b</span>', ''], ['paragraph']],
    ['a heading', ['', '<h3>a</h3>', '<p>b</p>', ''], ['heading', 'paragraph']],
  ])('%s', (_, expected, kinds) => {
    expect(pieces(expected.join(''), ...kinds)).toEqual(expected);
  });
});

test('a step that is not printed as its file is divided is not cut', () => {
  expect(pieces('<p>a</p>', 'paragraph', 'paragraph')).toBeNull();
  expect(pieces('<p>a</p>', 'item')).toBeNull();
  expect(pieces('<div><p>a</p></div>', 'paragraph')).toBeNull();
  expect(pieces('<table><tr><td>a</td></tr></table>', 'row')).toBeNull();
});
