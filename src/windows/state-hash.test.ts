import { describe, expect, it } from 'vitest';
import { stateHash } from './state-hash.ts';

describe('the hash of a state', () => {
  it('is the same for the same state and eight digits long', () => {
    expect(stateHash({ version: 1 })).toBe(stateHash({ version: 1 }));
    expect(stateHash({ version: 1 })).toMatch(/^[0-9a-f]{8}$/);
  });

  it('is FNV-1a of the JSON text', () => {
    // Published test vector of FNV-1a 32 for the text `1`.
    expect(stateHash(1)).toBe('340ca71c');
  });

  it('changes when one value changes', () => {
    expect(stateHash({ version: 1 })).not.toBe(stateHash({ version: 2 }));
  });
});
