import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { typeChecks } from '../../scripts/lib/checks.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { setting } from './tools.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (file: string, text: string): void => {
  writeFileSync(path.join(folder, file), text);
};
const check = () => run(typeChecks(folder).code);

const save = 'export function save(): void {\n  console.log("saved");\n}\n';
const savesLater = 'export function save(): Promise<void> {\n  return Promise.resolve();\n}\n';

write('package.json', '{ "type": "module" }');
write(
  'eslint.config.js',
  `export { default } from ${JSON.stringify(setting('eslint.config.js'))};\n`,
);
write(
  'tsconfig.json',
  JSON.stringify({
    compilerOptions: {
      strict: true,
      noEmit: true,
      target: 'esnext',
      module: 'esnext',
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      types: [],
    },
    include: ['*.ts'],
  }),
);
write('save.ts', save);
write('middle.ts', "export { save } from './save.ts';\n");
write('user.ts', "import { save } from './middle.ts';\n\nsave();\n");
write('apart.ts', 'export const apart = 1;\n');
write('.settings.mjs', 'export const settings = 1;\n');
mkdirSync(path.join(folder, '.ci'));
write('.ci/steps.mjs', 'export const steps = 1;\n');

test('a warm cache reports what a type changed in another file, and forgets nothing that was wrong', async () => {
  expect(await check()).toMatchObject({ ok: true, output: 'checked 7 of 7 files\n' });
  expect(await check()).toMatchObject({ ok: true, output: 'checked 0 of 7 files\n' });

  write('save.ts', save.replace('saved', 'kept'));
  expect(await check()).toMatchObject({ ok: true, output: 'checked 1 of 7 files\n' });

  // A typed rule fails two imports away, in a file that nobody touched.
  write('save.ts', savesLater);
  const broken = await check();
  expect(broken.ok).toBe(false);
  expect(broken.output).toContain('user.ts');
  expect(broken.output).toContain('@typescript-eslint/no-floating-promises');
  expect(broken.output).toContain('checked 3 of 7 files');

  // Nothing has changed, and it still fails.
  const again = await check();
  expect(again.ok).toBe(false);
  expect(again.output).toContain('@typescript-eslint/no-floating-promises');

  // A type error in a file that nobody touched.
  write('save.ts', save.replace('save(): void', 'save(what: string): void'));
  const untyped = await check();
  expect(untyped.ok).toBe(false);
  expect(untyped.output).toMatch(/user\.ts\(3,1\): error TS2554/);

  write('save.ts', save);
  expect((await check()).ok).toBe(true);

  write('.settings.mjs', 'export default 1;\n');
  const hidden = await check();
  expect(hidden.ok).toBe(false);
  expect(hidden.output).toContain('Export by name');
  write('.settings.mjs', 'export const settings = 1;\n');

  // A setting concerns every file.
  write('package.json', '{ "type": "module", "private": true }');
  expect(await check()).toMatchObject({ ok: true, output: 'checked 7 of 7 files\n' });
});
