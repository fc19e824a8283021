import { expect, test } from 'vitest';
import { fixedText } from './fixes.ts';

const file = 'locales/id/portal.json';

test('what is right stays as it is', () => {
  const text = '{\n  "a": "Halo",\n  "b": {\n    "c": "Baris\\nbaru"\n  }\n}\n';
  expect(fixedText(file, text)).toEqual({ text, changes: [] });
});

test.each([
  ['byte order mark', '\ufeff{\n  "a": "x"\n}\n'],
  ['line ends', '{\r\n  "a": "x"\r\n}\r\n'],
  ['spaces', '{\n  "a": " x "\n}\n'],
  ['form of the JSON', '{"a":"x"}'],
])('%s is repaired, and told', (change, text) => {
  expect(fixedText(file, text)).toEqual({ text: '{\n  "a": "x"\n}\n', changes: [change] });
});

test('two spaces become one', () => {
  expect(fixedText(file, '{\n  "a": "x  y"\n}\n').text).toBe('{\n  "a": "x y"\n}\n');
});

test.each(['{ "a": " x ", "a": "y" }\n', '{ "a": " x "', '{\0"\0a\0'])(
  'a file with a mistake that a person has to judge is left alone: %j',
  (text) => {
    expect(fixedText(file, text).text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  },
);

const guide = 'content/id/guides/x.mdx';
const front = '---\ntitle: "Judul  ini"\ndescription: "x"\n---\n\n';

test('sentences of a guide lose doubled spaces; code, tags and the form of the file keep theirs', () => {
  const text = `${front}Satu  dua\u00a0tiga\n  empat. \`a  b\` <Ui  k="x" />  lima.  \nEnam\n\n- a\n\n  b\n`;
  const right = `${front.replace('Judul  ini', 'Judul ini')}Satu dua tiga\n  empat. \`a  b\` <Ui  k="x" />  lima.  \nEnam\n\n- a\n\n  b\n`;
  expect(fixedText(guide, text)).toEqual({ text: right, changes: ['spaces'] });
  expect(fixedText(guide, right)).toEqual({ text: right, changes: [] });
});

test('a guide that cannot be read keeps its spaces', () => {
  expect(fixedText(guide, '\ufeffA  b <Ui\r\n').text).toBe('A  b <Ui\n');
});

test.each([
  ['id', 'Pilih «akun» dan „ponsel“.\n', 'Pilih “akun” dan “ponsel”.\n'],
  ['ar', 'اختر "الحساب".\n', 'اختر «الحساب».\n'],
  ['ja', '- “設定”を選びます。\n- "次へ"\n', '- 「設定」を選びます。\n- 「次へ」\n'],
  ['ja', '## “設定”\n\n| “表” |\n| - |\n| a |\n', '## 「設定」\n\n| 「表」 |\n| - |\n| a |\n'],
  [
    'ja',
    '<Steps>\n<Step id="a">\n<InPractice>“設定”です。</InPractice><Ui k="portal.a" />\n</Step>\n</Steps>\n',
    '<Steps>\n<Step id="a">\n<InPractice>「設定」です。</InPractice><Ui k="portal.a" />\n</Step>\n</Steps>\n',
  ],
])('in %s, quotation marks of a page become its own: %j', (language, text, right) => {
  const file = `content/${language}/guides/x.mdx`;
  expect(fixedText(file, front.replace('  ', ' ') + text)).toEqual({
    text: front.replace('  ', ' ') + right,
    changes: ['quotation marks'],
  });
});

test.each([
  ['id', 'Katanya "ya" dan “tidak”.\n'],
  ['id', 'Layar 5" dan «satu.\n'],
  ['ja', '`"a"` “<Ui k="portal.a" />”を選びます。\n'],
  ['ja', '“設定を選びます。\n'],
  ['ja', '&quot;設定&quot;と“次へ”\n'],
  ['ja', '[リンク](https://example.org/a "題名")\n'],
])('in %s, what is not plain stays as it is in a page: %j', (language, text) => {
  const whole = front.replace('  ', ' ') + text;
  expect(fixedText(`content/${language}/guides/x.mdx`, whole)).toEqual({
    text: whole,
    changes: [],
  });
});

test('a value of front matter keeps the marks around it, and gets its own inside', () => {
  const page = (title: string) => `---\ntitle: "${title}"\ndescription: "x"\n---\n\n一つ。\n`;
  expect(fixedText('content/ja/guides/x.mdx', page('“設定”を開く')).text).toBe(
    page('「設定」を開く'),
  );
});
