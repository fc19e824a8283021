import { expect, test } from 'vitest';
import { ShownEnd } from './shown-end.ts';

test('at an end the first press asks, and the second one begins what comes next', () => {
  const end = new ShownEnd();
  expect(end.press(5000)).toBe('early');
  end.look('a', 5000);
  end.look('a', 5500);
  // A clicker that sends its press twice.
  expect(end.press(5299)).toBe('early');
  // Somebody who goes on at once is told at once.
  expect(end.press(5300)).toBe('asks');
  expect(end.press(6299)).toBe('early');
  end.look('a', 6299);
  expect(end.press(6300)).toBe('begins');
});

test('another key, or a change of what is at its end, takes the question back', () => {
  const end = new ShownEnd();
  end.look('a', 0);
  expect(end.press(2000)).toBe('asks');
  end.disarm();
  expect(end.press(4000)).toBe('asks');
  end.look(null, 5000);
  expect(end.press(9000)).toBe('early');
  end.look('a', 9000);
  expect(end.press(9100)).toBe('early');
  expect(end.press(10_000)).toBe('asks');
  end.look('b', 11_000);
  expect(end.press(13_000)).toBe('asks');
});
