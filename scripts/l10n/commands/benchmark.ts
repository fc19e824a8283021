import { oneWordChanged, type OneWord } from '../../../src/translation/drift/benchmark/one-word.ts';
import {
  runBenchmark,
  type BenchmarkResult,
} from '../../../src/translation/drift/benchmark/run.ts';
import {
  runByParagraph,
  type ParagraphResult,
  type Shares,
} from '../../../src/translation/drift/benchmark/run-by-paragraph.ts';
import { unitsOf } from '../../../src/translation/drift/units.ts';
import type { L10nCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
import { readProject } from '../files.ts';

export const benchmark: L10nCommand = {
  name: 'benchmark',
  describe: (command) =>
    command
      .description(
        'how well a change of the source is noticed: precision and recall over many kinds of changes',
      )
      .option('--json', 'the same as JSON'),
  run: (context, _, { json }) => {
    const result = runBenchmark();
    const inPages = runByParagraph();
    const project = readProject(context.root);
    const oneWord = Object.fromEntries(
      translatedLanguages(project).map((language) => [
        language,
        oneWordChanged(unitsOf(project, language)),
      ]),
    );
    if (json === true) context.sayJson({ ...result, inPages, oneWord });
    else tell(context, result, inPages, oneWord);
    context.end(result.wrong.length + inPages.wrong.length > 0 ? 1 : 0);
  },
};

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const inWords = ({ precision, recall }: Shares) =>
  `precision ${percent(precision)}, recall ${percent(recall)}`;

function tell(
  { say, colors }: Context,
  result: BenchmarkResult,
  inPages: ParagraphResult,
  oneWord: Readonly<Record<string, OneWord>>,
): void {
  say(
    `${String(result.families)} kinds of changes, ${String(result.units)} judged texts and steps`,
  );
  say(inWords(result));
  for (const { family, id, expected, given } of result.wrong) {
    say(colors.red(`${family}: ${id} is ${given}, expected ${expected}`));
  }
  say(`${String(inPages.families)} kinds of changes of paragraphs`);
  say(`by paragraphs: ${inWords(inPages.paragraphs)}`);
  say(`by words: ${inWords(inPages.words)}`);
  for (const { family, expected, told } of inPages.wrong) {
    say(
      colors.red(`${family}: told ${JSON.stringify(told)}, expected ${JSON.stringify(expected)}`),
    );
  }
  for (const [language, { byParagraph, bySection, divided }] of Object.entries(oneWord)) {
    say(
      `${language}: after a changed word, ${String(byParagraph)} words to look at (median; ${String(bySection)} by steps and sections); ` +
        `${String(divided.count)} of ${String(divided.of)} parts of pages are judged by paragraph`,
    );
  }
}
