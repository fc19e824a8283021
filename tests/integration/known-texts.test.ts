import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/diagnosis/answer.ts';
import {
  codesOf,
  recognised,
  stands,
  texts,
  textsOf,
} from '../../src/diagnosis/recognised-text.ts';
import { normalised, wordsOf } from '../../src/diagnosis/normalise.ts';
import { symptomIds } from '../../src/diagnosis/symptoms.ts';
import { isEraDate } from '../../src/tenant/effective-dated.ts';
import { protocols } from '../../src/tenant/protocol.ts';
import { reasons, type Reason } from '../../src/tenant/reasons.ts';
import { serverTexts } from '../../src/vendors/microsoft-365/server-texts.ts';

const rowOf = (pasted: string): string | null => {
  const found = recognised(pasted);
  return found === null || found === 'elsewhere' ? found : found.text.row;
};

describe('the table of known texts', () => {
  test('has sixty texts with a source and more, each well formed', () => {
    expect(texts.filter(({ source }) => source !== null).length).toBeGreaterThanOrEqual(60);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    for (const text of texts) {
      const { id, clauses, source, mark, row, reason, since, until, dated } = text;
      expect(symptomIds, id).toContain(row);
      expect(source === null, `${id}: what has no source is assumed`).toBe(mark === 'A');
      if (source !== null) expect(source, id).toMatch(/^https?:\/\/\S+$|^S\d+$/);
      if (reason !== null) expect(Object.keys(reasons), id).toContain(reason satisfies Reason);
      for (const day of [since, until])
        if (day !== undefined) expect(isEraDate(day), id).toBe(true);
      if (dated !== null) expect(dated, id).toMatch(/^\d{4}(-\d\d){0,2}$/);
      expect(clauses.length, id).toBeGreaterThan(0);
      for (const clause of clauses) expect(normalised(clause), id).toBe(clause);
    }
  });

  test('none names who can help: the answer of its row does, beside it on the page', () => {
    for (const text of texts) expect(Object.keys(text), text.id).not.toContain('by');
  });

  test.each([
    ['an account that an admin alone can open again', 'aadsts-50057', 'either'],
    ['a password that only an admin can set', 'aadsts-50056', 'either'],
    ['a device that never signed in', 'smtp-530-not-authenticated', 'deviceOwner'],
    ['a program of a script', 'smtp-dotnet', 'deviceOwner'],
    ['another sender', 'smtp-550-send-as', 'deviceOwner'],
    ['passwords that are refused for good', 'smtp-550-basic-removed', 'admin'],
    ['a shell that signs in the old way', 'ps-access-denied', 'user'],
  ])('the answer tells who: %s', (_title, id, by) => {
    const text = texts.find((each) => each.id === id);
    expect(text && answerOf({ symptom: text.row, answers: {} }).next.by).toBe(by);
  });

  test('no clause stands in two texts', () => {
    const all = texts.flatMap(({ clauses }) => clauses);
    expect(all.filter((clause, index) => all.indexOf(clause) !== index)).toEqual([]);
  });

  test('every text is found by itself, whole, broken into lines, quoted, in capitals and inside a log', () => {
    for (const { id, text, code, row, clauses } of texts) {
      // A sentence that other programs print as well is known by the number beside it.
      const isTelling = clauses.some((clause) => normalised(text ?? '').includes(clause));
      const printed = isTelling ? (text ?? '') : [code, text].filter(Boolean).join(': ');
      const middle = Math.floor(printed.length / 2);
      const broken = `${printed.slice(0, middle)}\n${printed.slice(middle)}`;
      const asSeen = [
        printed,
        printed.toUpperCase(),
        `> ${printed.replaceAll(' ', '\n> ')}`,
        `2026-11-20T02:02:12Z host01 x: ${printed.replaceAll("'", '’')} [AM0PR02CA0012.eurprd02.prod.outlook.com 2026-11-20T20:59:57.214Z 08DBB276B7E699C4]`,
        ...(printed.length > 60 ? [broken] : []),
      ];
      for (const pasted of asSeen) expect(rowOf(pasted), `${id}: ${pasted}`).toBe(row);
    }
  });

  test('whatever a server of the practice says to a refused sign-in is in it', () => {
    const words = protocols.flatMap((protocol) => {
      const { refused, because = {} } = serverTexts[protocol];
      return [refused, ...Object.values(because)].flatMap((text) =>
        typeof text === 'string' ? [text] : text.map(({ value }) => value),
      );
    });
    words.push(serverTexts.smtpNotSignedIn);
    expect(words.length).toBeGreaterThan(10);
    for (const word of words)
      expect(
        texts.some(({ text }) => text === word),
        word,
      ).toBe(true);
  });

  test('an entry shows sentences that are sure, and no front of a message', () => {
    expect(textsOf('P7', 2)).toHaveLength(2);
    expect(textsOf('P28', 2)).toEqual(['504 5.7.4 Unrecognized authentication type']);
    expect(textsOf('P10', 2)).toEqual([]);
  });

  test('a row names each of its numbers once, the most common consent code first', () => {
    expect(codesOf('P24')).toContain('AADSTS53003');
    expect(codesOf('P27')[0]).toBe('AADSTS65001');
    expect(textsOf('P27', 1)[0]).toContain('AADSTS65001');
    expect(codesOf('P10')).toEqual([]);
    for (const id of symptomIds) expect(new Set(codesOf(id)).size).toBe(codesOf(id).length);
  });
});

