import { describe, expect, it } from 'vitest';
import { createPracticeTranslator } from '../../i18n/practice-translator.ts';
import { splitAround } from './split-around.ts';

const translator = createPracticeTranslator({
  language: 'en',
  direction: 'ltr',
  source: 'en',
  fallbackKeys: [],
  strings: {
    coach: { what: { pressBeside: 'In {{row}}, choose {{label}}.', read: 'No place for it.' } },
  },
});

describe('a text split around a placeholder', () => {
  it('keeps what stands before and after, with the other placeholders filled', () => {
    expect(splitAround(translator, 'coach.what.pressBeside', 'label', { row: 'Printer' })).toEqual([
      'In Printer, choose ',
      '.',
    ]);
  });

  it('is all before when a translation lost the placeholder', () => {
    expect(splitAround(translator, 'coach.what.read', 'label')).toEqual(['No place for it.', '']);
  });
});
