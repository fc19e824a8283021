import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rulesWithoutAScreen } from './rules-without-a-screen.ts';

interface Source {
  readonly file: string;
  readonly text: string;
}

const root = path.join(import.meta.dirname, '../..');

const sources: readonly Source[] = globSync('src/**/*.{ts,tsx,astro}', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({
    file: file.replaceAll(path.sep, '/'),
    text: readFileSync(path.join(root, file), 'utf8'),
  }));

const exported = /^export (?:async )?(?:function|const) (\w+)/gm;

/** Exported by the tenant, and named nowhere in the site but where it is declared. */
function unreached(all: readonly Source[]): string[] {
  const code = all.map(({ file, text }) => ({
    file,
    text: text.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, ''),
  }));
  return code
    .filter(({ file }) => file.startsWith('src/tenant/'))
    .flatMap(({ text }) => [...text.matchAll(exported)].map(([, name = '']) => name))
    .filter((name) => {
      const word = new RegExp(`\\b${name}\\b`, 'g');
      return code.reduce((count, { text }) => count + (text.match(word)?.length ?? 0), 0) === 1;
    })
    .sort();
}

it('what no screen asks of the tenant is listed with its reason, and nothing else is', () => {
  expect(unreached(sources)).toEqual(Object.keys(rulesWithoutAScreen).sort());
});

it('a rule that only a comment names is found', () => {
  const tenant =
    'export const used = 1;\nexport function lost() {}\nexport const own = 2;\nown + 1;';
  expect(
    unreached([
      { file: 'src/tenant/rules.ts', text: tenant },
      { file: 'src/windows/window.tsx', text: '// lost\nused; export const notARule = 3;' },
    ]),
  ).toEqual(['lost']);
});
