import { expect, test } from 'vitest';
import { incidentIds, incidents } from '../simulation/lazy/incidents.ts';
import { commandOf, keyIn, keysOf, leavesField, moveOf, stageCommands } from './shortcuts.ts';

const pressed = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isTyping: false,
  isInDialog: false,
  ...more,
});
const ltr = { direction: 'ltr', hasCharacters: true } as const;
const rtl = { direction: 'rtl', hasCharacters: true } as const;

test('a clicker goes on and back in either direction', () => {
  for (const settings of [ltr, rtl]) {
    expect(commandOf(pressed('PageDown'), settings)).toBe('next');
    expect(commandOf(pressed('PageUp'), settings)).toBe('back');
  }
});

test('arrows go with the writing, and the help shows the same key', () => {
  expect(commandOf(pressed('ArrowRight'), ltr)).toBe('next');
  expect(commandOf(pressed('ArrowLeft'), rtl)).toBe('next');
  expect(commandOf(pressed('ArrowRight'), rtl)).toBe('back');
  expect(keyIn('ArrowRight', 'rtl')).toBe('ArrowLeft');
});

test('capital letters are the same keys', () => {
  expect(commandOf(pressed('B'), ltr)).toBe('black');
  expect(commandOf(pressed('.'), ltr)).toBe('black');
});

test('no key is taken from somebody who types, nor from the browser', () => {
  for (const more of [
    { isTyping: true },
    { isInDialog: true },
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
  ])
    for (const key of ['b', 'f', 'ArrowRight', '?', 'Escape'])
      expect(commandOf(pressed(key, more), ltr)).toBeNull();
});

test('the keys of a clicker work in a field, where they mean nothing, and not in a dialog', () => {
  expect(commandOf(pressed('PageDown', { isTyping: true }), ltr)).toBe('next');
  expect(commandOf(pressed('PageDown', { isInDialog: true }), ltr)).toBeNull();
});

test('Escape leaves a field, and a key that is pressed with another one, or in a dialog, does not', () => {
  expect(leavesField(pressed('Escape', { isTyping: true }))).toBe(true);
  expect(leavesField(pressed('Escape'))).toBe(false);
  for (const more of [{ isInDialog: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])
    expect(leavesField(pressed('Escape', { isTyping: true, ...more }))).toBe(false);
  expect(leavesField(pressed('b', { isTyping: true }))).toBe(false);
});

test('single characters can be switched off, and the keys of a clicker stay', () => {
  const off = { direction: 'ltr', hasCharacters: false } as const;
  expect(commandOf(pressed('b'), off)).toBeNull();
  expect(commandOf(pressed('?'), off)).toBeNull();
  expect(commandOf(pressed('PageDown'), off)).toBe('next');
  expect(commandOf(pressed('Escape'), off)).toBe('leave');
});

test('no two commands or incidents share a key', () => {
  const keys = [
    ...stageCommands.flatMap((command) => keysOf[command]),
    ...incidentIds.map((id) => incidents[id].key),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('the audience passes the keys on that move, and no other', () => {
  expect(moveOf(pressed('PageDown'), 'rtl')).toBe('next');
  expect(moveOf(pressed('PageUp'), 'ltr')).toBe('back');
  expect(moveOf(pressed('ArrowLeft'), 'rtl')).toBe('next');
  expect(moveOf(pressed('PageDown', { ctrlKey: true }), 'ltr')).toBeNull();
  for (const key of ['b', '.', 'Escape', '?', 'k', '5', 'Tab', 'Enter'])
    expect(moveOf(pressed(key), 'ltr')).toBeNull();
});
