import { expect, test } from 'vitest';
import { largestDraft, openLocaleFile } from './open.ts';

const keysOf = new Map([
  ['portal', ['portal.next', 'portal.codes_one', 'portal.codes_other']],
  ['site', ['site.name', 'site.nav.home']],
]);

const open = (content: string | Uint8Array, name = 'portal.json') =>
  openLocaleFile(
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    keysOf,
    'site',
  );

test.each([
  ['portal.json', '{}', 'portal'],
  ['id-portal (2).json', '{"next": "x"}', 'portal'],
  ['portal.json', '{"codes_few": "x", "codes_many": "x"}', 'portal'],
  ['portal.json', '{"name": "x"}', 'site'],
  ['download.json', '{"next": "Lanjut"}', 'portal'],
  ['download.json', '{"nav": {"home": "Beranda"}}', 'site'],
  ['download.json', '{}', 'site'],
])('%s with %s belongs to %s', (name, content, namespace) => {
  expect(open(content, name)).toEqual({ text: content, namespace, problem: null });
});

test('bytes of the file stay as they are, in Unicode too', () => {
  const content = '{ "next":"التالي 次へ"  ,\r\n "codes_other" :"\\u0041"}';
  expect(open(content)).toMatchObject({ text: content });
});

test.each([
  ['{\n  "next": "Lanjut",\n}', 3, 1, 'not valid JSON'],
  ['{\n  "next": "Lanjut"\n  "codes": "x"\n}', 3, 3, 'not valid JSON'],
  ['{\n  "next": “Lanjut”\n}', 2, 11, 'stands for a double quote'],
  ['{"next": "Lanjut"', 1, 18, 'not valid JSON'],
  ['', 1, 1, 'is empty'],
  ['{"a": /* x */ "b"}', 1, 7, 'not valid JSON'],
  ['<<<<<<< HEAD\n{}', 1, 1, 'merge'],
  ['\ufeff{}', 1, 1, 'byte order mark'],
])('broken JSON is told with line and column: %j', (content, line, column, message) => {
  const { problem } = open(content);
  expect(problem).toMatchObject({ line, column });
  expect(problem?.message).toContain(message);
  expect(problem?.fix).not.toBe('');
});

test.each([
  ['notes of somebody', '{"a": "b"}', 'hardly a key'],
  [
    'another file of that name',
    '{"next": "x", "b": "", "c": "", "d": {"e": "", "f": "", "g": ""}}',
    'hardly a key',
  ],
  ['a list', '["next"]', 'not a JSON object'],
  ['a text', '"next"', 'not a JSON object'],
  ['another encoding', new Uint8Array([0x7b, 0xff, 0x7d]), 'not saved as UTF-8'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'not saved as UTF-8'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not saved as UTF-8'],
  ['ten megabytes', new Uint8Array(10_000_000).fill(0x20), 'at most 2 MB'],
  ['one byte too many', new Uint8Array(largestDraft + 1).fill(0x20), 'at most 2 MB'],
  ['a million spaces', new Uint8Array(1_000_000).fill(0x20), 'at most 500000'],
  ['a deep nest', `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`, 'deeper than'],
  ['a nest that is never closed', '['.repeat(400_000), 'deeper than'],
])('%s is refused', (_, content, message) => {
  expect(open(content).problem?.message).toContain(message);
});

test('brackets in texts are no nest', () => {
  expect(open(`{"next": "${'{'.repeat(100)}"}`).problem).toBeNull();
});
