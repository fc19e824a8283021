import { afterEach, expect, test } from 'vitest';
import { copyProject, type CopiedProject } from './copied-project.ts';
import {
  guideIn,
  hasRun,
  writeAsLayout,
  writeWhenLoaded,
  writeWhenRendered,
} from './hostile-build.ts';

let project: CopiedProject | null = null;
afterEach(() => project?.remove());

test('the controls: without the rules, all three kinds of code do run', async () => {
  const copy = (project = copyProject());
  writeWhenRendered(copy, guideIn('id', 'add-app-password'), 'rendered');
  writeWhenLoaded(copy, guideIn('id', 'allow-app-passwords'), 'loaded');
  writeAsLayout(copy, guideIn('id', 'create-app-password'), 'layout');
  copy.change(
    'src/translation/guide-rules/all-guide-rules.ts',
    'return guideRules.flatMap',
    'return guideRules.slice(0, 0).flatMap',
  );
  await copy.build();
  expect(['rendered', 'loaded', 'layout'].filter((name) => hasRun(copy, name))).toEqual([
    'rendered',
    'loaded',
    'layout',
  ]);
});

test('in the source language the same code ends the build, and has not run either', async () => {
  const copy = (project = copyProject());
  writeWhenRendered(copy, guideIn('en', 'add-app-password'), 'rendered');
  const { ok, output } = await copy.build();
  expect(ok).toBe(false);
  expect(output).toMatch(/content\/en\/guides\/add-app-password\.mdx:\d+ id of <Step> is program/);
  expect(hasRun(copy, 'rendered')).toBe(false);
});
