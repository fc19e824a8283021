import { expect, test } from 'vitest';
import { acceptedAs } from './drift/benchmark/accepted.ts';
import { base, texts } from './drift/benchmark/base.ts';
import { knownOf } from './drift/known.ts';
import {
  recordsFile,
  sourceTextsFile,
  writeRecords,
  writeSourceTexts,
} from './drift/records-file.ts';
import { unitsOf } from './drift/units.ts';
import { projectFrom } from './read-project.ts';
import { statusOf } from './status.ts';
import { readMatrix, summariesOf } from './summary.ts';

type Files = Readonly<Record<string, string>>;

/** The same tree after `l10n accept`. */
function accepted(files: Files): Files {
  const { records, sourceTexts } = acceptedAs(unitsOf(projectFrom(files), 'id'));
  return {
    ...files,
    [recordsFile('id')]: writeRecords(records),
    [sourceTextsFile]: writeSourceTexts(sourceTexts),
  };
}

const changed = (files: Files, file: string, before: string, after: string): Files => {
  const text = files[file] ?? '';
  expect(text).toContain(before);
  return { ...files, [file]: text.replace(before, after) };
};

const one = (files: Files, matrix = '[]') => {
  const [summary] = summariesOf(files, ['id'], readMatrix(matrix) ?? []);
  if (!summary) throw new Error('There is no summary.');
  return summary;
};

const page = 'content/en/guides/sign-in.mdx';

test('the figures are those of the status of each file', () => {
  const files = accepted(base);
  const { files: each, labels } = statusOf(projectFrom(files), 'id', knownOf(files, 'id'), []);
  const sum = (name: 'total' | 'translated' | 'untranslated' | 'stale') =>
    each.reduce((all, file) => all + file[name], 0);
  const summary = one(files);
  expect(summary).toMatchObject({
    total: sum('total'),
    translated: sum('translated'),
    untranslated: sum('untranslated'),
    stale: sum('stale'),
    labels,
    reviewed: { count: 0, of: each.length },
  });
  expect(summary.total).toBeGreaterThan(0);
  expect(summary.guides.map(({ name }) => name)).toEqual(['sign-in']);
});

test('a text whose English has changed is counted as stale', () => {
  const files = accepted(base);
  expect(one(files).stale).toBe(0);
  expect(one(changed(files, texts, '15 minutes', '30 minutes'))).toMatchObject({
    stale: 1,
    translated: one(files).translated,
  });
});

test('a step whose English has changed is counted in its guide', () => {
  const files = accepted(base);
  expect(one(files).guides[0]).toMatchObject({ stale: 0, missing: 0 });
  const stale = changed(files, page, 'Close the window', 'Close this window');
  expect(one(stale).guides[0]).toMatchObject({ stale: 1, missing: 0 });
});

test('a file that a native speaker has read is counted', () => {
  const reviewed = { 'locales/id/portal.json': { by: 'Ayu', date: '2026-11-27' } };
  const provenance = { translated: { by: 'machine', date: '2026-11-27' }, reviewed, labels: {} };
  const files = { ...base, 'locales/provenance/id.json': JSON.stringify(provenance) };
  expect(one(files).reviewed.count).toBe(1);
});

test('a guide is proved by a run of its own language alone', () => {
  const run = (language: string, ok: boolean) =>
    JSON.stringify([{ guide: 'sign-in', language, outcomes: [{ ok }] }]);
  expect(one(base).guides[0]?.isProved).toBeNull();
  expect(one(base, run('en', true)).guides[0]?.isProved).toBeNull();
  expect(one(base, run('id', true))).toMatchObject({ proved: { count: 1, of: 1 } });
  expect(one(base, run('id', false)).guides[0]?.isProved).toBe(false);
});

test.each(['', '{', '{}', '[null]', '[{"guide": "sign-in"}]'])(
  'a report that is none says nothing: %j',
  (text) => {
    expect(readMatrix(text)).toBeNull();
  },
);
