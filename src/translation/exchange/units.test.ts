import { describe, expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { small } from './testing-small.ts';
import { exchangeOf, formats, imported, projectFiles, reading } from './testing.ts';
import { unitsOf } from './units.ts';

const project = projectFrom(small);

const unitsIn = (language: string, file: string) =>
  unitsOf(project, language).find((each) => each.file === file)?.units ?? [];

describe('plural texts', () => {
  const forms = (language: string) =>
    unitsIn(language, `locales/${language}/portal.json`)
      .filter(({ plural }) => plural)
      .map(({ plural, source }) => [plural?.form, source.at(-1)]);

  test.each([
    ['ja', [['other', ' codes']]],
    [
      'en',
      [
        ['one', ' code'],
        ['other', ' codes'],
      ],
    ],
    [
      'ar',
      [
        ['zero', ' codes'],
        ['one', ' code'],
        ['two', ' codes'],
        ['few', ' codes'],
        ['many', ' codes'],
        ['other', ' codes'],
      ],
    ],
  ] as const)(
    '%s has its own forms, each with the source form that is nearest',
    (language, wanted) => {
      expect(forms(language)).toEqual(wanted);
    },
  );

  test.each(['XLIFF 1.2', 'XLIFF 2.0'] as const)('%s: the forms are a group', (format) => {
    const text = formats[format](exchangeOf(project, 'ar'));
    const [, group = ''] = /<group id="portal\.codes_"[^>]*>([^]*?)<\/group>/.exec(text) ?? [];
    expect(group.match(/ id="portal\.codes_\w+"/g)).toHaveLength(6);
  });

  test('forms that the source does not have come in where they belong, and the number may be words', () => {
    const words = {
      zero: 'لا رموز',
      one: 'رمز واحد',
      two: 'رمزان',
      few: '{{count}} رموز',
      many: '{{count}} رمزًا',
      other: '{{count}} رمز',
    };
    const head = 'file,id,source,target\n';
    const rows = [
      'next',
      ...Object.keys(words)
        .reverse()
        .map((form) => `codes_${form}`),
    ].map(
      (key) =>
        `locales/ar/portal.json,portal.${key},,${key === 'next' ? 'التالي' : words[key.slice(6) as keyof typeof words]}`,
    );
    const { changes, findings } = imported(small, 'ar', head + rows.join('\n'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = changes.get('locales/ar/portal.json') ?? '';
    const order = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `codes_${form}`);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['next', ...order]);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('a form that has to say its number is refused without it', () => {
    const { findings } = imported(
      small,
      'ar',
      'file,id,source,target\nlocales/ar/portal.json,portal.codes_few,,رموز',
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        key: 'portal.codes_few',
        message: 'Its translation lacks {{count}}.',
      }),
    );
  });
});

describe('notes', () => {
  test('a label says where it is used, how long it may be, and whether it is pressed', () => {
    const [next] = unitsIn('id', 'locales/id/portal.json');
    expect(next?.notes).toEqual([
      expect.stringMatching(/practice browser/),
      'Named in: guide try, step one (the reader presses or fills it in).',
      'Its place has room for 20 letters; one of Chinese or Japanese takes the room of two.',
    ]);
  });

  test('a step says what its codes stand for, and which word the reader sees', () => {
    const step = unitsIn('id', 'content/id/guides/try.mdx').find(({ id }) => id === 'step-one.p1');
    expect(step?.notes).toEqual([
      'Paragraph or item of a list of the guide try, step one.',
      'Codes, which you may move and not change: 1 = <Ui k="portal.next" /> (shows "Berikutnya"); 2 = <InPractice>…</InPractice>; 3 = **…**',
    ]);
  });

  test('every text of the project has at least one', () => {
    const real = projectFrom(projectFiles());
    const bare = unitsOf(real, 'id').flatMap(({ units }) =>
      units.filter(({ notes }) => notes.length === 0),
    );
    expect(bare).toEqual([]);
    const namespaces = real.locales.map(({ namespace }) => `Text of ${namespace}.`);
    const unknown = unitsOf(real, 'id').flatMap(({ units }) =>
      units.filter(({ notes }) => notes.some((note) => namespaces.includes(note))),
    );
    expect(unknown).toEqual([]);
  });
});

test('what goes out is valid in its own terms: ids are names, and no unit has one twice', () => {
  const read = reading(formats['XLIFF 2.0'](exchangeOf(projectFrom(projectFiles()), 'id')));
  for (const { file } of read.files) {
    const ids = read.units.filter((unit) => unit.file === file).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // NMTOKEN of XML, as XLIFF 2.0 wants it.
    expect(ids.filter((id) => !/^[\w.:-]+$/.test(id))).toEqual([]);
  }
});
