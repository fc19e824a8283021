import { expect, test } from 'vitest';
import { gapBetween, joinTexts } from './sentences.ts';

test('sentences have a space between them', () => {
  expect(joinTexts(['Step 1 of 2.', '', 'Choose it.'])).toBe('Step 1 of 2. Choose it.');
  expect(joinTexts(['الخطوة 1 من 2.', 'اختر هذا.'])).toBe('الخطوة 1 من 2. اختر هذا.');
});

test('Japanese sentences have none', () => {
  expect(joinTexts(['手順 1/2。', '選んでください。'])).toBe('手順 1/2。選んでください。');
  expect(joinTexts(['次の手順：', '選んでください。'])).toBe('次の手順：選んでください。');
});

test('an English sentence that stands in a Japanese page keeps its space', () => {
  expect(joinTexts(['Step 1 of 2.', '選んでください。', 'Choose it.', 'Then go on.'])).toBe(
    'Step 1 of 2. 選んでください。Choose it. Then go on.',
  );
});

test('wide brackets need no space before them', () => {
  expect(gapBetween('サインイン', '（Sign in）')).toBe('');
  expect(gapBetween('Masuk', '(Sign in)')).toBe(' ');
});
