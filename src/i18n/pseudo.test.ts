import { describe, expect, it } from 'vitest';
import { pseudoFilter } from './pseudo-filter.ts';
import { readPseudoLanguage } from './pseudo.ts';

describe('pseudo-languages', () => {
  it('qaa accents and lengthens, and keeps the text readable', () => {
    expect(pseudoFilter('qaa')('Sign in', 'a.b')).toBe('[Šígñ íñ ···]');
  });

  it('qai shows the key', () => {
    expect(pseudoFilter('qai')('Sign in', 'portal.signIn.submit')).toBe('portal.signIn.submit');
  });

  it('double shows the text twice, rtl isolates it', () => {
    expect(pseudoFilter('double')('Next', 'a.b')).toBe('Next Next');
    expect(pseudoFilter('rtl')('Next', 'a.b')).toBe('\u2067Next\u2069');
  });

  it('numbers and symbols stay as they are', () => {
    for (const language of ['qaa', 'qai', 'double', 'rtl'] as const) {
      expect(pseudoFilter(language)('#', 'a.b')).toBe('#');
    }
  });

  it('an unknown name is no pseudo-language', () => {
    expect(readPseudoLanguage('qaz')).toBeNull();
    expect(readPseudoLanguage(null)).toBeNull();
    expect(readPseudoLanguage('rtl')).toBe('rtl');
  });
});
