import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { testContract } from './contract.ts';
import { databaseLocation } from './database.ts';

testContract('memory', () => {
  const location = memoryLocation();
  return {
    open: (tabs) => Promise.resolve(location.open(tabs)),
    dump: async () => {
      const kept = await location.open().load();
      return kept ? JSON.stringify(kept) : '[]';
    },
  };
});

testContract('IndexedDB', () => databaseLocation());
