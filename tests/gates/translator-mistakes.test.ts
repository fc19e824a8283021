import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { findingsOf, type Finding } from '../../src/translation/findings.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { inFolders } from './translator-mistakes/in-folders.ts';
import { inGuides } from './translator-mistakes/in-guides.ts';
import { inLocales } from './translator-mistakes/in-locales.ts';
import { inSteps } from './translator-mistakes/in-steps.ts';
import type { Files } from './translator-mistakes/mistake.ts';
import { isFull } from '../support/size.ts';

/**
 * Mistakes that a translator can make in the Indonesian files, each with the check that must name it. A mistake is a change
 * of the project's own files, so what is caught here is caught in the files that are published.
 */
const mistakes = [
  { part: 'the steps of a guide', list: inSteps },
  { part: 'the rest of a guide', list: inGuides },
  { part: 'texts', list: inLocales },
  { part: 'files and folders', list: inFolders },
];

/** Each check reads every language. The mistakes are in one, so `npm test` leaves out those that neither it nor its source is. */
const others = languageCodes.filter((code) => !isFull && code !== 'en' && code !== 'id');
const languages = languageCodes.filter((code) => !others.includes(code));

const original: Files = Object.fromEntries(
  globSync(['locales/**/*', 'content/**/*'], { cwd: root })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .filter((file) => !others.some((code) => new RegExp(`/${code}[/.]`).test(file)))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
);

const errorsIn = (files: Files): Finding[] =>
  findingsOf(projectFrom(files, languages)).filter(({ severity }) => severity === 'error');

test('without a mistake, nothing is found', () => {
  expect(errorsIn(original)).toEqual([]);
});

test('more than a hundred mistakes are tried', () => {
  expect(mistakes.flatMap(({ list }) => list).length).toBeGreaterThan(100);
});

describe.each(mistakes)('in $part', ({ list }) => {
  const sample = isFull ? list : list.filter((_, index) => index % 8 === 0);
  test.each(sample)('$name: $check', ({ check, file, make }) => {
    const files = { ...original };
    const changed = make(files);
    const found = errorsIn(files);
    const named = found.find((each) => each.check === check && each.file === (file ?? changed));
    expect(named, JSON.stringify(found.slice(0, 4), null, 1)).toBeDefined();
    expect(found, 'one mistake, one finding').toHaveLength(1);
    expect(named?.line).toBeGreaterThan(0);
    expect(named?.line).toBeLessThanOrEqual((files[named?.file ?? ''] ?? '').split('\n').length);
    expect(named?.message).toMatch(/\S{2,}/);
    expect(named?.fix).toMatch(/^[A-Z].{5,}/s);
  });
});
