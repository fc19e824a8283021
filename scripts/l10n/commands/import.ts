import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  applyExchange,
  type ExchangeFinding,
  type Imported,
} from '../../../src/translation/exchange/apply.ts';
import { broughtBy } from '../../../src/translation/exchange/brought.ts';
import { placesIn } from '../../../src/translation/exchange/drift.ts';
import { largest } from '../../../src/translation/exchange/faults.ts';
import { languageOf, readExchange } from '../../../src/translation/exchange/read.ts';
import { unitsOf } from '../../../src/translation/exchange/units.ts';
import type { Finding } from '../../../src/translation/findings-by.ts';
import type { Project } from '../../../src/translation/project.ts';
import { projectFrom } from '../../../src/translation/read-project.ts';
import { accept } from '../accept.ts';
import type { L10nCommand } from '../command.ts';
import { counted, type Context } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
import { readFiles, Refusal, writeWhole } from '../files.ts';
import { asJson, sayFinding } from '../finding-words.ts';

export const importCommand: L10nCommand = {
  name: 'import',
  describe: (command) =>
    command
      .description('take translations from a file that was exported: XLIFF 1.2 or 2.0, or CSV')
      .argument('<file>', 'the file')
      .option('--dry-run', 'only say what would change')
      .option('--force', 'also where a text has changed here since the file was exported')
      .option('--json', 'what was taken and what was not as JSON'),
  run: (context, [given = ''], { dryRun, force, json }) => {
    const start = performance.now();
    const files = readFiles(context.root);
    const project = projectFrom(files);
    const { language, result } = importFrom(given, project, force === true);
    const isWritten = dryRun !== true;
    if (isWritten) {
      for (const [file, text] of result.changes) {
        writeWhole(context.root, file, text, files[file] ?? null);
      }
      if (result.taken.length > 0) record(context.root, project, language, result);
    }
    const { changes, findings, older, taken, unchanged, empty } = result;
    const mistakes = broughtBy(changes, files, { source: project.sourceLanguage, language });
    const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
    if (json === true) {
      context.sayJson({
        language,
        isWritten,
        files: [...changes.keys()],
        taken,
        unchanged,
        empty,
        older,
        findings,
        mistakes: mistakes.map(asJson),
        seconds,
      });
    } else tell(context, result, { mistakes, isWritten, seconds });
    context.end([...findings, ...mistakes].some(({ severity }) => severity === 'error') ? 1 : 0);
  },
};

/** @throws Refusal, when nothing of the file can be used */
function importFrom(
  given: string,
  project: Project,
  isForced: boolean,
): { language: string; result: Imported } {
  const place = path.resolve(given);
  const name = path.basename(place);
  if (!existsSync(place)) throw new Refusal(`There is no file ${place}.`);
  if (!statSync(place).isFile()) throw new Refusal(`${place} is no file. Give an exported one.`);
  // So much more is enough to be refused, and a larger file is not read into memory.
  const bytes = statSync(place).size > largest ? new Uint8Array(largest + 1) : readFileSync(place);
  const { exchange, finding } = readExchange(name, bytes);
  if (!exchange) throw refusal(finding);
  const languages = [project.sourceLanguage, ...translatedLanguages(project)];
  const found = languageOf(name, exchange, languages);
  if ('finding' in found) throw refusal(found.finding);
  const { language } = found;
  return { language, result: applyExchange(project, language, name, exchange, isForced) };
}

const refusal = ({ file, line, message, fix }: Omit<ExchangeFinding, 'severity'>): Refusal =>
  new Refusal(`${file}:${String(line)}  ${message}\n  Fix: ${fix}\nNothing was written.`);

/**
 * A translation is current when it was made for the source of today, and stale from the start when it was made for an older
 * one. Of a step or a section, the paragraphs that the file did not bring stay what they were.
 */
function record(
  root: string,
  project: Project,
  language: string,
  { taken, older }: Imported,
): void {
  const places = new Map(
    unitsOf(project, language).map((file) => [file.file, placesIn(project, file)]),
  );
  const placeOf = ({ file, id }: { file: string; id: string }) => places.get(file)?.get(id);
  const idOf = (each: { file: string; id: string }) => placeOf(each)?.id ?? '';
  const recorded = Map.groupBy(taken, idOf);
  const before = Map.groupBy(older, idOf);
  accept(root, language, {
    isMeant: ({ id }) => recorded.has(id),
    madeFrom: ({ id, source }) =>
      before
        .get(id)
        ?.map(({ was }) => was)
        .join(' ') ?? source,
    isNew: ({ id }, paragraph) =>
      recorded.get(id)?.some((each) => placeOf(each)?.paragraph === paragraph) === true,
  });
}

function tell(
  { say, colors }: Context,
  result: Imported,
  {
    mistakes,
    isWritten,
    seconds,
  }: {
    readonly mistakes: readonly Finding[];
    readonly isWritten: boolean;
    readonly seconds: number;
  },
): void {
  for (const { file, line, key, message, fix, severity } of result.findings) {
    const mark = severity === 'error' ? colors.red(severity) : colors.yellow(severity);
    say(
      `${colors.bold(`${file}:${String(line)}`)}  ${key === undefined ? '' : `${key}  `}(${mark})`,
    );
    say(`  ${message}`);
    say(`  Fix: ${fix}\n`);
  }
  for (const { id, was, isNow } of result.taken.slice(0, mostListed)) {
    say(`${colors.bold(id)}  ${was === null ? '' : `${short(was)} → `}${short(isNow)}`);
  }
  if (result.taken.length > mostListed) {
    say(`… and ${String(result.taken.length - mostListed)} more; --json lists all.`);
  }
  for (const file of result.changes.keys())
    say(`${isWritten ? 'Written' : 'Would write'}: ${file}`);
  if (mistakes.length > 0) {
    say(
      `\nTaken with ${counted(mistakes.length, 'mistake')} that npm run l10n -- check names too:\n`,
    );
    for (const each of mistakes.slice(0, mostListed)) sayFinding({ say, colors }, each);
  }
  const errors = result.findings.filter(({ severity }) => severity === 'error').length;
  say(
    `${String(result.taken.length)} taken, ${String(result.older.length)} of them made for an older source text; ` +
      `${counted(errors, 'error')}; ${String(result.unchanged)} unchanged` +
      `${result.empty > 0 ? `; ${String(result.empty)} empty` : ''} (${String(seconds)} s)`,
  );
}

/** A screen or two; nobody reads more of them. */
const mostListed = 50;

const short = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
