import { expect, test } from 'vitest';
import {
  addressOf,
  caseFrom,
  caseInAddress,
  codeOf,
  everyCase,
  onDay,
} from '../../src/diagnosis/case.ts';
import { otherDays } from '../../src/diagnosis/days.ts';

test('every case keeps its code and its address, on every day that can be asked about', () => {
  for (const given of everyCase())
    for (const each of [given, ...otherDays.map((day) => onDay(given, day))]) {
      expect(caseFrom(codeOf(each))).toEqual(each);
      expect(caseInAddress(new URLSearchParams(addressOf(each)))).toEqual(each);
    }
});

test.each([
  '',
  'P99',
  'P6',
  'P6-x-x-x-x',
  'P6-x-x@2026-11-23',
  'P6-x-x@1999-01-01',
  'P6-x-x@2018-03-20@2018-03-20',
  '@2018-03-20',
  'P6-anything-x-x',
  'P6-x-x-2018 ',
  'P6-x-x-2019',
  '__proto__',
  'P6-constructor-x-x',
])('the code "%s" opens nothing', (code) => {
  expect(caseFrom(code)).toBeNull();
});

test('an address with nonsense in it asks what it would have asked without', () => {
  const given = caseInAddress(
    new URLSearchParams('row=P6&program=toaster&manager=unknown&page=methods&utm=1'),
  );
  expect(given).toEqual({ symptom: 'P6', answers: { manager: 'unknown' } });
  expect(caseInAddress(new URLSearchParams('row=P77'))).toBeNull();
});

test.each(['P6-thunderbird-perUser-today', 'P6-thunderbird-perUser-2018'])(
  'the early code "%s" opens the case, and its year is no day',
  (code) => {
    expect(caseFrom(code)).toEqual(caseFrom('P6-thunderbird-perUser'));
  },
);
