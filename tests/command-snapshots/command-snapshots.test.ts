import { describe, expect, it } from 'vitest';
import { pageOf } from './snapshot.ts';
import { admins } from './places-of-admins.ts';
import { in2018 } from './places-of-2018.ts';
import { today } from './places-of-today.ts';

/**
 * The book of presses: what every command does at every place, from the event to the last field. It is compared with
 * `golden/`, where a change of behaviour shows as a change of text.
 */
describe.each([
  ['2018', in2018],
  ['today', today],
  ['admin', admins],
] as const)('what each press does: %s', (screens, places) => {
  it.each(places)('at $name', async (place) => {
    const file = `golden/${screens}-${place.name.replaceAll(/[^\p{L}\d]+/gu, '-')}.txt`;
    await expect(await pageOf(place)).toMatchFileSnapshot(file);
  });
});
