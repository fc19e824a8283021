import { expect, test } from 'vitest';
import { explain } from '../coach/lazy/explain.ts';
import type { Key } from '../i18n/keys.ts';
import { textOf } from '../../tests/support/catalogue.ts';
import { testRun } from '../../tests/integration/test-run.ts';
import { allKeys } from '../../scripts/lib/scenes/keys-in.ts';
import { saidToRoom } from './said-to-room.ts';

/** Words that speak to one reader, where a translation has such words. */
const speaksToReader = { en: /\b(you|your)\b/i, id: /\bAnda\b/ } as const;

/** Sentences about the presenter's own doing, which `saidToRoom` leaves out, and those that stand beside a practice alone. */
const leftOut: readonly string[] = ['happened.undone', 'happened.redone', 'happened.timePaused'];

const isOnStage = (key: string): boolean =>
  /^(happened\.[^.]+|reason\.[^.]+|demos\.happened\.[^.]+|mail\.way\.[^.]+)$/.test(key) ||
  /^coach\.(what|at|wait)\.[^.]+$/.test(key) ||
  /^stage\.line\./.test(key);

const languages = ['en', 'id'] as const;

test.each(languages)('no sentence above the windows speaks to a reader, %s', (language) => {
  const keys = [...allKeys()].filter((key) => isOnStage(key) && !leftOut.includes(key));
  expect(keys.length).toBeGreaterThan(100);
  const wrong = keys
    .map((key) => `${key}: ${textOf(key as Key, language)}`)
    .filter((text) => speaksToReader[language].test(text));
  expect(wrong).toEqual([]);
});

test('what the presenter undoes or stops is not told to the room', async () => {
  const run = await testRun();
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.undo();
  const event = run.state.lastExplainedEvent;
  expect(event && explain(event, run.state)?.key).toBe('happened.undone');
  const nothing = { told: [], causes: [], mark: '' };
  expect(saidToRoom(run.state)).toEqual(nothing);
  await run.redo();
  expect(saidToRoom(run.state)).toEqual(nothing);
  await run.pauseTime(true);
  expect(saidToRoom(run.state)).toEqual(nothing);
  await run.pauseTime(false);
  expect(saidToRoom(run.state).told.map(({ key }) => key)).toEqual(['happened.timeResumed']);
});

test('why something was refused or goes wrong is a cause, and each time another one', async () => {
  const run = await testRun();
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'addMailAccount' });
  const marks = new Set<string>();
  for (const password of ['wrong one', 'another wrong one']) {
    await run.dispatch({ type: 'submitMailPassword', password });
    const { told, causes, mark } = saidToRoom(run.state);
    expect(told).toEqual([]);
    expect(causes.map(({ key }) => key)).toEqual(['reason.badPassword']);
    expect(causes[0]?.serverWords).toMatch(/^NO /);
    marks.add(mark);
  }
  await run.dispatch({ type: 'injectIncident', incident: 'protocolOff' });
  const { causes, mark } = saidToRoom(run.state);
  expect(causes.map(({ key }) => key)).toEqual(['demos.happened.protocolOff']);
  marks.add(mark);
  expect(marks.size).toBe(3);
});
