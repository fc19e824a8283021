import { closestMatch } from '../../../src/translation/closest-match.ts';
import { usesOf } from '../../../src/translation/shown-in.ts';
import type { L10nCommand } from '../command.ts';
import { readProject, Refusal } from '../files.ts';

export const uses: L10nCommand = {
  name: 'uses',
  describe: (command) =>
    command
      .description('the guides, steps, windows and languages that a label or text touches')
      .argument('<key>', 'such as portal.next')
      .option('--json', 'the same as JSON'),
  run: (context, [key = ''], { json }) => {
    const project = readProject(context.root);
    const found = usesOf(project, key);
    if (found.texts.length === 0) {
      const keys = project.locales.flatMap(({ texts }) => texts.map((text) => text.key));
      const guess = closestMatch(key, keys);
      throw new Refusal(`No text has the key ${key}.${guess ? ` Did you mean ${guess}?` : ''}`);
    }
    if (json === true) {
      context.sayJson(found);
      return;
    }
    const { say, colors } = context;
    say(`${colors.bold(key)}  ${found.place}`);
    for (const { language, value, file, line } of found.texts) {
      say(`  ${language.padEnd(6)} ${value}  ${colors.dim(`${file}:${String(line)}`)}`);
    }
    for (const { page, step } of found.pages)
      say(`  ${page}${step === null ? '' : `, step ${step}`}`);
    if (found.pages.length === 0) say('  No guide and no article names it.');
  },
};
