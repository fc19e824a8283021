import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allChecks } from '../../../src/translation/all-checks.ts';
import { sourceLanguage } from '../../../src/i18n/languages.ts';
import { keyWithoutScene } from '../../../src/translation/checks/key-without-scene.ts';
import { findingsBy, type Finding } from '../../../src/translation/findings-by.ts';
import { fixedText } from '../../../src/translation/fixes.ts';
import { projectFrom } from '../../../src/translation/read-project.ts';
import type { L10nCommand } from '../command.ts';
import { counted, languageIn, type Context } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
import { asJson, sayFinding } from '../finding-words.ts';
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
    const all =
      spelling === true
        ? await (
            await import('../all-findings.ts')
          ).allFindings(project, files, { checks, language })
        : findingsBy(project, checks);
    const found = all
      .filter(
        ({ file }) =>
          language === undefined || isOf(file, language) || isOfNone(file, project.languages),
      )
      .toSorted(byPlace);
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

/** File by file, from its top, as they are repaired. */
const byPlace = (one: Finding, other: Finding): number =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line;

/** Shared lists concern every language. */
const isOf = (file: string, language: string): boolean =>
  new RegExp(`^(?:locales|content)/(?:${language}/|[\\w-]+/${language}\\.|[\\w-]+\\.json$)`).test(
    file,
  );

/** What lies in the folder of no language may be the work of any of them. */
const isOfNone = (file: string, languages: readonly string[]): boolean =>
  !languages.some((language) => isOf(file, language));

function tell(
  { say, colors }: Context,
  found: readonly Finding[],
  isQuiet: boolean,
  checked: number,
): void {
  for (const each of found) sayFinding({ say, colors }, each);
  const count = (kind: string) => found.filter(({ severity }) => severity === kind).length;
  if (found.length > 0)
    say(`${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}`);
  else if (!isQuiet) say(colors.green(`No mistakes: ${counted(checked, 'file')} checked.`));
}

function fixFiles({ root, say }: Context, isTold: boolean): void {
  const files = readFiles(root);
  for (const file of Object.keys(files)) {
    if (!/^(?:locales|content)\//.test(file)) continue;
    const before = textOfFile(root, file);
    const text = decoded(readFileSync(path.join(root, file)));
    const source = file.replace(/^(locales|content)\/[^/]+\//, `$1/${sourceLanguage}/`);
    const english = source === file ? '' : files[source];
    const { text: after, changes } = fixedText(file, text, english);
    const all = [...(text === before ? [] : ['encoding']), ...changes];
    if (all.length === 0) continue;
    writeWhole(root, file, after, before);
    if (isTold) say(`${file}: repaired ${all.join(', ')}`);
  }
}
