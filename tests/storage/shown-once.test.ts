import { expect, test } from 'vitest';
import { testRun } from '../integration/test-run.ts';
import { practise } from './runs.ts';

test('AP-08 Done deletes the text of an app password; the clipboard keeps its copy', async () => {
  const run = await practise(
    await testRun(),
    ({ state }) => state.clipboard !== null && state.browser.shownAppPassword !== null,
  );
  const shown = run.state.browser.shownAppPassword?.ref ?? '';
  const copied = run.state.clipboard?.ref ?? '';
  const text = run.secret(shown);
  expect(text).toMatch(/^[a-z]{16}$/);
  await run.dispatch({ type: 'finishEnrolment' });
  expect(run.state.browser.page.name).toBe('home');
  expect(run.secret(shown)).toBeUndefined();
  expect(run.secret(copied)).toBe(text);
});
