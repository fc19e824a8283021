import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressOfTest } from '../../src/assessment/address-of-test.ts';
import { newAttempt, readAttempt, writeAttempt } from '../../src/assessment/attempt.ts';
import { csvOf, fileOfResult, localTime, resultAsCsv } from '../../src/assessment/csv.ts';
import { resultOf, type Result } from '../../src/assessment/result.ts';
import { scoreOf } from '../../src/assessment/score.ts';
import { statementsOf } from '../../src/assessment/xapi.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { followCoach } from '../integration/follow-coach.ts';
import { testRun } from '../integration/test-run.ts';
import { textOf } from '../support/catalogue.ts';
import { cheapFlow } from './cheap-flow.ts';
import { faultsOfStatement } from './statement-rules.ts';

const id = 'add-app-password';
const endedAt = Date.UTC(2026, 10, 27, 22, 5);
const help = { 'sign-in': 'what', 'copy-it': 'do' } as const;

const translator = (language: Language): Translator => {
  const t: Translator['t'] = (key, values = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
      textOf(key, language),
    );
  return { language, direction: 'ltr', t, label: (key) => ({ text: t(key) }) };
};

async function resultIn(
  language: Language,
  isWhole = true,
  address = `https://lab.example.org/${language}/test/${id}/`,
): Promise<Result> {
  const flow = cheapFlow(id);
  const run = await testRun({ scenario: flow.scenario, seed: 'result' });
  if (isWhole) await followCoach(flow, run);
  const attempt = { ...newAttempt('result'), help, seconds: 754, endedAt };
  const score = scoreOf(flow, run.log, help);
  return resultOf(
    { flow, title: 'Add, "one"', published: address, page: address, score, attempt, endedAt },
    translator(language),
  );
}

it('fills the label of a step, with spaces inside the braces as without', () => {
  const flow = cheapFlow(id);
  const attempt = { ...newAttempt('result'), help, seconds: 1, endedAt };
  const inEnglish = translator('en');
  const t: Translator['t'] = (key, values) =>
    key === 'assessment.label' ? '<{{ label }}>' : inEnglish.t(key, values);
  const { steps } = resultOf(
    {
      flow,
      title: '',
      published: '',
      page: 'http://localhost/',
      score: scoreOf(flow, [], help),
      attempt,
      endedAt,
    },
    { ...inEnglish, t },
  );
  const texts = steps.map(({ text }) => text).join(' ');
  expect(texts).toContain(`<${textOf('portal.next', 'en')}>`);
  expect(texts).not.toMatch(/[{}]/);
});

it('the time is that of the place, with its distance from UTC', () => {
  expect(localTime(endedAt, 420)).toBe('2026-11-28T05:05:00+07:00');
  expect(localTime(endedAt, -210)).toBe('2026-11-27T18:35:00-03:30');
  expect(localTime(endedAt, 0)).toBe('2026-11-27T22:05:00+00:00');
  expect(new Date(localTime(endedAt)).getTime()).toBe(endedAt);
});

it('a file has the name of whoever typed one, and no sign that a file cannot have', () => {
  expect(fileOfResult(id, '2026-11-28', '')).toBe(`app-password-lab-test-${id}-2026-11-28`);
  expect(fileOfResult(id, '2026-11-28', ' Hj. Siti/ "7" ')).toMatch(/-Hj-Siti-7$/);
  expect(fileOfResult(id, '2026-11-28', '../سارة')).toMatch(/-28-سارة$/);
});

describe('the result as a table', () => {
  it.each(languageCodes)('has a row for each step and one for all (%s)', async (language) => {
    const result = await resultIn(language);
    const text = resultAsCsv(result, translator(language), ' Ann ');
    expect(text.startsWith('\ufeff"')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows = parse(text, { bom: true, columns: false });
    expect(rows).toHaveLength(1 + 5 + 1);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([10]));
    expect(rows[1]?.slice(0, 5)).toEqual(['Ann', 'Add, "one"', language, localTime(endedAt), '1']);
    expect(rows.map((row) => row[8])).toEqual([
      textOf('assessment.result.points', language),
      '3',
      '4',
      '4',
      '4',
      '0',
      '15',
    ]);
    // Every step is told in words.
    expect(rows.every((row) => (row[5] ?? '').length > 1)).toBe(true);
  });

  it('makes no formula of what it is given, and leaves numbers alone', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=1", '＝1', 'a "b", c\r\nd'];
    const text = csvOf([hostile, [-1, 0.5, 'safe']]);
    const [first = [], second] = parse(text, { bom: true, relax_column_count: true });
    for (const cell of first.slice(0, -1)) expect(cell.startsWith("'")).toBe(true);
    expect(first.at(-1)).toBe('a "b", c\r\nd');
    expect(second).toEqual(['-1', '0.5', 'safe']);
  });
});

