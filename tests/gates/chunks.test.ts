import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isInPracticeChunk, isShared, outsidePractice } from '../../scripts/lib/chunks.mjs';
import { filesLoadedForNothing } from '../../scripts/lib/early-files.mjs';
import { root, tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { fixture, setting } from './tools.ts';

test.each([
  'src/tenant/evolve.ts',
  'src/simulation/storage/indexed-db.ts',
  'src/flows/browser-navigation.ts',
  'src/coach/hint-level.ts',
  'src/windows/portal/common/sign-in.tsx',
  'src/windows/timeline/lazy-timeline.tsx',
  'node_modules/preact/dist/preact.module.js',
  'node_modules/@otplib/totp/dist/index.js',
])('%s is in the practice chunk', (file) => {
  expect(isInPracticeChunk(`/home/lazy/src/lab/${file}`)).toBe(true);
});

test.each([
  'src/tenant/lazy/client-advice.ts',
  'src/simulation/storage/lazy/event-shape.ts',
  'src/windows/admin/admin-screen.tsx',
  'src/windows/admin/parts/note.tsx',
  'src/windows/portal/2018/pages.tsx',
  'src/windows/portal/today/pages.tsx',
  'src/windows/practice.css',
  'src/components/practice/boot.ts',
  'src/diagnosis/answer.ts',
  'node_modules/idiomorph/dist/idiomorph.esm.js',
])('%s is loaded apart from it', (file) => {
  expect(isInPracticeChunk(`/home/lazy/src/lab/${file}`)).toBe(false);
});

/** A file that was moved would silently join the practice chunk, and the search would load all of that. */
const isDecided = (name: string): boolean =>
  existsSync(path.join(root, 'src', `${name}.ts`)) && isShared.test(`${root}/src/${name}.ts`);

test('what the search shares with every practice is three files, each of which is there', () => {
  expect(outsidePractice).toEqual([
    'vendors/microsoft-365/server-texts',
    'tenant/effective-dated',
    'i18n/day-in-words',
  ]);
  expect(outsidePractice.filter((name) => !isDecided(name))).toEqual([]);
  expect(isDecided('vendors/microsoft-365/texts-of-servers')).toBe(false);
  expect(isDecided('tenant/evolve')).toBe(false);
});

interface Cruise {
  readonly modules: Parameters<typeof filesLoadedForNothing>[0];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

async function cruise(folder: string): Promise<Cruise> {
  const config = setting('.dependency-cruiser.mjs');
  const { output } = await run(
    tool('dependency-cruiser', ['src', '--config', config, '--output-type', 'json'], 'depcruise'),
    { cwd: folder },
  );
  return JSON.parse(output) as Cruise;
}

const lateFilesLoadedEarly = ({ summary }: Cruise): string[] =>
  summary.violations
    .filter(({ rule }) => rule.name === 'late-file-loaded-early')
    .map(({ from, to }) => `${from} → ${to}`)
    .sort();

const broken = cruise(fixture('chunks-broken'));
const ours = cruise(root);

test('each static import of a late file is refused; import(), types, tests and late files may', async () => {
  expect(lateFilesLoadedEarly(await broken)).toEqual([
    'src/components/practice/boot.ts → src/components/practice/lazy/own-device.ts',
    'src/flows/plan.ts → src/tenant/lazy/advice.ts',
    'src/windows/frame.ts → src/windows/admin/screen.ts',
    'src/windows/frame.ts → src/windows/lazy/timeline.ts',
    'src/windows/portal/page.ts → src/windows/portal/2018/pages.tsx',
    'src/windows/portal/page.ts → src/windows/portal/today/pages.tsx',
  ]);
});

test('no file of ours loads a late file early', async () => {
  expect(lateFilesLoadedEarly(await ours)).toEqual([]);
});

test('a file that only late files need is found; one that a practice needs or the site does not is none', async () => {
  expect(filesLoadedForNothing((await broken).modules)).toEqual(['src/tenant/only-for-admins.ts']);
});

test('a starting file that was moved away is an error, not a green gate', async () => {
  const { modules } = await broken;
  const without = modules.filter(({ source }) => source !== 'src/components/diagnosis/start.ts');
  expect(() => filesLoadedForNothing(without)).toThrow(
    'There is no src/components/diagnosis/start.ts.',
  );
});

test('no file of ours is loaded with every practice for late files alone', async () => {
  expect(filesLoadedForNothing((await ours).modules)).toEqual([]);
});
