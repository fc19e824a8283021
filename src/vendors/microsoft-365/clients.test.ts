import { expect, test } from 'vitest';
import type { Client } from '../../tenant/vendor-profile.ts';
import { clients } from './clients.ts';

type List = 'need' | 'trouble';

/** Clients that share a place with another one: which of them comes first would be an accident. */
const sharing = (all: Readonly<Record<string, Pick<Client, 'listedIn'>>>, list: List): string[] =>
  Object.keys(all).filter((id) => {
    const place = all[id]?.listedIn[list] ?? null;
    const those = Object.values(all).filter(({ listedIn }) => listedIn[list] === place);
    return place !== null && those.length > 1;
  });

test.each<List>(['need', 'trouble'])(
  'every client has a place of its own in the list: %s',
  (list) => {
    expect(sharing(clients, list)).toEqual([]);
  },
);

test('two clients of one place are noticed, and two that a list leaves out are not', () => {
  const at = (need: number) => ({ listedIn: { mailWindow: false, need, trouble: null } });
  const all = { one: at(1), other: at(1), third: at(2) };
  expect(sharing(all, 'need')).toEqual(['one', 'other']);
  expect(sharing(all, 'trouble')).toEqual([]);
});
