import { describe, expect, test } from 'vitest';
import { factsInAnswers, readFacts } from '../../src/components/diagnosis/facts.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

test('labels of screens that an answer quotes are those of the screens', () => {
  const quotes: readonly (readonly [Key, Key])[] = [
    ['diagnosis.action.turnOnAppPasswords', 'admin.service.allow'],
    ['diagnosis.action.deleteAll', 'admin.users.manage'],
    ['diagnosis.action.requireReRegistration', 'admin.userSettings.requireReRegistration'],
    ['diagnosis.action.secureAccount', 'portal.securityInfo.title'],
    ['diagnosis.action.turnOnSmtpAuth', 'admin.mailbox.smtp'],
    ['diagnosis.action.enforceMfa', 'admin.state.enforced'],
    ['diagnosis.action.nothingKnown', 'portal.securityInfo.title'],
    ['diagnosis.option.page.adminEnabled', 'admin.state.enabled'],
    ['diagnosis.why.linkMoved', 'portal.securityInfo.title'],
    ['diagnosis.symptom.P2.title', 'portal.verification.title'],
    ['diagnosis.symptom.P20.title', 'admin.state.enabled'],
    ['diagnosis.symptom.P20.title', 'admin.state.enforced'],
  ];
  for (const language of languageCodes)
    for (const [key, label] of quotes)
      expect(textOf(key, language), `${language} ${key}`).toContain(textOf(label, language));
});

describe('the facts behind an answer', () => {
  test('have a mark each, and a source unless they are assumed', () => {
    const facts = Object.entries(factsInAnswers());
    expect(facts.length).toBeGreaterThan(30);
    for (const [row, { marks, sources }] of facts) {
      expect(marks, row).not.toEqual([]);
      if (marks.some((mark) => mark !== 'A')) expect(sources, row).not.toEqual([]);
    }
  });

  test.each([
    ['P6', ['V', '3P']],
    ['P8', ['3P', 'A']],
    ['P12', ['3P', 'A']],
    ['N1', ['A']],
    ['§7.4 row 5', ['V']],
  ])('%s is marked %j', (row, marks) => {
    expect(readFacts()(row).marks).toEqual(marks);
  });

  test('an answer that names a row that is not there ends the build', () => {
    expect(() => readFacts()('P99')).toThrow('docs/facts.md has no row P99.');
  });
});
