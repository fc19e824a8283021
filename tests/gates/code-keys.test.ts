import path from 'node:path';
import { expect, test } from 'vitest';
import { keysOf } from '../../scripts/lib/code-keys.ts';

/** Files of a small project, each by its name in `/project`. */
type Project = Readonly<Record<string, string>>;

const project: Project = {
  'reasons.ts': `
    /** Why. */
    export type Reason = 'locked' | 'expired';
    export function told(reason: Reason): string { return reason; }
    export const guessed = () => 'locked' as const;
  `,
  'middle.ts': `import type { Reason } from './reasons.ts';\nexport declare const reason: Reason;`,
  'user.ts': `import { reason } from './middle.ts';\nexport const used = reason;`,
  'lazy.ts': `export const later = () => import('./reasons.ts');`,
  'doc.mjs': `/** @type {import('./reasons.ts').Reason} */\nexport let reason;`,
  'texts.json': `{ "title": "Reasons" }`,
  'label.ts': `import texts from './texts.json';\nexport const { title } = texts;`,
  'apart.ts': `export const apart = 1;`,
};

function keys(files: Project, everywhere = ''): Readonly<Record<string, string>> {
  const names = Object.keys(files);
  const read = (file: string): string | undefined => files[path.basename(file)];
  const { keyOf } = keysOf({ files: names.map((name) => `/project/${name}`), read }, everywhere);
  return Object.fromEntries(names.map((name) => [name, keyOf(`/project/${name}`)]));
}

/** The files whose keys are others when a file changes from `before` to `after`; without `before`, when it is added. */
function touched(name: string, after: string, before?: string): readonly string[] {
  const text = project[name] ?? '';
  if (before !== undefined && !text.includes(before)) throw new Error(`${name} has no ${before}`);
  const changed = before === undefined ? after : text.replace(before, after);
  const [old, fresh] = [keys(project), keys({ ...project, [name]: changed })];
  return Object.keys(project)
    .filter((each) => old[each] !== fresh[each])
    .sort();
}

const importers = ['doc.mjs', 'lazy.ts', 'middle.ts', 'reasons.ts', 'user.ts'];

test('a type reaches the files that import it, through files between and in every form of import', () => {
  expect(touched('reasons.ts', "'locked'", "'locked' | 'expired'")).toEqual(importers);
});

test('so does the body of a function whose type is inferred', () => {
  expect(touched('reasons.ts', "() => 'expired' as const", "() => 'locked' as const")).toEqual(
    importers,
  );
});

test('the body of a function whose type is written down, and a comment, concern their file alone', () => {
  expect(touched('reasons.ts', 'return `${reason}`;', 'return reason;')).toEqual(['reasons.ts']);
  expect(touched('reasons.ts', '/** Why not. */', '/** Why. */')).toEqual(['reasons.ts']);
});

test('the types of a function of which only the body is written count', () => {
  expect(touched('reasons.ts', '(reason: Reason): 1 {', '(reason: Reason): string {')).toEqual(
    importers,
  );
});

test('comments of JavaScript are types', () => {
  const files = { ...project, 'calls.mjs': "export { reason } from './doc.mjs';" };
  const changed = { ...files, 'doc.mjs': '/** @type {string} */\nexport let reason;' };
  expect(keys(changed)['calls.mjs']).not.toBe(keys(files)['calls.mjs']);
});

test('a value in JSON concerns its file alone; its names and types, the files that import it', () => {
  expect(touched('texts.json', '"Why"', '"Reasons"')).toEqual(['texts.json']);
  expect(touched('texts.json', '1', '"Reasons"')).toEqual(['label.ts', 'texts.json']);
  expect(touched('texts.json', '"name"', '"title"')).toEqual(['label.ts', 'texts.json']);
});

test.each([
  ['a file of declarations', 'world.d.ts', 'interface Window { a: 1 }'],
  ['a declaration for all files', 'world.ts', 'export {};\ndeclare global { interface Window {} }'],
  ['an augmented module', 'world.ts', "export {};\ndeclare module 'vitest' { interface A {} }"],
  ['a script', 'world.ts', 'const everywhere = 1;'],
])('%s reaches every file', (_, name, text) => {
  expect(touched(name, text)).toEqual(Object.keys(project).sort());
});

test('what such a file imports reaches every file too', () => {
  const files = {
    ...project,
    'world.d.ts': "declare namespace App { type A = import('./apart.ts') }",
  };
  const changed = { ...files, 'apart.ts': 'export const apart = 2;' };
  const [old, fresh] = [keys(files), keys(changed)];
  for (const name of Object.keys(files)) expect(fresh[name]).not.toBe(old[name]);
});

test('a file that was missing reaches its importers when it comes', () => {
  expect(touched('apart.ts', "export * from './new.ts';")).toEqual(['apart.ts']);
  const files = { ...project, 'apart.ts': "export * from './new.ts';" };
  const [old, fresh] = [keys(files), keys({ ...files, 'new.ts': 'export const a = 1;' })];
  expect(fresh['apart.ts']).not.toBe(old['apart.ts']);
  expect(fresh['label.ts']).toBe(old['label.ts']);
});

test('settings, packages and tools reach every file', () => {
  const [old, fresh] = [keys(project, 'one'), keys(project, 'two')];
  for (const name of Object.keys(project)) expect(fresh[name]).not.toBe(old[name]);
});
