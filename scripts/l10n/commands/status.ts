import {
  statusOf,
  type ExecutedGuide,
  type FileStatus,
  type LanguageStatus,
} from '../../../src/translation/status.ts';
import { readMatrix, summaryOf, sumOf, type Part } from '../../../src/translation/summary.ts';
import { projectFrom } from '../../../src/translation/read-project.ts';
import type { L10nCommand } from '../command.ts';
import { counted, languageIn, type Context } from '../context.ts';
import { knownOf, translatedLanguages } from '../drift-files.ts';
import { guideIn, tellLabels } from '../guide-labels.ts';
import { readFiles, Refusal, textOfFile } from '../files.ts';

export const status: L10nCommand = {
  name: 'status',
  describe: (command) =>
    command
      .description('what is translated, missing, stale, reviewed and proved, by language and file')
      .argument('[language]', 'one language, file by file')
      .option('--guide <name>', 'labels that this guide shows and that the language lacks')
      .option('--json', 'the same as JSON'),
  run: (context, [given], { json, guide }) => {
    const files = readFiles(context.root);
    const project = projectFrom(files);
    const all = translatedLanguages(project);
    const languages = given === undefined ? all : [languageIn(all, given)];
    if (typeof guide === 'string') {
      if (given === undefined)
        throw new Refusal(`Name a language: npm run l10n -- status <language> --guide ${guide}`);
      const labels = { language: languageIn(all, given), guide: guideIn(project, guide) };
      tellLabels(context, project, { ...labels, isJson: json === true });
      return;
    }
    const executed = executedGuides(context.root);
    const found = languages.map((language) =>
      statusOf(project, language, knownOf(files, project, language), executed),
    );
    if (json === true) {
      context.sayJson(found.map(({ judged: _, ...rest }) => ({ ...rest, ...sumOf(rest.files) })));
      return;
    }
    for (const each of found) tell(context, each, given !== undefined);
    if (given === undefined)
      context.say('One language, file by file: npm run l10n -- status <language>');
  },
};

/** What the tests that follow each guide in a browser wrote; nothing before the first run. */
function executedGuides(root: string): readonly ExecutedGuide[] {
  const text = textOfFile(root, 'reports/guide-matrix.json');
  return text === null ? [] : (readMatrix(text) ?? []);
}

function tell({ say, colors }: Context, status: LanguageStatus, isWhole: boolean) {
  const { language, labels, pages, proved, reviewed, ...all } = summaryOf(status);
  const share = all.total === 0 ? 0 : all.translated / all.total;
  const filled = Math.round(share * 20);
  const bar = colors.green('█'.repeat(filled)) + colors.dim('░'.repeat(20 - filled));
  say(`${colors.bold(language)}  ${bar} ${String(Math.floor(share * 100))} %`);
  say(
    `    ${String(all.translated)} of ${String(all.total)} translated, ${String(all.untranslated)} untranslated, ` +
      `${staleIn(all)}, ${String(all.orphan)} orphan` +
      (all.unrecorded > 0
        ? `, ${String(all.unrecorded)} not recorded yet (l10n accept ${language})`
        : ''),
  );
  const inWords = ({ count, of }: Part) => `${String(count)} of ${String(of)}`;
  say(
    `    pages shown in this language: ${inWords(pages)}; guides proved by a run: ${inWords(proved)}; ` +
      `files reviewed: ${inWords(reviewed)}`,
  );
  say(
    `    labels of products: ${String(labels.verified)} verified, ${String(labels.machine)} machine, ${String(labels.assumed)} assumed`,
  );
  if (isWhole) for (const file of status.files) say(lineOf(file));
  say();
}

const staleIn = ({ stale, staleWords }: Pick<FileStatus, 'stale' | 'staleWords'>): string =>
  `${String(stale)} stale${stale > 0 ? ` with ${counted(staleWords, 'English word')} to look at` : ''}`;

function lineOf(file: FileStatus): string {
  const {
    translated,
    total,
    untranslated,
    stale,
    orphan,
    unrecorded,
    steps,
    isShown,
    isProved,
    review,
  } = file;
  const notes = [
    untranslated > 0 ? `${String(untranslated)} untranslated` : '',
    stale > 0 ? staleIn(file) : '',
    orphan > 0 ? `${String(orphan)} orphan` : '',
    unrecorded > 0 ? `${String(unrecorded)} not recorded` : '',
    steps && steps.translated < steps.total
      ? `steps ${String(steps.translated)} of ${String(steps.total)}`
      : '',
    isShown === false ? 'readers see the English page' : '',
    isProved === true ? 'proved' : isProved === false ? 'a run of it failed' : '',
    review ? `reviewed by ${review.by}, ${review.date}` : '',
    review && review.changed.length > 0
      ? `changed since: ${review.changed.slice(0, 3).join(', ')}${review.changed.length > 3 ? ` and ${String(review.changed.length - 3)} more` : ''}`
      : '',
  ].filter((note) => note !== '');
  return `    ${`${String(translated)}/${String(total)}`.padStart(9)}  ${file.file}${notes.length > 0 ? `  (${notes.join(', ')})` : ''}`;
}
