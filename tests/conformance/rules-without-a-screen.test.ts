import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rulesWithoutAScreen } from './rules-without-a-screen.ts';

interface Source {
  readonly file: string;
  readonly text: string;
}

const root = path.join(import.meta.dirname, '../..');

const read = (pattern: string): readonly Source[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/[.]test[.]ts$|\/testing(?:-\w+)?[.]ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const sources = ['src/**/*.{ts,tsx,astro}', 'scripts/**/*.{ts,mjs}', '*.mjs'].flatMap(read);

const exported = /^export (?:async )?(?:function|const|class) (\w+)/gm;
// Templates stay: they hold code.
const noCode = /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/g;

/** Exported below src/, and named nowhere in the site or its tools but where it is declared, with its file. */
function unreached(all: readonly Source[]): readonly (readonly [name: string, file: string])[] {
  const code = all.map(({ file, text }) => ({ file, text: text.replace(noCode, '') }));
  const uses = new Map<string, number>();
  for (const { text } of code) {
    for (const [word] of text.matchAll(/\w+/g)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return code
    .filter(({ file }) => file.startsWith('src/'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(exported)].map(([, name = '']) => [name, file] as const),
    )
    .filter(([name]) => uses.get(name) === 1)
    .sort();
}

const isOfTenant = ([, file]: readonly [string, string]): boolean => file.startsWith('src/tenant/');

it('what no screen asks of the tenant is listed with its reason, and nothing else is', () => {
  const names = unreached(sources)
    .filter(isOfTenant)
    .map(([name]) => name);
  expect(names).toEqual(Object.keys(rulesWithoutAScreen).sort());
});

it('nothing else is exported for tests alone, or for nothing', () => {
  // Astro calls it.
  const entry = ['onRequest', 'src/middleware.ts'];
  expect(unreached(sources).filter((one) => !isOfTenant(one))).toEqual([entry]);
});

it('what only a comment, a text or a test names is found', () => {
  const tenant =
    'export const used = 1;\nexport function lost() {}\nexport const always = 2;\nexport const own = 2;\nown + 1;';
  expect(
    unreached([
      { file: 'src/tenant/rules.ts', text: tenant },
      {
        file: 'src/windows/window.tsx',
        text: "// lost\nused; export const notARule = 3; when('always', `${notARule}`);",
      },
      { file: 'src/diagnosis/answer.ts', text: 'export const forTests = 1;' },
      { file: 'scripts/tool.ts', text: 'export const ofATool = 1;' },
    ]),
  ).toEqual([
    ['always', 'src/tenant/rules.ts'],
    ['forTests', 'src/diagnosis/answer.ts'],
    ['lost', 'src/tenant/rules.ts'],
  ]);
});
