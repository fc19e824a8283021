import { expect, test } from 'vitest';
import { projectNode } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { allChecks } from '../../src/translation/all-checks.ts';
import { fixture, setting } from './tools.ts';

const check = (folder: string) =>
  run([
    projectNode,
    setting('scripts/l10n/main.ts'),
    '--root',
    fixture(folder),
    'check',
    '--no-spelling',
    '--quiet',
  ]);
const broken = check('locales-broken');

/** The languages of these checks have none of their files here; their own tests have. */
const elsewhere = ['letters-of-language', 'typography', 'guide-typography'];
const told = allChecks.filter(({ id }) => !elsewhere.includes(id));

test.each(told.map(({ id, severity }) => [id, severity]))(
  '%s is told as %s',
  async (id, severity) => {
    const { ok, output } = await broken;
    expect(ok).toBe(false);
    expect(output).toContain(`(${severity}, ${id})`);
  },
);

test('a finding says where, what, and how to fix it', async () => {
  expect((await broken).output).toContain(
    'locales/id/mail.json:3  (error, json-readable)\n' +
      '  The file is not valid JSON, so none of it is used.\n' +
      '  Why: The site shows the English texts in place of what it cannot read.\n' +
      '  Fix: Remove the comma before }, or quote the key with double quotes.\n',
  );
});

test('sound locales are green and say nothing', async () => {
  expect(await check('locales-sound')).toMatchObject({ ok: true, output: '' });
});

test('a tree without locales is red', async () => {
  expect(await check('css')).toMatchObject({ ok: false });
});
