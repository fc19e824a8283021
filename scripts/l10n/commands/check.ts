import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allChecks } from '../../../src/translation/all-checks.ts';
import { keyWithoutScene } from '../../../src/translation/checks/key-without-scene.ts';
import { findingsBy, type Finding } from '../../../src/translation/findings-by.ts';
import { fixedText } from '../../../src/translation/fixes.ts';
import { projectFrom } from '../../../src/translation/read-project.ts';
import type { L10nCommand } from '../command.ts';
import { counted, languageIn, type Context } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
import { decoded, readFiles, readProject, Refusal, textOfFile, writeWhole } from '../files.ts';

export const check: L10nCommand = {
  name: 'check',
  describe: (command) =>
    command
      .description('name every mistake, with its place and its fix')
      .argument('[language]', 'only this language, such as id')
      .option(
        '--fix',
        'first repair what is safe: spaces, encoding, quotation marks, form of the JSON',
      )
      .option('--json', 'findings as JSON')
      .option('--no-spelling', 'without spelling, which takes a few seconds')
      .option('--scenes', 'also name the texts that no recording of the site has seen')
      .option('--quiet', 'say nothing when nothing is found'),
  run: async (context, [language], { fix, json, spelling, scenes, quiet }) => {
    if (language !== undefined) {
      const before = readProject(context.root);
      languageIn([before.sourceLanguage, ...translatedLanguages(before)], language);
    }
    if (fix === true) fixFiles(context, json !== true);
    const files = readFiles(context.root);
    const project = projectFrom(files);
    if (project.locales.length === 0) {
      throw new Refusal(
        `${context.root}/locales/ has no locale file, so there is nothing to check.`,
      );
    }
    const checks = scenes === true ? [...allChecks, keyWithoutScene] : allChecks;
    const all = [...findingsBy(project, checks)];
    if (spelling === true) {
      const { spellingFindings } = await import('../spelling.ts');
      all.push(...(await spellingFindings(project, files, language)));
    }
    const found = all.filter((each) => language === undefined || isOf(each.file, language));
    if (json === true) context.sayJson(found.map(asJson));
    else {
      const own = project.files.filter(
        (file) => /\.(?:json|mdx)$/.test(file) && (language === undefined || isOf(file, language)),
      );
      tell(context, found, quiet === true, own.length);
    }
    context.end(found.some(({ severity }) => severity === 'error') ? 1 : 0);
  },
};

/** Shared lists concern every language. */
const isOf = (file: string, language: string): boolean =>
  new RegExp(`^(?:locales|content)/(?:${language}/|[\\w-]+/${language}\\.|[\\w-]+\\.json$)`).test(
    file,
  );

const asJson = ({ file, line, key, check, severity, message, why, fix }: Finding) => ({
  file,
  line,
  ...(key === undefined ? {} : { key }),
  check,
  severity,
  what: message,
  why,
  fix,
});

function tell(
  { say, colors }: Context,
  found: readonly Finding[],
  isQuiet: boolean,
  checked: number,
): void {
  for (const { file, line, key, check, severity, message, why, fix } of found) {
    const mark = severity === 'error' ? colors.red(severity) : colors.yellow(severity);
    say(`${colors.bold(`${file}:${String(line)}`)}  (${mark}, ${check})`);
    say(`  ${key ? `${key}: ` : ''}${message}`);
    say(colors.dim(`  Why: ${why}`));
    say(`  ${colors.green('Fix:')} ${fix}\n`);
  }
  const count = (kind: string) => found.filter(({ severity }) => severity === kind).length;
  if (found.length > 0)
    say(`${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}`);
  else if (!isQuiet) say(colors.green(`No mistakes: ${counted(checked, 'file')} checked.`));
}

function fixFiles({ root, say }: Context, isTold: boolean): void {
  for (const file of Object.keys(readFiles(root))) {
    if (!/^(?:locales|content)\//.test(file)) continue;
    const before = textOfFile(root, file);
    const text = decoded(readFileSync(path.join(root, file)));
    const { text: after, changes } = fixedText(file, text);
    const all = [...(text === before ? [] : ['encoding']), ...changes];
    if (all.length === 0) continue;
    writeWhole(root, file, after, before);
    if (isTold) say(`${file}: repaired ${all.join(', ')}`);
  }
}
