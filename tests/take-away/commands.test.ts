import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectNode, root } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { requireBuild, requireWritable, writeWhole } from '../../scripts/lib/take-away/files.ts';
import { readRequest } from '../../scripts/lib/take-away/request.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'take-away-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('what is asked for', () => {
  const wanted = (...parameters: string[]) =>
    readRequest('pdf', parameters).wanted.map(({ language, guide }) => `${language} ${guide}`);

  test('words and options narrow it; without any it is everything', () => {
    expect(wanted('id', 'set-up-today')).toEqual(['id set-up-today']);
    expect(wanted('--flow', 'set-up-today', '--language', 'id')).toEqual(['id set-up-today']);
    expect(wanted('--build').length).toBeGreaterThan(20);
    expect(readRequest('pdf', ['--build']).isToBuild).toBe(true);
    expect(readRequest('scorm', ['--out', 'a']).out).toBe('a');
  });

  test.each([
    [
      'an unknown language',
      ['xx'],
      /^"xx" is no language and no guide\. Languages: en, ar, id, ja\. Guides: add-app-password/,
    ],
    ['an unknown guide', ['--flow', 'no-guide'], /^"no-guide" is no language and no guide\./],
    [
      'a language in the place of a guide',
      ['--flow', 'id'],
      /^--flow id: "id" is no guide\. Guides: /,
    ],
    [
      'a guide in the place of a language',
      ['--language', 'set-up-today'],
      /is no language\. Languages: en/,
    ],
    [
      'an unknown option',
      ['--guide', 'set-up-today'],
      /^npm run pdf has no option --guide\. It has --flow <guide>/,
    ],
    ['an option of another command', ['--out', 'a'], /^npm run pdf has no option --out\./],
    [
      'an option without a value',
      ['--flow'],
      /^--flow names one guide, and none stands behind it\./,
    ],
  ])('%s is told in one sentence', (_, parameters, message) => {
    expect(() => readRequest('pdf', parameters)).toThrow(message);
    expect(() => readRequest('pdf', parameters)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});

describe('each command', () => {
  test.each(['pdf', 'video', 'scorm', 'pictures'])(
    'npm run %s: --help, and exit code 2',
    async (name) => {
      const script = [projectNode, path.join(root, `scripts/${name}.ts`), '--build'];
      const help = await run([...script, '--help']);
      expect(help.ok, help.output).toBe(true);
      expect(help.output).toContain(`npm run ${name} -- `);
      expect(help.output).toContain('--language <code>');
      // What was wrong is known before anything is built.
      const wrong = await run([
        projectNode,
        '-e',
        `process.exitCode = require('node:child_process').spawnSync(process.execPath, ${JSON.stringify([...script.slice(1), 'xx'])}, { stdio: 'inherit' }).status === 2 ? 0 : 1`,
      ]);
      expect(wrong.ok, wrong.output).toBe(true);
      expect(wrong.output).toMatch(/^"xx" is no language and no guide\.[^\n]*\n$/);
    },
  );

  test('its entry in package.json reads the words before it builds', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of ['pdf', 'video', 'scorm', 'pictures'])
      expect(scripts[name]).toBe(
        `node scripts/installed.mjs && node_modules/.bin/node scripts/${name}.ts --build`,
      );
  });
});

describe('files', () => {
  test('without a build it is said what to run', () => {
    expect(() => {
      requireBuild(path.join(folder, 'dist'));
    }).toThrow(/dist has no built site\. Run npm run build first\.$/);
  });

  test('a folder that cannot be written is named before anything is made', () => {
    writeFileSync(path.join(folder, 'reports'), '');
    expect(() => {
      requireWritable(path.join(folder, 'reports/pdf'));
    }).toThrow(
      /^.*reports\/pdf cannot be written \(E[A-Z]+\)\. Make it a folder in which you may write, or remove what is in its place\.$/,
    );
    requireWritable(path.join(folder, 'new/pdf'));
    expect(existsSync(path.join(folder, 'new/pdf'))).toBe(true);
  });

  test('what fails half-way leaves what was there before, and nothing else', async () => {
    const file = path.join(folder, 'id/a.pdf');
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'before');
    const fails = writeWhole(file, async (part) => {
      await writeFile(part, 'half');
      throw new Error('no more');
    });
    await expect(fails).rejects.toThrow('no more');
    expect(readdirSync(path.dirname(file))).toEqual(['a.pdf']);
    expect(readFileSync(file, 'utf8')).toBe('before');
    await writeWhole(file, (part) => {
      expect(part.endsWith('.pdf')).toBe(true);
      return writeFile(part, 'after');
    });
    expect(readdirSync(path.dirname(file))).toEqual(['a.pdf']);
    expect(readFileSync(file, 'utf8')).toBe('after');
  });
});
