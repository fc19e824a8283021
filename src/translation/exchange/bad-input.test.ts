import { describe, expect, test } from 'vitest';
import { applyExchange } from './apply.ts';
import { languageOf, readExchange } from './read.ts';
import { changed, errorsIn, lineOf, sent, small } from './testing-small.ts';
import { imported, reading } from './testing.ts';

const { xliff12, xliff20, project } = sent;

describe('what is not read at all', () => {
  const bomb = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<xliff version="1.2"><file original="x"><body><trans-unit id="a"><source>&b;</source></trans-unit></body></file></xliff>`;
  const external = `<?xml version="1.0"?>
<!DOCTYPE xliff SYSTEM "file:///etc/passwd">
<xliff version="1.2"/>`;
  const cases: readonly (readonly [string, string | Uint8Array, number, RegExp])[] = [
    ['entities that multiply', bomb, 2, /document type/],
    ['a document type elsewhere', external, 2, /document type/],
    [
      'an entity that nothing declares',
      '<xliff version="1.2">\n&x;</xliff>',
      2,
      /undefined entity/,
    ],
    [
      'a tag that is not closed',
      xliff12.replace('</body>', ''),
      lineOf(xliff12, '</file>'),
      /valid XML/,
    ],
    ['half a file', xliff12.slice(0, 700), lineOf(xliff12.slice(0, 700), '\0'), /valid XML/],
    [
      'a version that is not known',
      xliff12.replace('version="1.2"', 'version="3.0"'),
      2,
      /XLIFF 3\.0/,
    ],
    ['no version', xliff12.replace(' version="1.2"', ''), 2, /which version/],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 1, /begins with <svg>/],
    [
      'two languages in one file',
      xliff12.replace('target-language="id"', 'target-language="ms"'),
      lineOf(xliff12, '<file original="content'),
      /different target/,
    ],
    ['elements a million deep', '<xliff version="1.2">' + '<a>'.repeat(1_000_000), 1, /deep/],
    ['more than 10 MB', new Uint8Array(10_000_001), 1, /10000001 bytes/],
    ['no text', new Uint8Array([0x3c, 0xff, 0xfe, 0x80]), 1, /UTF-8/],
    ['a table without a column', 'file,id,source\na,b,c', 1, /target/],
    ['a quote that is not closed', 'file,id,source,target,note\na,b,"c,d,e', 2, /table/],
    ['nothing', '', 1, /table/],
  ];
  test.each(cases)('%s', (_, input, line, message) => {
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    const { exchange, finding } = readExchange('bad.xlf', bytes);
    expect(exchange).toBeNull();
    expect(finding).toMatchObject({
      file: 'bad.xlf',
      line,
      message: expect.stringMatching(message),
    });
    expect(finding?.fix).toMatch(/\w/);
  });

  test.each([
    ['ID', /Write id/],
    ['id-ID', /Languages of this project: id, ja/],
    ['en', /Languages of this project/],
    ['../x', /Languages of this project/],
    ['', /Languages of this project/],
  ])('the language %j', (language, fix) => {
    const read = reading(
      xliff12.replaceAll('target-language="id"', `target-language="${language}"`),
    );
    expect(languageOf('a.xlf', read, ['en', 'id', 'ja'])).toMatchObject({
      finding: { fix: expect.stringMatching(fix) },
    });
  });

  test('no language', () => {
    const read = reading(xliff20.replace(' trgLang="id"', ''));
    expect(languageOf('a.xlf', read, ['en', 'id'])).toMatchObject({
      finding: { message: expect.stringMatching(/does not say which language/) },
    });
  });
});

describe.each([
  ['XLIFF 1.2', xliff12, (id: string) => `<x id="${id}"`],
  ['XLIFF 2.0', xliff20, (id: string) => `<ph id="${id}"`],
] as const)('a unit that is refused, %s', (_, text, code) => {
  const whole = (id: string) =>
    new RegExp(`${code(id)}[^>]*/>`).exec(text.slice(text.indexOf('>Halo ')))?.[0] ?? '';
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['a code lost', `>Halo ${whole('name')},`, '>Halo,', /lacks \{\{name\}\}/],
    [
      'a code doubled',
      `>Halo ${whole('name')},`,
      `>Halo ${whole('name')}${whole('name')},`,
      /\{\{name\}\} twice/,
    ],
    [
      'a code of another text',
      `>Halo ${whole('name')},`,
      `>Halo ${whole('name').replace('"name"', '"other"')},`,
      /lacks \{\{name\}\}; has other, which/,
    ],
    ['markup as text', '>Halo ', '>&lt;b&gt;Halo ', /markup.*<b>/],
    ['markup as elements', '>Halo ', '><script>alert(1)</script>Halo ', /<script>/],
    ['a mark of direction', '>Halo ', '>\u202eHalo ', /U\+202E/],
    ['braces', '>Halo ', '>{{x, number}} Halo ', /braces/],
    ['letters of another alphabet', '>Halo ', '>Hаlо ', /another alphabet/],
    ['damaged characters', '>Halo ', '>\ufffdHalo ', /damaged/],
    ['too long', '>Halo ', `>${'a'.repeat(300)}`, /characters/],
  ];
  test.each(cases)('%s', (_title, from, to, message) => {
    const broken = changed(text, from, to);
    const result = imported(small, 'id', broken);
    expect(result.changes.size).toBe(0);
    expect(result.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        key: 'portal.greeting',
        line: lineOf(text, 'id="portal.greeting"'),
        message: expect.stringMatching(message),
      },
    ]);
  });

  test('what is beside it is taken', () => {
    const both = changed(changed(text, '>Halo ', '>\u202eHalo '), '>Berikutnya<', '>Lanjut<');
    const { changes } = imported(small, 'id', both);
    expect(changes.get('locales/id/portal.json')).toBe(
      small['locales/id/portal.json']?.replace('Berikutnya', 'Lanjut'),
    );
  });
});

describe('a file of exchange that is not as it went out', () => {
  test('units in another order', () => {
    const units = xliff12.match(/ *<trans-unit[^]*?<\/trans-unit>\n/g) ?? [];
    const [first = '', , , second = ''] = units;
    const moved = changed(changed(xliff12, first, ''), second, second + first);
    expect(imported(small, 'id', moved)).toMatchObject({ findings: [], changes: new Map() });
  });

  test('units that are missing', () => {
    const [unit = ''] =
      xliff12.match(/ *<trans-unit id="portal.greeting"[^]*?<\/trans-unit>\n/) ?? [];
    expect(imported(small, 'id', changed(xliff12, unit, ''))).toMatchObject({
      changes: new Map(),
      findings: [
        { severity: 'warning', message: expect.stringMatching(/^1 of 4 .*portal\.greeting/) },
      ],
    });
  });

  test('a key that is not ours, with a guess', () => {
    const found = errorsIn(changed(xliff12, 'id="portal.next"', 'id="portal.nxt"'));
    expect(found).toMatchObject([
      { key: 'portal.nxt', fix: expect.stringMatching(/portal\.next/) },
    ]);
  });

  test('a file that is not ours is not opened', () => {
    const found = errorsIn(xliff12.replaceAll('locales/id/portal.json', '../../etc/passwd'));
    expect(found).toMatchObject([{ line: 3, message: expect.stringMatching(/passwd/) }]);
  });

  test('two units with one id: none is taken', () => {
    const [unit = ''] = xliff12.match(/ *<trans-unit id="portal.next"[^]*?<\/trans-unit>\n/) ?? [];
    const double = changed(xliff12, unit, unit.replace('Berikutnya', 'Lanjut') + unit);
    expect(imported(small, 'id', double)).toMatchObject({
      changes: new Map(),
      findings: [
        { severity: 'error', key: 'portal.next', message: expect.stringMatching(/2 times/) },
      ],
    });
  });

  test('another source text: taken, and told', () => {
    const older = changed(changed(xliff12, '>Next<', '>Go on<'), '>Berikutnya<', '>Lanjut<');
    const { changes, older: found, findings } = imported(small, 'id', older);
    expect(changes.get('locales/id/portal.json')).toContain('"next": "Lanjut"');
    expect(found).toMatchObject([{ id: 'portal.next', was: 'Go on', isNow: 'Next' }]);
    expect(findings).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/Go on.*Next/) },
    ]);
  });

  test('a paragraph that has moved since is found by its source', () => {
    const more = Object.fromEntries(
      Object.entries(small).map(([file, text]) => [
        file,
        text.replace(
          /^(First|Pertama)/m,
          file.includes('/en/') ? 'A new one.\n\n$1' : 'Satu yang baru.\n\n$1',
        ),
      ]),
    );
    const { changes, older } = imported(
      more,
      'id',
      changed(xliff12, '>Pertama, baca ', '>Mula-mula, baca '),
    );
    expect(older).toEqual([]);
    expect(changes.get('content/id/guides/try.mdx')).toContain(
      'Satu yang baru.\n\nMula-mula, baca [halaman',
    );
  });

  test('a tool that cuts units into segments, with remarks', () => {
    const cut = changed(
      xliff20,
      '<target>Berikutnya</target>\n        </segment>',
      '<target>Lanjut</target></segment><ignorable><source> </source></ignorable><segment><source>x</source><target><mrk id="m1">terus</mrk></target></segment>',
    );
    expect(imported(small, 'id', cut).changes.get('locales/id/portal.json')).toContain(
      '"Lanjut terus"',
    );
  });

  test('UTF-16, as some tools write it', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xliff12, 'utf16le')]);
    const { exchange } = readExchange('a.xlf', bytes);
    expect(exchange && applyExchange(project, 'id', 'a.xlf', exchange).findings).toEqual([]);
  });
});

test('140,000 units that are not ours are each named, and no time is lost with guesses', () => {
  const unit = '<trans-unit id="a"><source/><target>b</target></trans-unit>';
  const many = xliff12.replace(
    '<body>',
    `<body>${unit.repeat(100_000)}${Array.from({ length: 40_000 }, (_, index) => unit.replace('"a"', `"key${String(index)}"`)).join('')}`,
  );
  expect(new TextEncoder().encode(many).length).toBeLessThan(10_000_000);
  expect(errorsIn(many).length).toBe(40_001);
});
