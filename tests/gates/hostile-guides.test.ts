import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { judgedGuides } from '../../src/components/guide/judged-guides-plugin.ts';
import { guideRules, judgeGuide } from '../../src/translation/guide-rules/all-guide-rules.ts';
import {
  checkOfGuides,
  surroundingsIn,
} from '../../src/translation/guide-rules/checks-of-guides.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { root } from '../../scripts/lib/project.mjs';
import { isFull } from '../support/size.ts';
import { hostileTexts } from './hostile-texts.ts';
import { fixture } from './tools.ts';

/** Guides that bring a program, markup, or an address of theirs. Each must be refused before anything of it is run. */

const read = (name: string) => readFileSync(path.join(fixture('hostile-guides'), name), 'utf8');
const sound = read('sound.mdx');

interface Hostile {
  readonly name: string;
  readonly says: RegExp;
  readonly text: string;
  /** First and last line of what is hostile. */
  readonly lines: readonly [number, number];
}

const fromFile = read('corpus.txt')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [head = '', ...rest] = part.trimEnd().split('\n');
    const [, name = '', says = ''] = /^(.*?) \| (.*)$/.exec(head) ?? [];
    return [name, says, rest.join('\n')] as const;
  });

const corpus: Hostile[] = [...fromFile, ...hostileTexts].map(([name, says, piece]) => {
  const message = new RegExp(
    says
      .split('|')
      .map((each) => each.replace(/[.*+?^${}()[\]\\]/g, '\\$&'))
      .join('|'),
  );
  const [first, ...entries] = piece.split('\n');
  if (first === 'front matter') {
    const text = sound.replace(/^---\n[^]*?---\n/, `---\n${entries.join('\n')}\n---\n`);
    return { name, says: message, text, lines: [1, entries.length + 1] };
  }
  const before = sound.split('\n').length + 1;
  return {
    name,
    says: message,
    text: `${sound}\n${piece}\n`,
    lines: [before, before + piece.split('\n').length],
  };
});

const file = 'content/id/guides/sign-in.mdx';
const around = {
  'locales/en/portal.json': '{ "next": "Next", "done": "Done" }',
  'content/en/guides/sign-in.mdx': read('source.mdx'),
};

function problemsOf(text: string) {
  const project = projectFrom({ ...around, [file]: text });
  const guide = project.guides.find((each) => each.file === file);
  if (!guide) throw new Error('The guide was not read.');
  return judgeGuide(guide, surroundingsIn(project)(guide));
}

test('the guide around them is sound', () => {
  expect(problemsOf(sound)).toEqual([]);
});

test('the corpus has every kind, each once', () => {
  expect(corpus.length).toBeGreaterThan(100);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

test.each(corpus)('$name: refused with line and fix', ({ text, says, lines: [first, last] }) => {
  const problems = problemsOf(text);
  const found = problems.find(({ message }) => says.test(message));
  expect(problems.length).toBeGreaterThan(0);
  expect(found, JSON.stringify(problems)).toBeDefined();
  expect(found?.line).toBeGreaterThanOrEqual(first);
  expect(found?.line).toBeLessThanOrEqual(last);
  expect(found?.fix).toMatch(/^[A-Z].{8,}\.$|^[A-Z].{8,}\?$/s);
});

test.each(corpus)('$name: `npm run check` says the same', ({ text }) => {
  const project = projectFrom({ ...around, [file]: text });
  const told = guideRules
    .flatMap((rule) => checkOfGuides(rule).run(project))
    .filter((each) => each.file === file);
  expect(told.map(({ line, message, fix }) => ({ line, message, fix }))).toEqual(problemsOf(text));
});

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  return () => vi.restoreAllMocks();
});

const { transform } = judgedGuides(root);
const toModule = (text: string, id: string) => transform.handler(text, id);
const real = path.join(root, 'content/id/guides/set-up-today.mdx');

test('a guide of the site becomes a module as it is', () => {
  expect(toModule(readFileSync(real, 'utf8'), real)).toBeNull();
});

/** Each one reads the project anew, as the build does: `npm test` takes a part. */
const asModules = corpus.filter((_, index) => isFull || index % 4 === 0);

test.each(asModules)('$name: nothing of it becomes a module', ({ text }) => {
  expect(toModule(text, `${real}?astroPropagatedAssets`)).toBe('');
});

test('a file that is no guide of the site becomes no module', () => {
  expect(toModule(sound, path.join(root, 'content/xx/guides/set-up-today.mdx'))).toBe('');
  expect(toModule(sound, path.join(root, 'content/id/guides/extra.mdx'))).toBe('');
  expect(toModule(sound, '/elsewhere/content/id/guides/set-up-today.mdx')).toBe('');
});

test('the source language ends the build, with file, line and fix', () => {
  const source = path.join(root, 'content/en/guides/set-up-today.mdx');
  const text = readFileSync(source, 'utf8');
  expect(toModule(text, source)).toBeNull();
  expect(() => toModule(`${text}\n{globalThis.hostile = 1}\n`, source)).toThrow(
    /content\/en\/guides\/set-up-today\.mdx:\d+ Program code .* Write /,
  );
  expect(globalThis).not.toHaveProperty('hostile');
});
