import path from 'node:path';
import { expect, test } from 'vitest';
import { tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { fixture, setting } from './tools.ts';

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly message: string }[];
}

async function lint(): Promise<ReadonlyMap<string, FileReport['messages']>> {
  const folder = fixture('lint');
  const { output } = await run(
    tool('eslint', ['.', '--config', setting('eslint.config.js'), '--format', 'json']),
    { cwd: folder },
  );
  const reports = JSON.parse(output) as FileReport[];
  return new Map(
    reports.map(({ filePath, messages }) => [path.relative(folder, filePath), messages]),
  );
}

const linted = lint();

test.each([
  ['src/windows/inner-html.ts', 'Text must never become markup'],
  ['src/windows/dangerous-attribute.tsx', 'Text must never become markup'],
  ['src/windows/dangerous-property.ts', 'Text must never become markup'],
  ['src/components/SetHtml.astro', 'set:html'],
  ['src/tenant/math-random.ts', 'injected random source'],
  ['src/simulation/math-random-beside-clock.ts', 'injected random source'],
  ['src/tenant/date-now.ts', 'injected clock'],
  ['src/tenant/new-date.ts', 'injected clock'],
  ['src/windows/own-format.ts', 'written by src/i18n/'],
  ['src/windows/own-list.ts', 'written by src/i18n/'],
  ['src/windows/filled-by-hand.ts', 'Fill and cut texts by src/i18n/placeholders.ts'],
  ['src/windows/cut-by-hand.ts', 'Fill and cut texts by src/i18n/placeholders.ts'],
  ['src/windows/filled-by-pattern.ts', 'Fill and cut texts by src/i18n/placeholders.ts'],
  ['src/flows/default-export.ts', 'Export by name'],
  ['src/flows/default-by-name.ts', 'Export by name'],
  ['src/flows/short-path.ts', 'with its ending'],
  ['src/components/HigherLayer.astro', 'may not import a higher layer'],
  ['src/coach/forgotten-promise.ts', 'Promises must be awaited'],
  ['src/coach/forgotten-case.ts', 'not exhaustive'],
  ['src/coach/any.ts', 'Unexpected any'],
  ['src/coach/too-long.ts', 'too many lines'],
  ['src/coach/retired-identifier.ts', '"put aside" is retired. The standard word is: quarantine.'],
  ['src/coach/retired-name.ts', '"takesOver" is retired. The standard word is: clientSignIn.'],
  ['src/coach/retired-comment.ts', '"gesture" is retired. The standard word is: command.'],
  ['src/coach/retired-title.test.ts', '"kept words" is retired. The standard word is: do not'],
  [
    'src/coach/retired-text.ts',
    '"taken back" is retired. The standard word is: undo, or return to',
  ],
  ['src/coach/golden-hints.ts', '"golden" is retired. The standard word is: baseline.'],
])('%s is red: %s', async (file, message) => {
  expect((await linted).get(file)).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(message) }),
  );
});

test.each(['src/flows/right.ts', 'src/layouts/Right.astro', 'src/simulation/clock.ts'])(
  '%s is green',
  async (file) => {
    expect((await linted).get(file)).toEqual([]);
  },
);
