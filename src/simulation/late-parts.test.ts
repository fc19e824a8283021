import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LateParts } from './late-parts.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));

let told: (readonly [isMissing: boolean])[];
let parts: LateParts;
beforeEach(() => {
  told = [];
  parts = new LateParts(() => told.push([parts.isMissing]));
  // What failed is written down for whoever looks after it.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** A part that can be loaded from the given attempt on. */
function partFrom(attempt: number): () => Promise<string> {
  let asked = 0;
  return () => {
    asked += 1;
    return asked < attempt
      ? Promise.reject(new Error(`no network ${asked}`))
      : Promise.resolve('part');
  };
}

it('gives what is loaded at once, and tells nobody', async () => {
  await expect(parts.load(partFrom(1))).resolves.toBe('part');
  expect(parts.isMissing).toBe(false);
  expect(told).toEqual([]);
  expect(console.error).not.toHaveBeenCalled();
});

it('waits for a retry after each failure, says that something is missing, and gives it in the end', async () => {
  let got: string | undefined;
  void parts.load(partFrom(3)).then((part) => (got = part));
  await settle();
  expect([got, parts.isMissing]).toEqual([undefined, true]);
  expect(told).toEqual([[true]]);
  expect(console.error).toHaveBeenCalledWith(new Error('no network 1'));

  parts.retry();
  expect(parts.isMissing).toBe(false);
  await settle();
  expect([got, parts.isMissing]).toEqual([undefined, true]);

  parts.retry();
  await settle();
  expect([got, parts.isMissing]).toEqual(['part', false]);
  expect(told).toEqual([[true], [false], [true], [false]]);
});

it('asks for all that is missing at once', async () => {
  const both = Promise.all([parts.load(partFrom(2)), parts.load(partFrom(2))]);
  await settle();
  parts.retry();
  await expect(both).resolves.toEqual(['part', 'part']);
});
