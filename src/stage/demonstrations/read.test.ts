import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogue from '../../../locales/en/demos.json' with { type: 'json' };
import {
  demonstrations,
  longestFile,
  longestFragment,
  ownFrom,
  readFile,
  readFragment,
  wordsOf,
  writeFile,
  writeFragment,
  type Demonstration,
  type OwnDemonstration,
  type Reading,
} from './index.ts';
import { rehearse } from './rehearse.ts';

/** Demonstrations of one's own as files and addresses, and everything else that can be in their place. */

const [, , printer] = demonstrations;
if (!printer) throw new Error('There is no third demonstration.');
const own = ownFrom(printer, (text) => (typeof text === 'string' ? text : text.own));

type Written = Record<string, unknown>;
const written = (): Written => JSON.parse(writeFile(own)) as Written;
const with_ = (change: Written): string => JSON.stringify({ ...written(), ...change });

const opened = (reading: Reading | null): Demonstration => {
  if (!reading?.ok) throw new Error(JSON.stringify(reading));
  return reading.demonstration;
};

/** What is wrong, as `fault where`. */
const told = (reading: Reading | null): readonly string[] =>
  reading === null || reading.ok
    ? []
    : reading.faults.map((fault) => `${fault.fault} ${wordsOf(fault).where}`.trim());

const fragmentOf = (text: string): string => `demo=1.${deflateRawSync(text).toString('base64url')}`;

