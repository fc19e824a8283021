import { describe, expect, it } from 'vitest';
import { testVendor } from '../../tests/conformance/test-vendor.ts';
import { emptyHistory, evolveHistory, type History } from './history.ts';
import type { RunEvent, RecordedEvent } from './model.ts';

/** Undo and redo, event by event. */

const newHistory = emptyHistory(testVendor);

let seq = 0;
const at = (event: RunEvent, startsUndoStep = true): RecordedEvent<RunEvent> => ({
  ...event,
  seq: (seq += 1),
  at: seq * 1000,
  ...(startsUndoStep && { startsUndoStep }),
});
const go = (history: History, ...events: readonly RecordedEvent<RunEvent>[]): History =>
  events.reduce(evolveHistory, history);
const open = (app: 'codes' | 'messages' | 'calls', startsUndoStep = true) =>
  at({ type: 'phoneAppOpened', app }, startsUndoStep);
const undo = () => at({ type: 'undone' });
const redo = () => at({ type: 'redone' });
const app = ({ present }: History) => present.phone.app;

describe('the undo history', () => {
  it('has one step for each command, whatever its number of events', () => {
    const history = go(newHistory, open('messages'), open('calls', false), open('codes'));
    expect(history.past).toHaveLength(2);
    const back = go(history, undo());
    expect(app(back)).toBe('calls');
    expect(back.past).toHaveLength(1);
    expect(back.future).toHaveLength(1);
    expect(app(go(back, undo()))).toBe('codes');
  });

  it('ends at the first and at the newest state: one more undo or redo changes nothing', () => {
    const start = go(newHistory, undo());
    expect(start.past).toEqual([]);
    expect(start.future).toEqual([]);
    const end = go(newHistory, open('messages'), redo());
    expect(app(end)).toBe('messages');
    expect(end.past).toHaveLength(1);
    expect(end.future).toEqual([]);
  });

  it('redoes what was undone, and no more', () => {
    const there = go(newHistory, open('messages'), open('calls'), undo(), undo(), redo());
    expect(app(there)).toBe('messages');
    expect(there.past).toHaveLength(1);
    expect(there.future).toHaveLength(1);
    expect(app(go(there, redo()))).toBe('calls');
    expect(go(there, redo()).past.map(({ phone }) => phone.app)).toEqual(['codes', 'messages']);
  });

  it('forgets what was undone after another command', () => {
    const other = go(newHistory, open('messages'), undo(), open('calls'));
    expect(other.future).toEqual([]);
    expect(app(go(other, redo()))).toBe('calls');
  });

  it('is fifty steps long', () => {
    const presses = Array.from({ length: 60 }, (_, index) =>
      open(index % 2 === 0 ? 'messages' : 'calls'),
    );
    expect(go(newHistory, ...presses).past).toHaveLength(50);
  });

  it.each<RunEvent>([
    { type: 'timeSkipped', milliseconds: 30_000 },
    { type: 'timePaused' },
    { type: 'timeResumed', clockOffset: 7000 },
  ])('$type is no step, and stays when other commands are undone', (event) => {
    const before = go(newHistory, open('messages'));
    const after = go(before, at(event));
    expect(after.past).toHaveLength(1);
    const { clockOffset, pausedAt } = after.present.practice;
    expect([clockOffset, pausedAt]).not.toEqual([0, null]);
    const back = go(after, undo());
    expect(app(back)).toBe('codes');
    expect(back.present.practice).toMatchObject({ clockOffset, pausedAt });
    expect(go(back, redo()).present.practice).toMatchObject({ clockOffset, pausedAt });
    // A change of time does not end redo.
    expect(app(go(back, at(event), redo()))).toBe('messages');
  });
});
