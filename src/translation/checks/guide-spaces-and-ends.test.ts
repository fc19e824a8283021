import { expect, test } from 'vitest';
import type { Check } from '../check.ts';
import { projectFrom } from '../read-project.ts';
import { guideEndPunctuation } from './guide-end-punctuation.ts';
import { guideStraySpaces } from './guide-stray-spaces.ts';

const guide = (text: string) => `---\ntitle: "T"\ndescription: "D"\n---\n\n${text}\n`;

const found = (check: Check, english: string, own: string, language = 'id') =>
  check.run(
    projectFrom({
      'content/en/guides/x.mdx': guide(english),
      [`content/${language}/guides/x.mdx`]: guide(own),
    }),
  );

test.each([
  ['Satu dua.\n  tiga', []],
  ['`a  b` dan [ini](https://example.com/a)', []],
  ['Satu  dua.', [6]],
  ['Satu\n\ndua\u00a0tiga', [8]],
  ['- Satu  dua\n- tiga \u00a0empat', [6, 7]],
])('spaces of %j', (text, lines) => {
  expect(found(guideStraySpaces, 'x', text).map(({ line }) => line)).toEqual(lines);
});

test.each([
  ['One.', 'Satu.', 'id'],
  ['One!', 'Satu.', 'id'],
  ['One.', '一つ。', 'ja'],
  ['One.', 'หนึ่ง', 'th'],
  ['| A. |\n| - |\n| b |', '| A. |\n| - |\n| b |', 'id'],
  ['Press <Ui k="portal.next" />', 'Tekan <Ui k="portal.next" />', 'id'],
  ['Read [this.](https://example.com/)', 'Baca [ini.](https://example.com/)', 'id'],
  ['One.\n\nTwo.', 'Satu', 'id'],
])('%j may end as %j in %s', (english, own, language) => {
  expect(found(guideEndPunctuation, english, own, language)).toEqual([]);
});

test.each([
  ['One.', 'Satu', 'id', '"."'],
  ['Zero.\n\nOne?', '零。\n\n一つ', 'ja', '？'],
  ['One?', 'واحد?', 'ar', '؟'],
  ['One', 'Satu.', 'id', 'without'],
  ['One.', 'Satu。', 'id', '"."'],
  ['One.', 'Satu..', 'id', '"."'],
  ['## One', '## Satu.', 'id', 'without'],
  ['## One?', '## Satu!', 'id', '"?"'],
  ['- One\n- two', '- Satu\n- dua.', 'id', 'without'],
  ['- One.\n- Two.', '- Satu.\n- Dua', 'id', '"."'],
  ['| A |\n| - |\n| b |', '| A |\n| - |\n| b. |', 'id', 'without'],
  ['Press <Ui k="portal.next" />.', 'Tekan <Ui k="portal.next" />', 'id', '"."'],
  [
    '<InPractice>One.</InPractice><OnYourScreen>Two.</OnYourScreen>',
    '<InPractice>Satu</InPractice><OnYourScreen>Dua.</OnYourScreen>',
    'id',
    '"."',
  ],
])('%j must not end as %j in %s', (english, own, language, mark) => {
  const [finding, ...more] = found(guideEndPunctuation, english, own, language);
  expect(more).toEqual([]);
  expect(finding?.fix).toContain(mark);
});

test('a missing mark is told in the line where the passage ends', () => {
  expect(found(guideEndPunctuation, 'One\ntwo.', 'Satu\ndua')).toMatchObject([{ line: 7 }]);
});
