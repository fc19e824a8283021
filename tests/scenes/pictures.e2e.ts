import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { projectNode, root } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { pictureOf } from '../../scripts/lib/scenes/step-pictures.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';

const guide = 'delete-app-password';

test(
  'npm run pictures takes one of each step in each language, and no two are alike',
  { tag: '@full' },
  async () => {
    const { ok, output } = await run([projectNode, 'scripts/pictures.ts', '--flow', guide]);
    expect(ok, output).toBe(true);
    const count = languageCodes.length;
    expect(output).toContain(`${String(count)} of ${String(count)}: reports/pictures/`);
    const steps = flows[guide]?.steps.map(({ id }) => id) ?? [];
    expect(steps.length).toBeGreaterThan(3);
    const seen = new Map<string, string>();
    for (const language of languageCodes)
      for (const step of steps) {
        const file = pictureOf(language, guide, step);
        const name = `${language}, ${step}`;
        expect(existsSync(file), name).toBe(true);
        const { format, width, height } = await sharp(file).metadata();
        expect([format, width > 500, height > 300], name).toEqual(['webp', true, true]);
        const bytes = readFileSync(file).toString('base64');
        expect(seen.get(bytes), name).toBeUndefined();
        seen.set(bytes, name);
      }
    expect(path.relative(root, pictureOf('en', guide, 'x'))).toBe(
      path.join('reports/pictures/en', guide, 'x.webp'),
    );
  },
);

test('npm run pictures names what it does not know', async () => {
  const { ok, output } = await run([projectNode, 'scripts/pictures.ts', '--language', 'xx']);
  expect(ok).toBe(false);
  expect(output).toContain(
    `"xx" is no language and no guide. Languages: ${languageCodes.join(', ')}.`,
  );
});