describe('the result as statements', () => {
  it.each(languageCodes)('keeps every rule of a statement (%s)', async (language) => {
    const result = await resultIn(language);
    const learner = { name: 'Team 7', uuid: randomUUID };
    const file = JSON.parse(
      JSON.stringify(statementsOf(result, translator(language), learner)),
    ) as readonly Record<string, never>[];
    expect(file.flatMap(faultsOfStatement)).toEqual([]);
    expect(file).toHaveLength(6);
    expect(new Set(file.map((each) => each['id'])).size).toBe(6);
  });

  it('tells of the whole and of each step what was measured', async () => {
    const statements = statementsOf(await resultIn('en'), translator('en'), {
      name: '',
      uuid: randomUUID,
    });
    const whole = statements.at(-1);
    expect(whole).toMatchObject({
      actor: { account: { homePage: 'https://lab.example.org/' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/failed' },
      object: { id: `https://lab.example.org/en/test/${id}/` },
      result: {
        score: { scaled: 0.75, raw: 15, min: 0, max: 20 },
        success: false,
        completion: true,
        duration: 'PT754S',
      },
      context: { language: 'en' },
      timestamp: '2026-11-27T22:05:00.000Z',
    });
    expect(whole?.actor.account.name).toMatch(/^anonymous-/);
    expect(statements[0]).toMatchObject({
      result: { score: { raw: 3, max: 4 }, success: true, completion: true },
      context: {
        contextActivities: { parent: [{ id: `https://lab.example.org/en/test/${id}/` }] },
      },
    });
    expect(statements[0]?.timestamp).toBeUndefined();
    expect(statements[4]?.result.success).toBe(false);
    expect(new Set(statements.map(({ context }) => context.registration)).size).toBe(1);
  });

  it('says nothing of steps that were not done', async () => {
    const statements = statementsOf(await resultIn('en', false), translator('en'), {
      name: 'x',
      uuid: randomUUID,
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.result).toMatchObject({ success: false, completion: false });
  });

  it.each([
    // The site says where it is published, wherever the page is now.
    [
      'https://lab.example.org/en/test/a/',
      'http://localhost:4321/en/test/a/',
      'https://lab.example.org/en/test/a/',
    ],
    // A site that was told no address, and a package of it: where the test was taken.
    [
      '',
      'https://intranet.kantor/lab/en/test/a/?ui=id#rules',
      'https://intranet.kantor/lab/en/test/a/',
    ],
    [
      '',
      'https://user:secret@lms.kantor/pluginfile.php/7/index.html?token=x',
      'https://lms.kantor/pluginfile.php/7/index.html',
    ],
    ['', 'http://localhost:4321/en/test/a/', 'http://localhost:4321/en/test/a/'],
    // A file of this computer has an address that names its user; a frame without a page of its own has none.
    ['', 'file:///home/sari/test/index.html', 'http://localhost/en/test/a/'],
    ['', 'about:srcdoc', 'http://localhost/en/test/a/'],
  ])('name the test by an address that is true (%s at %s)', async (published, page, address) => {
    expect(addressOfTest(published, page, { flow: 'a', language: 'en' })).toBe(address);
    const statements = statementsOf(await resultIn('en', true, address), translator('en'), {
      name: '',
      uuid: randomUUID,
    });
    expect(statements.flatMap(faultsOfStatement)).toEqual([]);
    expect(statements.at(-1)?.object.id).toBe(address);
  });

  it('would be found faulty with a wrong part', async () => {
    const [good] = statementsOf(await resultIn('en'), translator('en'), {
      name: 'x',
      uuid: randomUUID,
    });
    if (!good) throw new Error('There is no statement.');
    for (const bad of [
      { ...good, id: 'x' },
      { ...good, verb: { ...good.verb, id: 'passed' } },
      { ...good, result: { ...good.result, score: { scaled: 1.2, raw: 5, min: 0, max: 4 } } },
      { ...good, result: { ...good.result, duration: '754' } },
      { ...good, actor: { ...good.actor, mbox: 'someone@example.com' } },
      { ...good, timestamp: '27.11.2026' },
      { ...good, object: { ...good.object, id: 'https://app-password-lab.example/en/test/a/' } },
      {
        ...good,
        actor: { ...good.actor, account: { homePage: 'urn:uuid:1', name: 'x' } },
      },
      { ...good, context: { ...good.context, language: 'English!' } },
    ])
      expect(faultsOfStatement(bad)).not.toEqual([]);
  });
});

describe('what is kept of an attempt', () => {
  it('is read as it was written, and nothing else is', () => {
    const attempt = { ...newAttempt('abc'), help, seconds: 5, isPaused: true, endedAt };
    expect(readAttempt(writeAttempt(attempt))).toEqual(attempt);
    for (const bad of [
      null,
      '',
      '[]',
      '{}',
      JSON.stringify({ ...attempt, seed: '<script>' }),
      JSON.stringify({ ...attempt, help: { a: 'free' } }),
      JSON.stringify({ ...attempt, seconds: -1 }),
      JSON.stringify({ ...attempt, endedAt: 'now' }),
    ])
      expect(readAttempt(bad)).toBeNull();
  });
});
