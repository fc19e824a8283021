import { describe, expect, test } from 'vitest';
import { readVtt, timestamp, writeVtt } from '../../scripts/lib/video/webvtt.ts';

test.each([
  [0, '00:00:00.000'],
  [61_001, '00:01:01.001'],
  [3_599_999.6, '01:00:00.000'],
  [360_000_000, '100:00:00.000'],
])('%d ms is %s', (milliseconds, text) => {
  expect(timestamp(milliseconds)).toBe(text);
});

const cues = [
  { start: 0, end: 2500, text: 'Choose Next & type <name>.' },
  { start: 2500, end: 4000, text: 'A --> B “مرحبا” 次へ' },
];

test('what is written is read as it was', () => {
  expect(readVtt(writeVtt(cues))).toEqual(cues);
});

test('markup, arrows and lines of a text cannot leave their cue', () => {
  const text = writeVtt([
    { start: 0, end: 1, text: 'a\n\n2\n00:00:01.000 --> 00:00:02.000\n<b>&' },
  ]);
  expect(text).toBe(
    'WEBVTT\n\n1\n00:00:00.000 --> 00:00:00.001\na 2 00:00:01.000 --&gt; 00:00:02.000 &lt;b&gt;&amp;\n',
  );
});

describe('what is no such file', () => {
  const good = writeVtt(cues);
  test.each([
    ['no head', good.replace('WEBVTT', 'WEB'), 'first line'],
    ['a cue without times', good.replace('00:00:00.000 -->', 'soon -->'), 'no times'],
    ['minutes over 59', good.replace('00:00:00.000', '00:61:00.000'), 'no times'],
    ['markup', good.replace('&lt;name', '<name'), 'markup'],
    ['a bare ampersand', good.replace('&amp;', '&'), 'markup'],
    ['two lines', good.replace('Choose', 'Choose\n'), 'one line'],
    ['no text', good.replace(/Choose.*/, ''), 'one line'],
    ['a cue left out', good.replace(/1\n.*\n.*\n\n/, ''), 'is called'],
  ])('%s', (_, text, message) => {
    expect(() => readVtt(text)).toThrow(message);
  });
});
