import type { ChangeKind } from '../changes.ts';
import { all, swap, type Change } from './family.ts';
import { longPage, ownLongPage } from './long-page.ts';

/** One kind of change of the long page, and what has to be told of it: nothing less, nothing more. */
export interface ParagraphFamily {
  readonly name: string;
  readonly change: Change;
  /** Texts of today's source; of what was removed, as it was. `whole`: of all paragraphs of a section. */
  readonly expected: readonly (readonly [kind: ChangeKind | 'whole', text: string])[];
}

const en = (before: string | RegExp, after: string): Change => swap(longPage, before, after);
const own = (before: string | RegExp, after: string): Change => swap(ownLongPage, before, after);
const both = (before: RegExp, after: string): Change => all(en(before, after), own(before, after));

const clock = 'Look at the clock of the phone first. It sets itself when it has a network.';
const lasts = 'A code lasts for thirty seconds, then a new one comes.';
const things = 'Three things make a code wrong:';
const admin =
  'When nothing helps, choose <Ui k="portal.next" /> and ask your admin. She can see why.';
const adminText =
  'When nothing helps, choose ⟨Ui portal.next⟩ and ask your admin. She can see why.';
const rest = 'Rest for a minute.';
const whole = (...texts: readonly string[]) => texts.map((text) => ['whole', text] as const);

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
  {
    name: 'a word, and the translation corrected',
    change: all(en('thirty', 'sixty'), own('tiga puluh detik', '30 detik')),
    expected: [['changed', lasts.replace('thirty', 'sixty')]],
  },
  {
    name: 'a word, and another paragraph of the translation corrected',
    change: all(en('thirty', 'sixty'), own('Jamnya lambat', 'Jam itu lambat')),
    expected: [['changed', lasts.replace('thirty', 'sixty')]],
  },
  {
    name: 'added, and another paragraph of the translation corrected',
    change: all(en(things, `${rest}\n\n${things}`), own('Jamnya lambat', 'Jam itu lambat')),
    expected: [['added', rest]],
  },
  {
    name: 'added, and translated but not accepted',
    change: all(
      en(things, `${rest}\n\n${things}`),
      own('Tiga hal', 'Istirahat sebentar.\n\nTiga hal'),
    ),
    expected: [['added', rest]],
  },
  {
    name: 'a word, and the key of a label renamed in both languages',
    change: all(
      en('thirty', 'sixty'),
      en('portal.next', 'portal.onward'),
      own('portal.next', 'portal.onward'),
    ),
    expected: [['changed', lasts.replace('thirty', 'sixty')]],
  },
  {
    name: 'a word, and the translation divided anew',
    change: all(
      en('is slow', 'is fast'),
      own('- Jamnya lambat.\n- Kode itu sudah dipakai.', 'Jamnya lambat, atau kodenya lama.'),
    ),
    expected: whole(
      'Before you ask',
      clock,
      lasts,
      things,
      'The clock is fast.',
      'The code was used before.',
      'Somebody has deleted the app password.',
      'You see Do this',
      'Wrong code Wait for the next one.',
      'Too many tries Wait for fifteen minutes.',
      adminText,
    ),
  },
  {
    name: 'a word where the languages are divided otherwise',
    change: en('Nobody else', 'No one else'),
    expected: whole(
      'Why so',
      'Codes are made from a key. The phone and the server both have it.',
      'No one else can make them.',
    ),
  },
];
