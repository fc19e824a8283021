import type { Finding } from '../../src/translation/findings-by.ts';
import type { Context } from './context.ts';

/** What a check has found, for a person. */
export function sayFinding(
  { say, colors }: Pick<Context, 'say' | 'colors'>,
  { file, line, key, check, severity, message, why, fix }: Finding,
): void {
  const mark = severity === 'error' ? colors.red(severity) : colors.yellow(severity);
  say(`${colors.bold(`${file}:${String(line)}`)}  (${mark}, ${check})`);
  say(`  ${key ? `${key}: ` : ''}${message}`);
  say(colors.dim(`  Why: ${why}`));
  say(`  ${colors.green('Fix:')} ${fix}\n`);
}

/** The same for a program. */
export const asJson = ({ file, line, key, check, severity, message, why, fix }: Finding) => ({
  file,
  line,
  ...(key === undefined ? {} : { key }),
  check,
  severity,
  what: message,
  why,
  fix,
});