describe('one’s own demonstration', () => {
  it('is the same after a file, and after an address', async () => {
    const { demonstration } = { demonstration: opened(await readFile(writeFile(own))) };
    expect(demonstration.own).toEqual(own);
    const fragment = await writeFragment(demonstration);
    expect(fragment).toMatch(/^demo=1\.[\w-]+$/);
    expect(opened(await readFragment(`#${fragment}`))).toEqual(demonstration);
  });

  it('can be given to its end', async () => {
    expect(await rehearse(opened(await readFile(writeFile(own))))).toMatchObject({ ok: true });
  });

  it('begins another run when anything in it is different', async () => {
    const other: OwnDemonstration = { ...own, organisation: 'Toko Bunga' };
    const [one, two] = [
      opened(await readFile(writeFile(own))),
      opened(await readFile(writeFile(other))),
    ];
    expect(one.scenario.id).not.toBe(two.scenario.id);
  });

  it('gives the people addresses of a reserved domain that differ', async () => {
    const people = {
      sari: { ...own.people.sari, name: '佐藤 花子' },
      budi: { ...own.people.budi, name: 'Élodie Martin' },
      ratna: { name: 'Elodie Dupont' },
    };
    const { scenario } = opened(
      await readFile(writeFile({ ...own, organisation: 'Café & Co.', people })),
    );
    const addresses = scenario.members?.map(({ address }) => address);
    expect(addresses).toEqual([
      'sari@cafeco.example',
      'elodie@cafeco.example',
      'elodie.ratna@cafeco.example',
    ]);
  });

  it('fits a QR code, packed', async () => {
    const fragment = await writeFragment(opened(await readFile(writeFile(own))));
    const plain = Buffer.from(JSON.stringify(written())).toString('base64url');
    expect(fragment.length).toBeLessThan(plain.length);
    // Version 40 at the lowest level holds 2953 bytes; this leaves room for the address before it.
    expect(fragment.length).toBeLessThan(1200);
  });

  it('reads back whatever the form can hold', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(word, word, fc.integer({ min: 1, max: 120 }), async (a, b, minutes) => {
        const agenda = [{ step: 'sign-in', minutes, note: b }];
        const first = await readFile(writeFile({ ...own, title: a, organisation: b, agenda }));
        // A name of invisible characters alone is none.
        if (!first.ok) {
          expect(new Set(first.faults.map(({ fault }) => fault))).toEqual(new Set(['nameEmpty']));
          return;
        }
        const again = await readFragment(await writeFragment(first.demonstration));
        expect(opened(again)).toEqual(first.demonstration);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an address', () => {
  it.each(demonstrations.map((one) => [one.id, one] as const))('names %s', async (id, one) => {
    expect(await writeFragment(one)).toBe(`demo=${id}`);
    expect(opened(await readFragment(`#demo=${id}`))).toBe(one);
  });

  it.each(['', '#', '#step-3', '#demonstration=x'])('without one is nothing: %j', async (hash) => {
    expect(await readFragment(hash)).toBeNull();
  });

  it.each<[string, string, string]>([
    ['of a megabyte', `demo=1.${'A'.repeat(1_000_000)}`, 'tooLong'],
    ['just over the limit', `demo=1.${'A'.repeat(longestFragment)}`, 'tooLong'],
    ['that inflates without end', fragmentOf(' '.repeat(3_000_000)), 'tooLong'],
    ['that is no demonstration', 'demo=of-next-year', 'demonstrationUnknown'],
    ['of a later version', 'demo=2.AAAA', 'versionUnknown'],
    ['cut off', fragmentOf(writeFile(own)).slice(0, -20), 'damaged'],
    ['of other characters', 'demo=1.%3Cscript%3E', 'damaged'],
    ['with nothing behind the version', 'demo=1.', 'damaged'],
    [
      'of bytes that are no text',
      `demo=1.${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`,
      'damaged',
    ],
    [
      'of bytes that are not packed',
      `demo=1.${Buffer.from('{}').toString('base64url')}`,
      'damaged',
    ],
  ])('%s is refused', async (_, hash, fault) => {
    expect(told(await readFragment(hash))).toEqual([fault]);
  });
});

describe('a file', () => {
  it.each<[string, string, readonly string[]]>([
    ['that is empty', '', ['fileEmpty']],
    ['that is no JSON', '<html>', ['otherFile']],
    ['that is cut off', writeFile(own).slice(0, 300), ['fileCutOff']],
    ['that nests without end', '['.repeat(100_000), ['fileCutOff']],
    ['that is too long', ' '.repeat(longestFile + 1), ['fileTooLong']],
    ['of another kind', '{"kind":"app-password-lab/run"}', ['otherFile']],
    ['that is a list', '[]', ['otherFile']],
    ['that is nothing', 'null', ['otherFile']],
    [
      'of no version',
      JSON.stringify({ kind: 'app-password-lab/demonstration' }),
      ['versionMissing'],
    ],
    ['of a later version', with_({ version: 7 }), ['versionUnknown']],
    ['with an unknown field', with_({ colour: 'red' }), ['fieldUnknown colour']],
    ['without a field', with_({ seed: undefined }), ['fieldMissing seed']],
    ['with a number as a name', with_({ title: 5 }), ['textExpected title']],
    ['with a name of nothing', with_({ title: ' \u200b\u202e ' }), ['nameEmpty title']],
    ['with a long name', with_({ organisation: 'x'.repeat(61) }), ['nameTooLong organisation']],
    ['with a name of marks', with_({ title: `e${'\u0301'.repeat(5000)}` }), ['nameTooLong title']],
    ['with a procedure of its own', with_({ flow: '../x' }), ['choiceExpected flow']],
    ['with an inherited name', with_({ flow: 'constructor' }), ['choiceExpected flow']],
    ['with a language of its own', with_({ screens: 'tlh' }), ['choiceExpected screens']],
    ['with no day', with_({ day: '2026-02-30' }), ['dayExpected day']],
    ['with a day before the tenant', with_({ day: '2016-05-01' }), ['dayTooEarly day']],
    ['with a seed of markup', with_({ seed: '<b>' }), ['seedExpected seed']],
    ['with no method', with_({ methods: [] }), ['listEmpty methods']],
    ['with a text as a list', with_({ agenda: 'all' }), ['listExpected agenda']],
    ['with an empty agenda', with_({ agenda: [] }), ['listEmpty agenda']],
    [
      'with 41 items',
      with_({ agenda: Array.from({ length: 41 }, () => ({ step: 'sign-in', minutes: 1 })) }),
      ['listTooLong agenda'],
    ],
    [
      'with items that are wrong',
      with_({
        agenda: [
          { step: 'sign-in', minutes: 0 },
          { step: 'sign-in', minutes: 1.5, incident: 'earthquake' },
          { step: 'dance', minutes: 1 },
        ],
      }),
      [
        'numberExpected agenda[1].minutes',
        'numberExpected agenda[2].minutes',
        'choiceExpected agenda[2].incident',
      ],
    ],
    [
      'with a step of another procedure',
      with_({ agenda: [{ step: 'dance', minutes: 1 }] }),
      ['stepUnknown agenda[1].step'],
    ],
    [
      'with people as a list',
      with_({ people: [] }),
      ['fieldMissing people.sari', 'fieldMissing people.budi', 'fieldMissing people.ratna'],
    ],
    [
      'with a person more',
      with_({ people: { ...own.people, mallory: own.people.budi } }),
      ['fieldUnknown people.mallory'],
    ],
  ])('%s is refused, with the place', async (_, text, faults) => {
    expect(told(await readFile(text))).toEqual(faults);
  });

  it.each(['__proto__', 'constructor', 'toString'])('has no field %s', async (name) => {
    const text = writeFile(own).replace('{', `{"${name}":{"polluted":true},`);
    expect(told(await readFile(text))).toEqual([
      `fieldUnknown ${name.startsWith('_') ? '…' : name}`,
    ]);
    const people = text
      .replace(`"${name}":{"polluted":true},`, '')
      .replace('"people": {', `"people": {"${name}":{"name":"x"},`);
    expect(await readFile(people)).toMatchObject({ ok: false });
    expect(({} as Written)['polluted']).toBeUndefined();
  });

  it('keeps markup as text, and takes out what cannot be seen or turns the text around', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202eevil\u2069\u0000\nname';
    const { title } = opened(await readFile(with_({ title: hostile })));
    expect(title).toEqual({ own: '<img src=x onerror=alert(1)>evil name' });
  });

  it('may begin with a byte order mark', async () => {
    expect(await readFile(`\uFEFF${writeFile(own)}`)).toMatchObject({ ok: true });
  });

  it('never throws, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })),
        async (text) => {
          expect(await readFile(text)).toMatchObject({ ok: false });
          expect(await readFragment(`#demo=1.${text}`)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('with any one field replaced by anything is refused or read, and never thrown', async () => {
    const names = Object.keys(written());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, value) => {
        const reading = await readFile(with_({ [name]: value }));
        if (!reading.ok) expect(reading.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the words of a fault', () => {
  it('are there for every fault: what is wrong, and how to fix it', () => {
    for (const words of Object.values(catalogue.fault)) {
      expect(words.what).toMatch(/\.$/);
      expect(words.fix).toMatch(/\.$/);
    }
  });
});
