import { memoryPlace } from '../../src/simulation/storage/memory.ts';
import { keepsTheContract } from './contract.ts';
import { databasePlace } from './database.ts';

keepsTheContract('memory', () => {
  const place = memoryPlace();
  return {
    open: (tabs) => Promise.resolve(place.open(tabs)),
    dump: async () => {
      const kept = await place.open().load();
      return kept ? JSON.stringify(kept) : '[]';
    },
  };
});

keepsTheContract('IndexedDB', () => databasePlace());