describe('what stands in a pasted text', () => {
  test.each([
    [
      'a sentence decides before the front of it',
      'P8',
      '5.7.57 Client not authenticated to send mail. Error: 535 5.7.3 Authentication unsuccessful',
    ],
    [
      'the more specific sentence decides',
      'P7',
      '5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
    ],
    ['the front alone', 'P28', '530 5.7.57 Client not authenticated to send mail'],
    ['a number alone leads to questions', 'P8', '535 5.7.139'],
    ['a number of the sign-in page, with a space', 'P34', 'aadsts 50126'],
    ['a number of the sign-in page, without its letters', 'P24', 'failure 530032'],
    [
      'a rule of the organisation behind a sign-in that was passed',
      'P24',
      'Your sign-in was successful but does not meet the criteria to access this resource. For example, you might be signing in from a browser, app, or location that is restricted by your admin.',
    ],
    [
      'a device that has to be managed',
      'P24',
      'Help us keep your device secure. Your sign-in was successful but your admin requires the device requesting access to be managed by Contoso to access this resource.',
    ],
    [
      'a device that has to be managed, in a log',
      'P24',
      'AADSTS530003: Your device is required to be managed to access this resource.',
    ],
    [
      'a device that did not prove itself',
      'P24',
      'AADSTS50097: Device authentication is required.',
    ],
    ['an admin of a partner', 'P24', 'AADSTS530034'],
    [
      'a program that the organisation does not have',
      'P27',
      'AADSTS500011: The resource principal named https://outlook.office365.com was not found in the tenant named Contoso.',
    ],
    [
      'a guest who was not invited',
      'P34',
      "AADSTS50020: User account 'a@example.com' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application in that tenant.",
    ],
    ['an account of another organisation', 'P34', 'AADSTS90072'],
    ['an address for answers that is not registered', 'P43', 'AADSTS50011'],
    ['a session that a new password has ended', 'P33', 'AADSTS50133'],
    ['a number of the sign-in page alone', 'P34', '50020'],
    ['the same number in something else', null, 'CAP 50020 Bologna'],
    ['the same number as an amount', null, 'powerbank 16000 mah'],
    ['escapes of a log', 'P6', "b'-ERR Logon failure: unknown\\r\\nuser name or bad password.'"],
    ['entities', 'P25', 'user is locked by your organization&#39;s security defaults policy'],
    ['marks that cannot be seen', 'P6', 'NO LOG\u200bIN failed.'],
    [
      'another service',
      'elsewhere',
      '535-5.7.8 Username and Password not accepted https://support.google.com/mail',
    ],
  ])('%s', (_title, row, pasted) => {
    expect(rowOf(pasted)).toBe(row);
  });

  test.each(['5.7.1399', '15.7.3', '5.7.89', 'AADSTS999999', 'nologin failed', ''])(
    '"%s" is none of them',
    (pasted) => {
      expect(rowOf(pasted)).toBeNull();
    },
  );

  test.each([
    ['5.7.30', '5.7.3', false],
    ['error 5.7.3.', '5.7.3', true],
    ['15.7.3', '5.7.3', false],
    ['xno login failed', 'no login failed', false],
    ['say: no login failed', 'no login failed', true],
  ])('in "%s", "%s": %s', (given, clause, answer) => {
    expect(stands(given, clause)).toBe(answer);
  });

  test('addresses, hosts, identifiers and times are no words', () => {
    expect(
      wordsOf(
        'Sari@kopi.example has no printer at smtp.office365.com:587 [08DBB276B7E699C4 2026-11-20T02:02:12Z] 5.7.139 https://aka.ms/x',
      ),
    ).toEqual(['has', 'no', 'printer', 'at', '587', '5.7.139']);
  });
});
