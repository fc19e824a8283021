import { ownPage, ownTexts, page, texts } from './base.ts';
import { all, becomes, fine, guide, moved, reformatted, swap, type Family } from './family.ts';

/** Changes after which a translator has something to do, and a few that only look so. */
export const drifting: readonly Family[] = [
  becomes(
    'word changed',
    swap(texts, 'Copy the app password', 'Take the app password'),
    'portal.inner.copy',
  ),
  becomes(
    'typing error in the source corrected',
    swap(page, 'Close the window', 'Close this window'),
    `${guide}#step:close`,
  ),
  becomes('number changed', swap(texts, '15 minutes', '30 minutes'), 'portal.wait'),
  becomes('number changed in a step', swap(page, '15 minutes', '30 minutes'), `${guide}#step:open`),
  becomes(
    'negation',
    swap(page, 'You can do it again', "You can't do it again"),
    `${guide}#step:copy`,
  ),
  becomes(
    'negation in one word',
    swap(page, 'She can see', 'She cannot see'),
    `${guide}#section:1`,
  ),
  becomes('placeholder renamed', swap(texts, '{{name}}', '{{user}}'), 'portal.hello'),
  becomes('placeholder removed', swap(texts, '{{count}} app', 'many app'), 'portal.hello'),
  becomes(
    'two placeholders swapped',
    swap(texts, 'Hello {{name}}, you can keep {{count}}', 'Hello {{count}}, you can keep {{name}}'),
    'portal.hello',
  ),
  becomes(
    'plural text changed in the form that is measured',
    swap(texts, '{{count}} codes are left', '{{count}} codes remain'),
    'portal.codes_other',
  ),
  fine(
    'plural text changed in a form that the language lacks',
    swap(texts, '{{count}} code is left', '{{count}} code remains'),
  ),
  becomes(
    'label by another key',
    swap(page, 'k="portal.inner.done"', 'k="portal.cancel"'),
    `${guide}#step:close`,
  ),
  becomes('window of another name', swap(page, 'w="browser"', 'w="phone"'), `${guide}#step:open`),
  becomes('link to another page', swap(page, '/en/check/', '/en/simulator/'), `${guide}#step:copy`),
  becomes(
    'link to another site',
    swap(page, 'example.org/page', 'example.org/other'),
    `${guide}#section:2`,
  ),
  becomes('text of a link', swap(page, '[the page]', '[the answer]'), `${guide}#step:copy`),
  becomes(
    'heading changed',
    swap(page, '## When it fails', '## When it works'),
    `${guide}#section:1`,
  ),
  becomes('title changed', swap(page, 'title: "Sign in"', 'title: "Sign out"'), `${guide}#title`),
  becomes(
    'description changed',
    swap(page, 'How to sign in', 'How to sign out'),
    `${guide}#description`,
  ),
  becomes(
    'sentence added to a step',
    swap(page, 'Close the window.', 'Close the window. Restart.'),
    `${guide}#step:close`,
  ),
  becomes(
    'sentence removed from a step',
    swap(page, ' It takes 15 minutes.', ''),
    `${guide}#step:open`,
  ),
  becomes(
    'paragraph added to a section',
    swap(page, 'She can see why.', 'She can see why.\n\nOr call.'),
    `${guide}#section:1`,
  ),
  becomes(
    'item of a list added',
    swap(page, '2. Close the window.', '2. Close the window.\n3. Rest.'),
    `${guide}#step:close`,
  ),
  becomes(
    'two items of a list swapped',
    swap(page, /1\. (.*)\n2\. (.*)/, '1. $2\n2. $1'),
    `${guide}#step:close`,
  ),
  becomes(
    'step added',
    swap(page, '<Step id="close">', '<Step id="rest">\nRest.\n</Step>\n\n<Step id="close">'),
    `${guide}#step:rest`,
    'missing',
  ),
  fine('step removed from the source', swap(page, /<Step id="close">[^]*?<\/Step>\s*/, '')),
  fine(
    'two steps swapped in the source',
    swap(page, /(<Step id="open">[^]*?<\/Step>)\s*(<Step id="copy">[^]*?<\/Step>)/, '$2\n\n$1'),
  ),
  becomes(
    'contents of two steps swapped',
    swap(page, /(id="open">)([^]*?)(<\/Step>[^]*?id="copy">)([^]*?)(<\/Step>)/, '$1$4$3$2$5'),
    [`${guide}#step:open`, `${guide}#step:copy`],
  ),
  becomes(
    'texts of two keys swapped',
    all(
      swap(texts, '"Next"', '"X"'),
      swap(texts, '"Cancel"', '"Next"'),
      swap(texts, '"X"', '"Cancel"'),
    ),
    ['portal.next', 'portal.cancel'],
  ),
  becomes(
    'key renamed, and its source changed',
    all(swap(texts, '"wait": "Wait 15', '"pause": "Wait 30'), swap(ownTexts, '"wait"', '"pause"')),
    'portal.pause',
  ),
  becomes(
    'source changed, and the translation corrected',
    all(swap(texts, '15 minutes', '30 minutes'), swap(ownTexts, 'coba lagi', 'coba sekali lagi')),
    'portal.wait',
  ),
  becomes(
    'guide renamed, and a step changed',
    all(
      swap(page, '15 minutes', '30 minutes'),
      moved(page, 'content/en/guides/log-in.mdx'),
      moved(ownPage, 'content/id/guides/log-in.mdx'),
    ),
    'guides/log-in#step:open',
  ),
  becomes(
    'source changed and formatted anew',
    all(
      swap(texts, 'Wait 15', 'Wait 30'),
      reformatted(texts, (value) => JSON.stringify(value)),
    ),
    'portal.wait',
  ),
  becomes(
    'text added, not translated',
    swap(texts, '"next"', '"onward": "Onward",\n  "next"'),
    'portal.onward',
    'missing',
  ),
  becomes(
    'text added and translated by hand',
    all(
      swap(texts, '"next"', '"onward": "Onward",\n  "next"'),
      swap(ownTexts, '"next"', '"onward": "Lanjut",\n  "next"'),
    ),
    'portal.onward',
    'unrecorded',
  ),
  becomes(
    'translation taken out',
    swap(ownTexts, /\s*"cancel": "Batal",/, ''),
    'portal.cancel',
    'missing',
  ),
  becomes('translation emptied', swap(ownTexts, '"Batal"', '""'), 'portal.cancel', 'missing'),
  becomes(
    'translation put back to English',
    swap(ownTexts, '"Batal"', '"Cancel"'),
    'portal.cancel',
    'missing',
  ),
  becomes(
    'words moved between sentences',
    swap(page, 'Ask your admin. She can see why.', 'She can see why. Ask your admin.'),
    `${guide}#section:1`,
  ),
  becomes(
    'component around the words',
    swap(page, 'You can do it again.', '<InPractice>You can do it again.</InPractice>'),
    `${guide}#step:copy`,
  ),
  becomes('sign beside a number', swap(texts, '15 minutes', '-15 minutes'), 'portal.wait'),
  becomes('unit of a number', swap(texts, '15 minutes', '15 seconds'), 'portal.wait'),
];
