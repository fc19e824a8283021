import { all } from './family.ts';
import {
  adminText,
  clock,
  en,
  lasts,
  own,
  rest,
  things,
  type ParagraphFamily,
} from './paragraph-family.ts';

const whole = (...texts: readonly string[]) => texts.map((text) => ['whole', text] as const);

/** Changes of the source while the translation is changed too, or divided otherwise than its source. */
export const ofBoth: readonly ParagraphFamily[] = [
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
