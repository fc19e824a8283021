import { describe, expect, it } from 'vitest';
import { ignoredParameters } from './ignored-parameters.ts';

const guide = { stepIds: ['sign-in', 'copy-it'], isSimulator: false };
const simulator = { stepIds: [], isSimulator: true };

describe('what an address asks for and does not get', () => {
  it.each([
    '',
    '?step=copy-it',
    '?step=2&seed=class-7&mode=watch&ui=id&strings=qaa',
    '?utm_source=elsewhere',
  ])('nothing in %j', (search) => {
    expect(ignoredParameters(search, guide)).toEqual([]);
  });

  it.each([
    ['?step=nowhere', ['step=nowhere']],
    ['?step=0', ['step=0']],
    ['?step=3', ['step=3']],
    ['?step=1.5', ['step=1.5']],
    ['?step=constructor', ['step=constructor']],
    ['?seed=a%20b', ['seed=a b']],
    ['?mode=sleep&ui=xx&strings=loud', ['strings=loud', 'mode=sleep', 'ui=xx']],
    ['?era=2020-01-01', ['era=2020-01-01']],
  ])('%s on the page of a guide', (search, ignored) => {
    expect(ignoredParameters(search, guide)).toEqual(ignored);
  });

  it.each([
    ['?era=2020-01-01', []],
    ['?era=2020-02-30', ['era=2020-02-30']],
    ['?era=2015-01-01', ['era=2015-01-01']],
    ['?case=nothing', ['case=nothing']],
    ['?step=1', ['step=1']],
  ])('%s on the page of the simulator', (search, ignored) => {
    expect(ignoredParameters(search, simulator)).toEqual(ignored);
  });
});
