import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { packIndex, packWords, unpackIndex, unpackWords } from '../../src/search/packed-index.ts';
import { NumberReader, packNumbers } from '../../src/search/packed-numbers.ts';

test('numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      const reader = new NumberReader(packNumbers([numbers.length, ...numbers]));
      expect(reader.list()).toEqual(numbers);
    }),
  );
});

test('sorted words come back as they were', () => {
  const word = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '流', 'ผ', '5', '.') });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), (words) => {
      const sorted = words.sort();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
  );
});

test("an index finds what the library's own form of it finds", () => {
  const options = { fields: ['title', 'text'] };
  const library = new MiniSearch(options);
  library.addAll([
    { id: 0, title: 'delete one', text: 'delete delete the app password' },
    { id: 1, title: '', text: 'create an app password' },
    { id: 2, title: 'printer', text: '' },
    { id: 3, title: 'delete all', text: 'password password printer' },
  ]);
  const read = MiniSearch.loadJS(unpackIndex(packIndex(library.toJSON())), options);
  for (const query of ['delete', 'password printer', 'app', 'nobody'])
    expect(read.search(query)).toEqual(library.search(query));
});

test.each(['', '!', 'z'])('a broken index is told, not guessed: %j', (packed) => {
  expect(() => new NumberReader(packed).list()).toThrow(RangeError);
});
