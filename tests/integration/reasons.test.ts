import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/diagnosis/answer.ts';
import { caseFrom } from '../../src/diagnosis/case.ts';
import { action } from '../../src/flows/action.ts';
import { withWait } from '../../src/flows/with-wait.ts';
import { aboutReason, reasons, screenReason, type Reason } from '../../src/tenant/reasons.ts';
import { remedies } from '../../src/tenant/lazy/remedies.ts';
import { testRun } from './test-run.ts';

/** The table of reasons against docs/facts.md, and what its columns mean to the coach and the diagnosis. */

const facts = readFileSync(path.join(import.meta.dirname, '../../docs/facts.md'), 'utf8');
const rows = new Set([...facts.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(([, id = '']) => id));
const sections = new Set([...facts.matchAll(/^### (\d\.\d) /gm)].map(([, id = '']) => `§${id}`));
const isKnown = (row: string): boolean =>
  rows.has(row) || sections.has(row) || /^(?:RFC \d+|NIST SP 800-[\w-]+) §[\d.]+$/.test(row);

const all = Object.keys(reasons) as Reason[];
const where = (column: 'guess' | 'wait', value: string): Reason[] =>
  all.filter((reason) => aboutReason(reason)[column] === value);

describe('the table of reasons', () => {
  it('names rows that docs/facts.md has, or a standard', () => {
    const named = [
      ...all.map((reason) => reasons[reason].cause),
      ...Object.values(remedies).map(({ row }) => row),
    ].filter((row) => row !== null);
    expect(named.filter((row) => !isKnown(row))).toEqual([]);
    expect(isKnown('P99') || isKnown('§4.99') || isKnown('RFC')).toBe(false);
  });

  it('every reason of §7.1 and §7.4 has the cause that the page gives for it', () => {
    const causes = Object.fromEntries(
      Object.keys(remedies).map((reason) => [reason, aboutReason(reason as Reason).cause]),
    );
    // A reason that is added later needs no line here: its cause is a row of the page by the test above.
    expect(causes).toMatchObject({
      unknownUser: null,
      userBlocked: null,
      accountLocked: 'NIST SP 800-63B-4 §3.2.2',
      passwordWrong: null,
      passwordIsAppPassword: 'R33',
      tenantSwitchOff: 'R9',
      mfaByConditionalAccessOrDefaults: 'R6',
      mfaDisabled: 'R6',
      enabledNotEnforced: 'R6',
      noMethod: 'P1',
      protocolEnded: '§4.3 row 2',
      basicAuthDisabled: 'R31',
      smtpAuthDisabled: '§4.2 row 9',
      mailboxProtocolOff: '§4.5',
      legacyBlocked: 'R28',
      adminShellNeedsModern: 'R30',
      appPasswordRequired: 'R3',
      appPasswordNotInForce: 'N1',
      badPassword: '§7.4 row 10',
    });
  });

  it('counts as guesses wrong passwords and wrong codes, and nothing else', () => {
    expect(where('guess', 'password')).toEqual([
      'unknownUser',
      'passwordWrong',
      'passwordIsAppPassword',
      'badPassword',
    ]);
    expect(where('guess', 'code')).toEqual([
      'codeMalformed',
      'codeWrong',
      'codeExpired',
      'codeReplayed',
      'codeSuperseded',
    ]);
  });

  it('a reason of another version of the page has no columns, and is shown as it is', () => {
    const other = 'reasonOfAnotherVersion' as Reason;
    expect(aboutReason(other)).toEqual({});
    expect(screenReason(other)).toBe(other);
  });
});

describe('waiting', () => {
  const press = withWait(action('press', 'browser', 'portal.next', { type: 'goBack' }));
  const secondsAfter = async (reason: Reason): Promise<number | null | undefined> => {
    const { state } = await testRun();
    const { tenant, browser } = state;
    const policy = {
      ...tenant.policy,
      oneTimeCode: { ...tenant.policy.oneTimeCode, period: 60 },
      throttle: { ...tenant.policy.throttle, longestWait: 120_000 },
    };
    return press.seconds?.({
      ...state,
      tenant: { ...tenant, policy },
      browser: { ...browser, problem: { reason, field: null } },
    });
  };

  it.each<[Reason, number | null]>([
    ['codeReplayed', 60],
    ['clockWentBack', 60],
    ['codeLocked', 120],
    ['accountLocked', 120],
    ['tooManyChallenges', 3600],
    ['codeWrong', null],
  ])('after %s it is %s seconds, by the policy of the tenant', async (reason, seconds) => {
    expect(await secondsAfter(reason)).toBe(seconds);
  });
});

describe('an answer of the diagnosis cites the cause and the remedy', () => {
  it.each([
    ['P7-perUser', ['§4.2 row 9', 'P7']],
    ['P18-today', ['R31', '§4.4 row 10']],
    ['P6-thunderbird-perUser-today', ['R31', '§4.4 row 8']],
    ['P6-appleMailOldPhone-perUser-today', ['§4.3 row 1', '§4.4 row 5']],
    ['P13-today', ['R15', 'P13']],
    ['P14-today', ['R14', '§1.5 row 3']],
    ['P20-today', ['R6', 'R13']],
  ])('%s: %j', (code, cited) => {
    const given = caseFrom(code);
    expect(given && answerOf(given).rows).toEqual(cited);
  });

  it('at the 41st the cause is the one of the table', () => {
    const { appPasswordLimit } = reasons as { appPasswordLimit: { cause: string } };
    const { cause } = appPasswordLimit;
    const given = caseFrom('P13-today');
    try {
      appPasswordLimit.cause = 'R21';
      expect(given && answerOf(given).rows).toEqual(['R21', 'P13']);
    } finally {
      appPasswordLimit.cause = cause;
    }
  });
});
