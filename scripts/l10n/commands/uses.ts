import { existsSync } from 'node:fs';
import path from 'node:path';
import { closestMatch } from '../../../src/translation/closest-match.ts';
import { readUse } from '../../../src/translation/scenes/scenes.ts';
import { addressOfText, usesOf, type Uses } from '../../../src/translation/shown-in.ts';
import type { L10nCommand } from '../command.ts';
import { readProject, Refusal } from '../files.ts';

export const uses: L10nCommand = {
  name: 'uses',
  describe: (command) =>
    command
      .description(
        'the guides, steps, screens, pictures and languages that a label or text touches',
      )
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
    const pictures = picturesOf(context.root, found);
    if (json === true) {
      context.sayJson({ ...found, pictures });
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
    if (found.seen.length > 0) say(`  Seen: ${found.seen.join(', ')}`);
    for (const picture of pictures) say(`  ${picture}`);
    if (found.seen.length > 0) say(`  ${addressOfText(project.sourceLanguage, key)}`);
  },
};

/** Pictures of `npm run pictures` that show it, in each language that has it. */
function picturesOf(root: string, { seen, texts }: Uses): readonly string[] {
  const languages = [...new Set(texts.map(({ language }) => language))];
  return seen
    .map(readUse)
    .flatMap((use) =>
      use.kind === 'step'
        ? languages.map((language) => `reports/pictures/${language}/${use.flow}/${use.step}.webp`)
        : [],
    )
    .filter((file) => existsSync(path.join(root, file)));
}
