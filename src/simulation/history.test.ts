import { describe, expect, it } from 'vitest';
import { testVendor } from '../../tests/conformance/test-vendor.ts';
import { emptyHistory, evolveHistory, type History } from './history.ts';
import type { RunEvent, RecordedEvent } from './model.ts';

/** Undo and redo, event by event. */

const newHistory = emptyHistory(testVendor);

let seq = 0;
const at = (event: RunEvent, begins = true): RecordedEvent<RunEvent> => ({
  ...event,
  seq: (seq += 1),
  at: seq * 1000,
  ...(begins && { begins }),
});
const go = (history: History, ...events: readonly RecordedEvent<RunEvent>[]): History =>
  events.reduce(evolveHistory, history);
const open = (app: 'codes' | 'messages' | 'calls', begins = true) =>
  at({ type: 'phoneAppOpened', app }, begins);
const undo = () => at({ type: 'undone' });
const redo = () => at({ type: 'redone' });
const app = ({ present }: History) => present.phone.app;

describe('the way back', () => {
  it('has one step for each gesture, however many events it has', () => {
    const history = go(newHistory, open('messages'), open('calls', false), open('codes'));
    expect(history.past).toHaveLength(2);
    const back = go(history, undo());
    expect(app(back)).toBe('calls');
    expect(back.past).toHaveLength(1);
    expect(back.future).toHaveLength(1);
    expect(app(go(back, undo()))).toBe('codes');
  });

  it('ends at the beginning and at the newest: one more changes nothing', () => {
    const start = go(newHistory, undo());
    expect(start.past).toEqual([]);
    expect(start.future).toEqual([]);
    const end = go(newHistory, open('messages'), redo());
    expect(app(end)).toBe('messages');
    expect(end.past).toHaveLength(1);
    expect(end.future).toEqual([]);
  });

  it('goes forward again to where it was, and no further', () => {
    const there = go(newHistory, open('messages'), open('calls'), undo(), undo(), redo());
    expect(app(there)).toBe('messages');
    expect(there.past).toHaveLength(1);
    expect(there.future).toHaveLength(1);
    expect(app(go(there, redo()))).toBe('calls');
    expect(go(there, redo()).past.map(({ phone }) => phone.app)).toEqual(['codes', 'messages']);
  });

  it('forgets what was taken back once something else is done', () => {
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
  ])('$type is no step of it, and stays when other things are taken back', (event) => {
    const before = go(newHistory, open('messages'));
    const after = go(before, at(event));
    expect(after.past).toHaveLength(1);
    const { clockOffset, pausedAt } = after.present.practice;
    expect([clockOffset, pausedAt]).not.toEqual([0, null]);
    const back = go(after, undo());
    expect(app(back)).toBe('codes');
    expect(back.present.practice).toMatchObject({ clockOffset, pausedAt });
    expect(go(back, redo()).present.practice).toMatchObject({ clockOffset, pausedAt });
    // Time that goes by does not end the way forward.
    expect(app(go(back, at(event), redo()))).toBe('messages');
  });
});
