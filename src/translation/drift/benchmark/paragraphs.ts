import { page } from './base.ts';
import { all, becomes, fine, guide, swap, type Family } from './family.ts';

const whole = 'Ask your admin. She can see why.';

/** What can happen to a whole paragraph. Where it begins and ends is form; what it says is not. */
export const paragraphs: readonly Family[] = [
  fine('paragraph split in two', swap(page, whole, 'Ask your admin.\n\nShe can see why.')),
  fine('items of a list joined to a paragraph', swap(page, /1\. (.*)\n2\. Close/, '$1 Close')),
  becomes(
    'paragraph inserted at the beginning of a page',
    swap(page, 'Before you begin', 'Read this first.\n\nBefore you begin'),
    `${guide}#lead`,
  ),
  becomes(
    'paragraph inserted in the middle of a section',
    swap(page, whole, 'Ask your admin.\n\nBe patient.\n\nShe can see why.'),
    `${guide}#section:1`,
  ),
  becomes('paragraph removed', swap(page, `\n${whole}\n`, ''), `${guide}#section:1`),
  becomes(
    'paragraph moved to another section',
    all(
      swap(page, `\n${whole}\n`, ''),
      swap(page, 'See [the source]', `${whole}\n\nSee [the source]`),
    ),
    [`${guide}#section:1`, `${guide}#section:2`],
  ),
  becomes(
    'parts of a section in another order',
    swap(page, whole, 'She can see why.\n\nAsk your admin.'),
    `${guide}#section:1`,
  ),
  becomes(
    'paragraph split with a word more',
    swap(page, whole, 'Ask your admin.\n\nSurely she can see why.'),
    `${guide}#section:1`,
  ),
];
