import { diffWords } from 'diff';
import type { Change } from '../../../src/translation/drift/changes.ts';
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
      judgeUnits(unitsOf(project, language), knownOf(files, project, language))
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
          : `${String(found.flatMap(placesOf).length)} to look at. When a translation is right again: npm run l10n -- accept <language> <key>`,
      );
    }
    context.end(found.some(({ verdict }) => verdict === 'stale') ? 1 : 0);
  },
};

const asJson = ({ language, unit, verdict, before, changes }: Judged & { language: string }) => ({
  language,
  id: unit.id,
  file: unit.file,
  line: unit.line,
  verdict,
  before,
  now: unit.source,
  translation: unit.translation,
  changes: placesOf({ unit, verdict, before, changes }),
});

interface Place {
  /** `null`: the unit is judged as a whole. */
  readonly kind: Change['kind'] | null;
  /** In the file of the translation: of the text, or of the one behind which it belongs. */
  readonly line: number;
  /** `null`: the source did not say it, or what it said is not kept. */
  readonly before: string | null;
  /** `null`: the source says it no longer. */
  readonly now: string | null;
  /** The translator's own paragraphs; none of what the translation lacks. */
  readonly yours: readonly string[];
}

/** What there is to look at: the changed paragraphs, or the whole text where it is not judged by paragraphs. */
function placesOf({ unit, before, changes }: Judged): readonly Place[] {
  const { paragraphs, translation, line, source } = unit;
  if (!paragraphs || changes === null) {
    return [{ kind: null, line, before, now: source, yours: [translation ?? ''] }];
  }
  return changes.map((change) => {
    const own = change.own.flatMap((index) => paragraphs.own[index] ?? []);
    const now = change.source.map((index) => paragraphs.source[index]?.text ?? '').join(' ');
    return {
      kind: change.kind,
      line: (own[0] ?? paragraphs.own[Math.max(0, change.behind)])?.line ?? line,
      before: change.before,
      now: change.kind === 'removed' ? null : now,
      yours: own.map(({ text }) => text),
    };
  });
}

const inWords: Readonly<Record<Change['kind'], string>> = {
  changed: 'stale',
  minor: 'only marks or capitals',
  added: 'stale: yours lacks it',
  removed: 'stale: no longer in English',
  moved: 'stale: at another place in English',
};

function tell(context: Context, judged: Judged, project: Project): void {
  const { say, colors } = context;
  const { unit, verdict } = judged;
  for (const { kind, line, before, now, yours } of placesOf(judged)) {
    const shown = inWords[kind ?? (verdict === 'minor' ? 'minor' : 'changed')];
    const colored = shown === inWords.minor ? colors.dim(shown) : colors.yellow(shown);
    say(`${colors.bold(`${unit.file}:${String(line)}`)}  ${unit.id}  (${colored})`);
    if (kind === 'moved' || (before === null && kind === null)) say(`  English: ${now ?? ''}`);
    else say(`  English: ${wordByWord(context, before ?? '', now ?? '')}`);
    for (const text of yours) say(`  Yours:   ${text}`);
    if (kind === 'added') say(colors.dim(`  It belongs behind line ${String(line)}.`));
  }
  const touched = new Set(usesOf(project, unit.id).pages.map(({ page }) => page)).size;
  if (touched > 0) {
    say(colors.dim(`  Named by ${counted(touched, 'page')}: npm run l10n -- uses ${unit.id}`));
  }
  say();
}

function wordByWord({ colors }: Context, before: string, now: string): string {
  const parts = diffWords(before, now);
  return parts
    .map(({ value, added, removed }, index) => {
      if (added) return colors.green(`{+${value}+}`);
      if (removed) return colors.red(`[-${value}-]`);
      return shortened(value, index > 0, index < parts.length - 1);
    })
    .join('');
}

/** A few words before and behind a change are enough to find it. */
function shortened(text: string, isBehind: boolean, isBefore: boolean): string {
  const words = text.split(/(?<=\s)/u);
  if (words.length <= 24) return text;
  const start = isBehind ? words.slice(0, 10).join('') : '';
  const end = isBefore ? words.slice(-10).join('') : '';
  return `${start}… ${end}`;
}
