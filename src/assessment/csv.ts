import type { Translator } from '../i18n/translator.ts';
import { helpKey, withoutIsolates, type Result } from './result.ts';

/** Without it, Excel reads UTF-8 as the code page of the machine. */
const mark = '\ufeff';

/** Characters with which a spreadsheet begins a formula; the apostrophe before them makes it text. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as RFC 4180 has them: every field in quotation marks, which are doubled inside, and lines that end with CR LF. A text that
 * a spreadsheet would calculate is neutralised; numbers are written as they are.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  mark + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** `2026-11-28T05:05:00+07:00`: the time where the learner is, and how far it is from UTC. */
export function localTime(at: number, offset = -new Date(at).getTimezoneOffset()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const away = Math.abs(offset);
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** The name of a file, with that of a learner who typed one: letters and digits of any script. */
export function fileOfResult(flow: string, day: string, name: string): string {
  const part = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return ['app-password-lab-test', flow, day, ...(part === '' ? [] : [part])].join('-');
}

/** The result as a table for spreadsheets: a row for each step, and one for all, each with the name that the learner typed. */
export function resultAsCsv(
  result: Result,
  translator: Pick<Translator, 't'>,
  name: string,
): string {
  const t = translator.t.bind(translator);
  const { title, language, steps, score } = result;
  const yesOrNo = (is: boolean) => t(is ? 'assessment.csv.yes' : 'assessment.csv.no');
  const common = [name.trim(), title, language, localTime(result.endedAt)];
  return csvOf([
    [
      t('assessment.csv.name'),
      t('assessment.csv.procedure'),
      t('assessment.csv.language'),
      t('assessment.csv.ended'),
      t('assessment.result.step'),
      t('assessment.result.what'),
      t('assessment.csv.done'),
      t('assessment.result.help'),
      t('assessment.result.points'),
      t('assessment.csv.most'),
    ],
    ...steps.map((step) => [
      ...common,
      step.number,
      withoutIsolates(step.text),
      yesOrNo(step.isDone),
      t(helpKey(step)),
      step.points,
      score.most / steps.length,
    ]),
    [
      ...common,
      t('assessment.csv.all'),
      t(score.isPassed ? 'assessment.result.passed' : 'assessment.result.notPassed'),
      yesOrNo(score.isComplete),
      '',
      score.points,
      score.most,
    ],
  ]);
}
