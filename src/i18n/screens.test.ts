import { describe, expect, it } from 'vitest';
import { createPracticeTranslator } from './practice-translator.ts';
import { aroundScreens, isOfScreens, onScreens } from './screens.ts';

const translator = (language: string, direction: 'ltr' | 'rtl', next: string, here: string) =>
  createPracticeTranslator({
    language,
    direction,
    source: 'en',
    fallbackKeys: language === 'ar' ? ['portal.back'] : [],
    strings: { portal: { next, back: 'Back' }, window: { hintMarker: here } },
  });
const page = translator('id', 'ltr', 'Berikutnya', 'Di sini');
const screens = translator('ar', 'rtl', 'التالي', 'هنا');

describe('a page in one language with screens in another', () => {
  it('quotes labels in the language of the screens, and says so', () => {
    const around = aroundScreens(page, screens);
    expect([around.language, around.direction]).toEqual(['id', 'ltr']);
    expect(around.label('portal.next')).toEqual({ text: 'التالي', lang: 'ar' });
    expect(around.label('window.hintMarker')).toEqual({ text: 'Di sini' });
    expect(around.t('portal.next')).toBe('التالي');
  });

  it('speaks of itself on the screens in its own language, and says so', () => {
    const on = onScreens(page, screens);
    expect([on.language, on.direction]).toEqual(['ar', 'rtl']);
    expect(on.label('portal.next')).toEqual({ text: 'التالي' });
    expect(on.label('window.hintMarker')).toEqual({ text: 'Di sini', lang: 'id' });
  });

  it('keeps the language of a text that falls back', () => {
    expect(aroundScreens(page, screens).label('portal.back')).toEqual({ text: 'Back', lang: 'en' });
  });

  it('marks nothing where both are one language', () => {
    expect(onScreens(page, page).label('portal.next')).toEqual({ text: 'Berikutnya' });
  });

  it('knows what stands on a screen of a product', () => {
    expect(
      ['portal.next', 'admin.save', 'window.hintMarker', 'reason.badPassword'].map(isOfScreens),
    ).toEqual([true, true, false, false]);
  });
});
