import { modify, applyEdits } from 'jsonc-parser';
import { nameForTranslators } from '../../../src/i18n/language-names.ts';
import { jsonForm } from '../../../src/translation/json-edit.ts';
import { isDay, provenanceFile } from '../../../src/translation/provenance.ts';
import { unitsOf, type Unit } from '../../../src/translation/drift/units.ts';
import { changedSince, textsRead } from '../../../src/translation/reviews.ts';
import type { L10nCommand } from '../command.ts';
import { languageIn } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
import { readProject, Refusal, textOfFile, writeWhole } from '../files.ts';

export const review: L10nCommand = {
  name: 'review',
  describe: (command) =>
    command
      .description('what no native speaker has read yet; with --done, record who has read a file')
      .argument('<language>')
      .option('--done <file>', 'a file that was read and corrected, such as locales/id/coach.json')
      .option('--by <name>', 'who read it')
      .option('--date <day>', 'as 2026-11-27; today when it is left out')
      .option('--json', 'the list as JSON'),
  run: (context, [given = ''], { done, by, date, json }) => {
    const { root, say, sayJson, colors } = context;
    const project = readProject(root);
    const language = languageIn(translatedLanguages(project), given);
    const reviewed = project.provenances.find((each) => each.language === language)?.reviewed;
    const units = unitsOf(project, language).filter(({ translation }) => translation !== null);
    const files = [...Map.groupBy(units, ({ file }) => file)].map(([file, each]) => {
      const read = reviewed?.get(file) ?? null;
      return { file, units: each, review: read, changed: read ? changedSince(read, each) : [] };
    });
    if (typeof done === 'string') {
      record(root, language, new Map(files.map((each) => [each.file, each.units])), {
        file: done,
        by,
        date,
      });
      say(`${done} is recorded as reviewed.`);
      return;
    }
    const open = files.filter((each) => each.review === null || each.changed.length > 0);
    if (json === true) {
      sayJson(
        open.map(({ file, units: all, review: read, changed }) => ({
          file,
          texts: all.length,
          ...(read ? { changed: changed.map(({ id }) => id) } : {}),
        })),
      );
      return;
    }
    for (const { file, units: all, review: read, changed } of open) {
      if (read === null) say(`${String(all.length).padStart(5)} texts  ${file}`);
      else {
        say(
          `${String(changed.length).padStart(5)} of ${String(all.length)} texts  ${file}  (changed since ${read.by} read it, ${read.date})`,
        );
        for (const { line, id } of changed) say(`         ${file}:${String(line)}  ${id}`);
      }
    }
    say(
      open.length === 0
        ? colors.green('Every file was reviewed.')
        : `\n${String(open.length)} of ${String(files.length)} files are unreviewed, or have changed since. When you have read one:\n` +
            `npm run l10n -- review ${language} --done ${open[0]?.file ?? ''} --by "your name"`,
    );
  },
};

interface Done {
  readonly file: string;
  readonly by: unknown;
  readonly date: unknown;
}

function record(
  root: string,
  language: string,
  files: ReadonlyMap<string, readonly Unit[]>,
  { file, by, date }: Done,
): void {
  if (typeof by !== 'string' || by.trim() === '')
    throw new Refusal('Say who has read it: --by "your name".');
  const day: string = typeof date === 'string' ? date : new Date().toISOString().slice(0, 10);
  if (!isDay(day)) {
    throw new Refusal(`${JSON.stringify(date)} is no day. Write it as 2026-11-27.`);
  }
  const units = files.get(file);
  if (!units)
    throw new Refusal(`${file} is no translated file of ${nameForTranslators(language)}.`);
  const path = provenanceFile(language);
  const before = textOfFile(root, path);
  const text = before ?? '{\n  "reviewed": {},\n  "labels": {}\n}\n';
  const review = { by: by.trim(), date: day, texts: textsRead(units) };
  const edits = modify(text, ['reviewed', file], review, { formattingOptions: jsonForm });
  writeWhole(root, path, applyEdits(text, edits), before);
}
