import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en/demos.json' with { type: 'json' };
import id from '../../../locales/id/demos.json' with { type: 'json' };
import { fillPlaceholders } from '../../i18n/placeholders.ts';
import { whereBroken, whyBroken } from './broken-file.ts';
import { demonstrations, longestFile, ownFrom, readFile, wordsOf, writeFile } from './index.ts';

/** Files that a trainer may open by mistake, or that were damaged on their way: each message says what, where and how to fix it. */

const [printer] = demonstrations;
if (!printer) throw new Error('There is no demonstration.');
const own = ownFrom(printer, (text) => (typeof text === 'string' ? text : text.own));
const whole = writeFile(own);
const changed = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(whole) as object), ...change }, null, 2);
const picture = new TextDecoder().decode(
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0xff, 0xd8]),
);
const steps = Array.from({ length: 2 }, () => ({ step: 'dance', minutes: 1 }));

const table: readonly [string, string, string, RegExp][] = [
  ['an empty file', '', 'fileEmpty', /empty/],
  ['spaces alone', ' \n\t', 'fileEmpty', /empty/],
  ['a picture', picture, 'fileNotText', /picture/],
  ['a page of the web', '<!doctype html><p>{}</p>', 'otherFile', /Save as a file/],
  ['a package.json', '{"name":"app","version":"1.0.0"}', 'otherFile', /Save as a file/],
  ['a list', '[1, 2]', 'otherFile', /Save as a file/],
  ['a file that was cut off', whole.slice(0, 300), 'fileCutOff', /line \d+/],
  ['a cut in a letter of two bytes', '{"title": "caf\ufffd', 'fileCutOff', /line 1/],
  ['a comma too many', whole.replace('"day":', ',"day":'), 'fileBroken', /line 8/],
  ['a quotation mark that is missing', whole.replace('"day"', 'day"'), 'fileBroken', /line 8/],
  ['a megabyte', 'x'.repeat(1_000_000), 'fileTooLong', /256 kB/],
  ['just over the limit', ' '.repeat(longestFile + 1), 'fileTooLong', /256 kB/],
  ['a later version', changed({ version: 2 }), 'versionUnknown', /version 2/],
  ['no version', changed({ version: undefined }), 'versionMissing', /version/],
  ['a version in words', changed({ version: 'two' }), 'versionMissing', /version/],
  [
    'a text for a number',
    changed({ agenda: [{ step: 'sign-in', minutes: '5' }] }),
    'numberExpected',
    /digits/,
  ],
  ['an unknown method', changed({ methods: ['pigeon'] }), 'choiceExpected', /textMessage/],
  ['an unknown step', changed({ agenda: steps }), 'stepUnknown', /check-mfa/],
  ['a name of markup that is long', changed({ title: '<b>'.repeat(40) }), 'nameTooLong', /60/],
];

const inWords = ({ fault }: typeof en | typeof id, words: ReturnType<typeof wordsOf>): string => {
  const name = words.what.split('.')[2] as keyof typeof fault;
  const { what, fix } = fault[name];
  return `${words.where} ${fillPlaceholders(`${what} ${fix}`, words.values)}`;
};

describe.each(table)('%s', (_, text, fault, says) => {
  test('is told: what, where, and how to fix it', async () => {
    const reading = await readFile(text);
    if (reading.ok) throw new Error('It was read.');
    expect(reading.faults[0]?.fault).toBe(fault);
    const words = reading.faults.map(wordsOf);
    expect(words.map((each) => inWords(en, each)).join('\n')).toMatch(says);
    for (const each of words)
      for (const catalogue of [en, id]) {
        const told = inWords(catalogue, each);
        expect(told).not.toMatch(
          /\{\{|undefined|JSON|[Tt]oken|[Pp]arse|[Pp]osition|sintaks|<b>|\?\./,
        );
        // What is open is a file: no address can be copied again.
        expect(told).not.toMatch(/\baddress\b|alamat/i);
      }
  });
});

test('where a text stops being JSON, the browser stops, too; every beginning of one is cut off', () => {
  const read = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.nat({ max: 3 }), (value, cut, indent) => {
      const text = JSON.stringify({ value }, null, indent);
      expect(whereBroken(text)).toEqual({ at: text.length, isCut: true });
      const part = text.slice(0, 1 + (cut % (text.length - 1)));
      expect(read(part)).toBe(false);
      expect(whereBroken(part).isCut, part).toBe(true);
      expect(whereBroken(`${part.slice(0, 1)}@`)).toEqual({ at: 1, isCut: false });
    }),
    { numRuns: 200 },
  );
});

test('a file that nests without end is told, too', () => {
  expect(whyBroken('['.repeat(100_000)).fault).toBe('fileCutOff');
});
