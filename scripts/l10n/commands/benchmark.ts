import { runBenchmark } from '../../../src/translation/drift/benchmark/run.ts';
import type { L10nCommand } from '../command.ts';

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
    if (json === true) context.sayJson(result);
    else {
      const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
      context.say(
        `${String(result.families)} kinds of changes, ${String(result.units)} judged texts and steps`,
      );
      context.say(`precision ${percent(result.precision)}, recall ${percent(result.recall)}`);
      for (const { family, id, expected, given } of result.wrong) {
        context.say(context.colors.red(`${family}: ${id} is ${given}, expected ${expected}`));
      }
    }
    context.end(result.wrong.length > 0 ? 1 : 0);
  },
};
