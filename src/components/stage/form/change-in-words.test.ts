import { expect, it } from 'vitest';
import { translatorOf } from '../../../i18n/catalogue.ts';
import { languageCodes } from '../../../i18n/languages.ts';
import { changeInWords } from './change-in-words.ts';

const steps = [{ value: 'sign-in', text: 'Step 2: Sign in' }];
const agenda = [{ step: 'sign-in', minutes: 1, incident: 'messageLost' as const }];
const said = (...change: Parameters<typeof changeInWords>[0][]) =>
  change.map((one) => {
    const { field, advice } = changeInWords(one, translatorOf('en'), steps, agenda);
    return `${field}. ${advice}`;
  });

it('says of a change which field it is, as the form labels it, how it is now, and what to do', () => {
  expect(
    said(
      { path: ['policy', 'legacyBlocked'], now: true, to: [false] },
      { path: ['methods', 'phoneCall'], now: false, to: [true] },
      { path: ['people', 'budi', 'method'], now: 'none', to: ['textMessage', 'phoneCall'] },
      { path: ['day'], now: '2027-02-01', to: ['2026-12-30'] },
      { path: ['policy', 'smtpAuth'], now: 'default', to: ['on'] },
      { path: ['agenda', 0, 'incident'], now: 'messageLost', to: [''] },
    ),
  ).toEqual([
    'Settings of the admin › Block legacy authentication. Ticked now. Take the tick away.',
    'Methods that are allowed › Phone call. Not ticked now. Tick it.',
    'Second person › Method registered at the start. Now: Nothing. Choose instead: Text message or Phone call.',
    'Day on which the rules are read. Now: 1 February 2027. Choose instead: 30 December 2026.',
    'Settings of the admin › SMTP AUTH. Now: As on that day by default. Choose instead: On.',
    'Item 1 of the plan › Step 2: Sign in › What goes wrong. Now: The message never arrives. Choose instead: Nothing.',
  ]);
});

it.each(languageCodes)('in %s no part of the file is named', (language) => {
  const change = { path: ['people', 'sari', 'mfa'], now: 'disabled', to: ['enforced'] };
  const words = changeInWords(change, translatorOf(language), steps, agenda);
  expect(`${words.field} ${words.advice}`).not.toMatch(/sari|mfa|disabled|enforced/);
});
