import { diffWords } from 'diff';
import { changedParagraphs } from '../../../src/translation/drift/changed-paragraphs.ts';
import { unitsOf } from '../../../src/translation/drift/units.ts';
import { judgeUnits, type Judged } from '../../../src/translation/drift/verdict.ts';
import { usesOf } from '../../../src/translation/shown-in.ts';
import type { Project } from '../../../src/translation/project.ts';
import { projectFrom } from '../../../src/translation/read-project.ts';
import type { L10nCommand } from '../command.ts';
import { counted, languageIn, type Context } from '../context.ts';
import { knownOf, translatedLanguages } from '../drift-files.ts';
import { readFiles } from '../files.ts';
import { isIn, refuseUnknown } from './accept.ts';

export const diff: L10nCommand = {
  name: 'diff',
  describe: (command) =>
    command
      .description('what has changed in the English texts since they were translated, word by word')
      .argument('[language]', 'all languages when it is left out')
      .argument('[file or key]', 'only there')
      .option('--json', 'the same as JSON'),
  run: (context, [given, place], { json }) => {
    const files = readFiles(context.root);
    const project = projectFrom(files);
    const all = translatedLanguages(project);
    const languages = given === undefined ? all : [languageIn(all, given)];
    refuseUnknown(project, languages, place);
    const found = languages.flatMap((language) =>
      judgeUnits(unitsOf(project, language), knownOf(files, language))
        .filter(({ verdict }) => verdict === 'stale' || verdict === 'minor')
        .filter(({ unit }) => place === undefined || isIn(unit, place))
        .map((judged) => ({ language, ...judged })),
    );
    if (json === true) context.sayJson(found.map(asJson));
    else for (const each of found) tell(context, each, project);
    if (json !== true) {
      context.say(
        found.length === 0
          ? `${context.colors.green('No English text has changed since it was translated.')} What you have changed yourself: git diff`
          : `${String(found.length)} to look at. When a translation is right again: npm run l10n -- accept <language> <key>`,
      );
    }
    context.end(found.some(({ verdict }) => verdict === 'stale') ? 1 : 0);
  },
};

const asJson = ({ language, unit, verdict, before }: Judged & { language: string }) => ({
  language,
  id: unit.id,
  file: unit.file,
  line: unit.line,
  verdict,
  before,
  now: unit.source,
  translation: unit.translation,
  paragraphs: yours({ unit, before }),
});

/** The translator's paragraphs that a change touches; the whole text where the two languages have not as many. */
function yours({ unit, before }: Pick<Judged, 'unit' | 'before'>) {
  const { paragraphs, translation, line } = unit;
  const whole = [{ line, text: translation ?? '' }];
  if (!paragraphs || before === null) return whole;
  const { source, own } = paragraphs;
  if (source.length !== own.length) return whole;
  return changedParagraphs(before, source).flatMap((index) => own[index] ?? []);
}

function tell({ say, colors }: Context, { unit, verdict, before }: Judged, project: Project): void {
  const kind = verdict === 'minor' ? colors.dim('only marks or capitals') : colors.yellow('stale');
  const touchedTexts = yours({ unit, before });
  const line = touchedTexts[0]?.line ?? unit.line;
  say(`${colors.bold(`${unit.file}:${String(line)}`)}  ${unit.id}  (${kind})`);
  if (before === null) say(`  English: ${unit.source}`);
  else {
    const parts = diffWords(before, unit.source);
    const words = parts.map(({ value, added, removed }, index) => {
      if (added) return colors.green(`{+${value}+}`);
      if (removed) return colors.red(`[-${value}-]`);
      return shortened(value, index > 0, index < parts.length - 1);
    });
    say(`  English: ${words.join('')}`);
  }
  for (const { text } of touchedTexts) say(`  Yours:   ${text}`);
  const touched = new Set(usesOf(project, unit.id).pages.map(({ page }) => page)).size;
  if (touched > 0) {
    say(colors.dim(`  Named by ${counted(touched, 'page')}: npm run l10n -- uses ${unit.id}`));
  }
  say();
}

/** A few words before and behind a change are enough to find it. */
function shortened(text: string, isBehind: boolean, isBefore: boolean): string {
  const words = text.split(/(?<=\s)/u);
  if (words.length <= 24) return text;
  const start = isBehind ? words.slice(0, 10).join('') : '';
  const end = isBefore ? words.slice(-10).join('') : '';
  return `${start}… ${end}`;
}
