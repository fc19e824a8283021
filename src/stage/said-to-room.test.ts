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
  expect(saidToRoom(run)).toEqual(nothing);
  await run.redo();
  expect(saidToRoom(run)).toEqual(nothing);
  await run.pauseTime(true);
  expect(saidToRoom(run)).toEqual(nothing);
  await run.pauseTime(false);
  expect(saidToRoom(run).told.map(({ key }) => key)).toEqual(['happened.timeResumed']);
});

test('what the presenter let go wrong is a cause of its own each, and a success is none', async () => {
  const run = await testRun();
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'injectIncident', incident: 'codeWrong' });
  const lasting = ['phoneClockWrong', 'phoneLost'] as const;
  const { told, causes } = saidToRoom(run, lasting);
  expect(
    causes.filter(({ incident }) => incident).map(({ key, incident }) => [key, incident]),
  ).toEqual(expect.arrayContaining(lasting.map((id) => [`demos.happened.${id}`, id])));
  for (const { incident, serverWords } of causes) if (incident) expect(serverWords).toBeUndefined();
  expect(told.filter((one) => 'incident' in one)).toEqual([]);
});

test('why something was refused or goes wrong is a cause, and each time another one', async () => {
  const run = await testRun();
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'addMailAccount' });
  const marks = new Set<string>();
  for (const password of ['wrong one', 'another wrong one']) {
    await run.dispatch({ type: 'submitMailPassword', password });
    const { told, causes, mark } = saidToRoom(run);
    expect(told).toEqual([]);
    expect(causes.map(({ key }) => key)).toEqual(['reason.badPassword']);
    expect(causes[0]?.serverWords).toMatch(/^NO /);
    marks.add(mark);
  }
  await run.dispatch({ type: 'injectIncident', incident: 'protocolOff' });
  const { causes, mark } = saidToRoom(run);
  expect(causes.map(({ key }) => key)).toEqual(['demos.happened.protocolOff']);
  marks.add(mark);
  expect(marks.size).toBe(3);
});

test('a clock that is stopped, and goes on, takes no cause away; what happens after it does', async () => {
  const run = await testRun();
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  await run.dispatch({ type: 'addMailAccount' });
  await run.dispatch({ type: 'submitMailPassword', password: 'wrong one' });
  const before = saidToRoom(run);
  expect(before.mark).not.toBe('');
  await run.pauseTime(true);
  expect(saidToRoom(run)).toEqual(before);
  await run.pauseTime(false);
  expect(saidToRoom(run)).toEqual(before);
  await run.undo();
  expect(saidToRoom(run).causes).toEqual([]);
});
