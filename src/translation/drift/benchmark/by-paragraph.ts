import { ofBoth } from './by-paragraph-of-both.ts';
import { all } from './family.ts';
import {
  admin,
  adminText,
  both,
  clock,
  en,
  lasts,
  rest,
  things,
  type ParagraphFamily,
} from './paragraph-family.ts';

export const byParagraph: readonly ParagraphFamily[] = [
  { name: 'nothing', change: (files) => files, expected: [] },
  {
    name: 'a word',
    change: en('thirty', 'sixty'),
    expected: [['changed', lasts.replace('thirty', 'sixty')]],
  },
  {
    name: 'a word of the first paragraph',
    change: en('the phone first', 'your phone first'),
    expected: [['changed', clock.replace('the phone', 'your phone')]],
  },
  {
    name: 'a paragraph written anew',
    change: en(lasts, 'Every half minute you get another.'),
    expected: [['changed', 'Every half minute you get another.']],
  },
  {
    name: 'words of two paragraphs',
    change: all(en('thirty', 'sixty'), en('your admin', 'the admin')),
    expected: [
      ['changed', lasts.replace('thirty', 'sixty')],
      ['changed', adminText.replace('your admin', 'the admin')],
    ],
  },
  {
    name: 'an item',
    change: en('was used before', 'was used twice'),
    expected: [['changed', 'The code was used twice.']],
  },
  {
    name: 'a row of a table',
    change: en('fifteen minutes', 'thirty minutes'),
    expected: [['changed', 'Too many tries Wait for thirty minutes.']],
  },
  {
    name: 'the heading',
    change: en('Before you ask', 'Before you call'),
    expected: [['changed', 'Before you call']],
  },
  {
    name: 'the heading, written anew',
    change: en('Before you ask', 'What goes wrong'),
    expected: [['changed', 'What goes wrong']],
  },
  {
    name: 'marks alone',
    change: en('seconds, then', 'seconds; then'),
    expected: [['minor', lasts.replace(',', ';')]],
  },
  {
    name: 'marks in one, a word in another',
    change: all(en('seconds, then', 'seconds; then'), en('is slow', 'is fast')),
    expected: [
      ['minor', lasts.replace(',', ';')],
      ['changed', 'The clock is fast.'],
    ],
  },
  {
    name: 'added at the beginning',
    change: en(clock, `${rest}\n\n${clock}`),
    expected: [['added', rest]],
  },
  {
    name: 'added in the middle',
    change: en(things, `${rest}\n\n${things}`),
    expected: [['added', rest]],
  },
  {
    name: 'added at the end',
    change: en(admin, `${admin}\n\n${rest}`),
    expected: [['added', rest]],
  },
  {
    name: 'two added',
    change: all(en(things, `${rest}\n\n${things}`), en(clock, `Be calm.\n\n${clock}`)),
    expected: [
      ['added', 'Be calm.'],
      ['added', rest],
    ],
  },
  {
    name: 'an item added',
    change: en('- The code was', '- The app is old.\n- The code was'),
    expected: [['added', 'The app is old.']],
  },
  {
    name: 'a row added',
    change: en('| Too many', '| No network | Look for one. |\n| Too many'),
    expected: [['added', 'No network Look for one.']],
  },
  {
    name: 'added beside one with a word changed',
    change: en(lasts, `${lasts.replace('thirty', 'sixty')}\n\n${rest}`),
    expected: [
      ['changed', lasts.replace('thirty', 'sixty')],
      ['added', rest],
    ],
  },
  { name: 'removed', change: en(`${lasts}\n\n`, ''), expected: [['removed', lasts]] },
  {
    name: 'removed beside one with a word changed',
    change: all(en(`${lasts}\n\n`, ''), en('Three things make', 'Three things can make')),
    expected: [
      ['removed', lasts],
      ['changed', 'Three things can make a code wrong:'],
    ],
  },
  {
    name: 'the last one removed',
    change: en(`\n${admin}\n`, ''),
    expected: [['removed', adminText]],
  },
  {
    name: 'an item removed',
    change: en('- The clock is slow.\n', ''),
    expected: [['removed', 'The clock is slow.']],
  },
  {
    name: 'a row removed',
    change: en('| Wrong code | Wait for the next one. |\n', ''),
    expected: [['removed', 'Wrong code Wait for the next one.']],
  },
  {
    name: 'moved',
    change: all(en(`${lasts}\n\n`, ''), en(admin, `${admin}\n\n${lasts}`)),
    expected: [['moved', lasts]],
  },
  {
    name: 'moved, a word changed',
    change: all(
      en(`${lasts}\n\n`, ''),
      en(admin, `${admin}\n\n${lasts.replace('thirty', 'sixty')}`),
    ),
    expected: [['moved', lasts.replace('thirty', 'sixty')]],
  },
  {
    name: 'two items swapped',
    change: en(/- (The clock.*)\n- (The code.*)/, '- $2\n- $1'),
    expected: [['moved', 'The clock is slow.']],
  },
  {
    name: 'moved to another section',
    change: all(en(`${lasts}\n\n`, ''), en('Put the phone', `${lasts}\n\nPut the phone`)),
    expected: [
      ['removed', lasts],
      ['added', lasts],
    ],
  },
  {
    name: 'moved to another section in both languages',
    change: both(/((?:A code lasts|Satu kode).*\n\n)([^]*)(?=Put the|Simpan)/, '$2$1'),
    expected: [],
  },
  {
    name: 'removed in both languages',
    change: both(/(?:A code lasts|Satu kode).*\n\n/, ''),
    expected: [],
  },
  { name: 'split', change: en('phone first. It sets', 'phone first.\n\nIt sets'), expected: [] },
  {
    name: 'split, a word more in the second half',
    change: en('phone first. It sets', 'phone first.\n\nMostly it sets'),
    expected: [['changed', 'Mostly it sets itself when it has a network.']],
  },
  { name: 'joined', change: en('network.\n\nA code', 'network. A code'), expected: [] },
  {
    name: 'joined, a word more',
    change: en('network.\n\nA code', 'network. Such a code'),
    expected: [['changed', `${clock} Such a code lasts for thirty seconds, then a new one comes.`]],
  },
  {
    name: 'split, and a word of another one',
    change: all(en('phone first. It sets', 'phone first.\n\nIt sets'), en('is slow', 'is fast')),
    expected: [['changed', 'The clock is fast.']],
  },
  ...ofBoth,
];
