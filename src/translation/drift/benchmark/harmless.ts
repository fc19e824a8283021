import { more, ownMore, ownPage, ownTexts, page, texts } from './base.ts';
import {
  all,
  becomes,
  fine,
  guide,
  moved,
  reformatted,
  reversed,
  swap,
  type Family,
} from './family.ts';

/** Changes after which no translator has anything to do. */
export const harmless: readonly Family[] = [
  fine(
    'key of a label renamed in both languages',
    all(
      ...[texts, ownTexts].map((file) => swap(file, '"done"', '"ready"')),
      ...[page, ownPage].map((file) => swap(file, 'inner.done', 'inner.ready')),
    ),
  ),
  fine('nothing', (files) => files),
  fine(
    'JSON on one line',
    reformatted(texts, (value) => JSON.stringify(value)),
  ),
  fine(
    'JSON indented with tabs',
    reformatted(texts, (value) => JSON.stringify(value, null, '\t')),
  ),
  fine(
    'keys in another order',
    reformatted(texts, (value) => JSON.stringify(reversed(value))),
  ),
  fine('line ends of Windows', swap(page, /\n/g, '\r\n')),
  fine(
    'key renamed in both languages',
    all(swap(texts, '"wait"', '"pause"'), swap(ownTexts, '"wait"', '"pause"')),
  ),
  fine(
    'key moved into a group',
    all(swap(texts, '"inner"', '"outer"'), swap(ownTexts, '"inner"', '"outer"')),
  ),
  fine(
    'file renamed in both languages',
    all(moved(more, 'locales/en/post.json'), moved(ownMore, 'locales/id/post.json')),
  ),
  fine(
    'guide renamed in both languages',
    all(
      moved(page, 'content/en/guides/log-in.mdx'),
      moved(ownPage, 'content/id/guides/log-in.mdx'),
    ),
  ),
  fine(
    'step renamed in both languages',
    all(swap(page, '"copy"', '"take"'), swap(ownPage, '"copy"', '"take"')),
  ),
  fine(
    'two keys change their names',
    all(
      ...[texts, ownTexts].map((file) =>
        all(
          swap(file, '"next"', '"x"'),
          swap(file, '"cancel"', '"next"'),
          swap(file, '"x"', '"cancel"'),
        ),
      ),
    ),
  ),
  fine('typing error in a translation corrected', swap(ownTexts, 'coba lagi', 'coba sekali lagi')),
  fine('translation of a step rewritten', swap(ownPage, 'Perlu 15 menit.', 'Ini perlu 15 menit.')),
  fine(
    'key renamed, and the translation corrected',
    all(
      swap(texts, '"wait"', '"pause"'),
      swap(ownTexts, '"wait"', '"pause"'),
      swap(ownTexts, 'coba lagi', 'coba sekali lagi'),
    ),
  ),
  fine(
    'paragraph broken into lines elsewhere',
    swap(page, 'Before you begin, find', 'Before you begin,\nfind'),
  ),
  fine('emphasis removed', swap(page, '**phone**', 'phone')),
  fine('emphasis of another kind', swap(page, '**phone**', '*phone*')),
  fine('list marked otherwise', swap(page, /^(\d)\. /gm, '$1) ')),
  fine('blank lines added', swap(page, '<Steps>\n', '<Steps>\n\n\n')),
  fine('entity for a character', swap(page, 'Close the window.', 'Close the windo&#119;.')),
  fine('Unicode composed otherwise', (files) => ({
    ...files,
    [more]: (files[more] ?? '').normalize('NFD'),
  })),
  fine('escape of JSON for a character', swap(texts, 'Cancel', '\\u0043ancel')),
  fine('typographic quotes for straight ones', swap(texts, '\\"not today\\"', '“not today”')),
  fine('spaces in a placeholder', swap(texts, '{{name}}', '{{ name }}')),
  fine('no-break space for a space', swap(texts, 'Wait 15 minutes', 'Wait 15\u00a0minutes')),
  fine(
    'tag closed on a line of its own',
    swap(page, '15 minutes.\n</Step>', '15 minutes.\n\n</Step>'),
  ),
  fine('title without quotes', swap(page, 'title: "Sign in"', 'title: Sign in')),
  fine('depth of a heading', swap(page, '## More', '### More')),
  fine(
    'step moved in both languages',
    all(
      ...[page, ownPage].map((file) =>
        swap(file, /(<Step id="open">[^]*?<\/Step>)\s*(<Step id="copy">[^]*?<\/Step>)/, '$2\n\n$1'),
      ),
    ),
  ),
  fine(
    'text that another key has too',
    all(
      swap(texts, '"next": "Next"', '"next": "Next",\n  "onward": "Next"'),
      swap(ownTexts, '"next": "Berikutnya"', '"next": "Berikutnya",\n  "onward": "Berikutnya"'),
    ),
  ),
  fine(
    'source and translation of a key removed',
    all(swap(texts, /\s*"cancel": "Cancel",/, ''), swap(ownTexts, /\s*"cancel": "Batal",/, '')),
  ),
];

/** Changes of marks or capitals alone: told, and no reason to trouble a reader. */
export const minor: readonly Family[] = [
  becomes(
    'capital letter',
    swap(texts, '"Copy the app', '"copy the app'),
    'portal.inner.copy',
    'minor',
  ),
  becomes('comma added', swap(texts, 'today\\" and', 'today\\", and'), 'portal.quote', 'minor'),
  becomes(
    'full stop removed',
    swap(page, 'Ask your admin. She', 'Ask your admin: she'),
    `${guide}#section:1`,
    'minor',
  ),
];
