import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Option } from 'commander';
import { writeCsv } from '../../../src/translation/exchange/csv.ts';
import { chosen } from '../../../src/translation/exchange/drift.ts';
import {
  choices,
  type Exchange,
  type Only,
  type UnitFile,
} from '../../../src/translation/exchange/unit.ts';
import { unitsOf } from '../../../src/translation/exchange/units.ts';
import { writeXliff } from '../../../src/translation/exchange/xliff-write.ts';
import type { Project } from '../../../src/translation/project.ts';
import { projectFrom } from '../../../src/translation/read-project.ts';
import type { L10nCommand } from '../command.ts';
import { languageIn } from '../context.ts';
import { knownOf, translatedLanguages } from '../drift-files.ts';
import { readFiles } from '../files.ts';

const formats = {
  xliff12: { ending: '.xlf', write: (exchange: Exchange) => writeXliff(exchange, '1.2') },
  // A name of its own: a file of the other version may hold work that is not imported yet.
  xliff2: { ending: '-2.0.xlf', write: (exchange: Exchange) => writeXliff(exchange, '2.0') },
  csv: { ending: '.csv', write: writeCsv },
} as const;

export const exportCommand: L10nCommand = {
  name: 'export',
  describe: (command) =>
    command
      .description('write the texts of a language for a translation tool or a spreadsheet')
      .argument('<language>', 'such as id')
      .addOption(
        new Option('--format <format>', 'what the tool reads')
          .choices(Object.keys(formats))
          .default('xliff12'),
      )
      .addOption(new Option('--only <units>', 'which texts').choices(choices).default('all'))
      .option('--out <file>', 'where to write it; else reports/<language>.xlf, -2.0.xlf or .csv')
      .option('--json', 'what was written as JSON'),
  run: (context, [given = ''], options) => {
    const start = performance.now();
    const files = readFiles(context.root);
    const project = projectFrom(files);
    const language = languageIn(translatedLanguages(project), given);
    const only = options['only'] as Only;
    const format = formats[options['format'] as keyof typeof formats];
    const all = unitsOf(project, language);
    const units = chosen(project, language, all, only, knownOf(files, project, language));
    const text = format.write({
      sourceLanguage: project.sourceLanguage,
      targetLanguage: language,
      only,
      files: units,
    });
    const out = path.resolve(
      typeof options['out'] === 'string'
        ? options['out']
        : path.join(context.root, 'reports', `${language}${format.ending}`),
    );
    const isReplaced = existsSync(out);
    mkdirSync(path.dirname(out), { recursive: true });
    writeFileSync(out, text);
    const count = units.reduce((sum, file) => sum + file.units.length, 0);
    const unreadable = unreadableIn(project, all);
    const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
    if (options['json'] === true) {
      context.sayJson({ file: out, language, units: count, unreadable, seconds });
    } else {
      context.say(
        `${String(count)} texts in ${String(units.filter((file) => file.units.length > 0).length)} files: ${out} (${String(seconds)} s)`,
      );
      if (isReplaced) context.say('It took the place of the file of this name.');
      for (const file of unreadable) {
        context.say(
          context.colors.yellow(`${file} cannot be read and was left out: npm run l10n -- check`),
        );
      }
    }
    context.end(unreadable.length > 0 ? 1 : 0);
  },
};

/** Files without which others cannot be exported, be they of the source or of the translation. */
function unreadableIn({ locales, guides }: Project, files: readonly UnitFile[]): string[] {
  const lost = new Set([
    ...locales.filter(({ isReadable }) => !isReadable).map(({ file }) => file),
    ...guides.filter(({ problem }) => problem !== null).map(({ file }) => file),
  ]);
  return files
    .flatMap(({ file, sourceFile }) => [sourceFile, file])
    .filter((file) => lost.has(file));
}
