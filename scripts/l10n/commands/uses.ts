import { existsSync } from 'node:fs';
import path from 'node:path';
import { closestMatch } from '../../../src/translation/closest-match.ts';
import { readUse } from '../../../src/translation/scenes/scenes.ts';
import { addressOfText, usesOf, type Uses } from '../../../src/translation/shown-in.ts';
import { usesInWords, type PlaceInWords } from '../../../src/translation/uses-in-words.ts';
import type { L10nCommand } from '../command.ts';
import { languageIn, type Context } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
import { readProject, Refusal } from '../files.ts';

export const uses: L10nCommand = {
  name: 'uses',
  describe: (command) =>
    command
      .description(
        'the guides, steps, screens, pictures and languages that a label or text touches',
      )
      .argument('<key>', 'such as portal.next')
      .option('--language <code>', 'with titles and addresses of pages in this language')
      .option('--all', 'every place, and not only the first eight')
      .option('--json', 'the same as JSON'),
  run: (context, [key = ''], { json, language: given, all }) => {
    const project = readProject(context.root);
    const { sourceLanguage } = project;
    const translated = translatedLanguages(project);
    const language =
      typeof given === 'string' ? languageIn([sourceLanguage, ...translated], given) : null;
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
    const { named, seen } = usesInWords(project, found, language ?? sourceLanguage);
    const most = all === true ? Infinity : 8;
    say(named.length > 0 ? '\nNamed by:' : '\nNo guide and no article names it.');
    tellPlaces(context, named, most);
    if (seen.length > 0) {
      say('\nSeen on:');
      tellPlaces(context, seen, most);
    }
    if (pictures.length > 0) say('\nPictures:');
    for (const picture of pictures) say(`  ${picture}`);
    if (seen.length > 0) {
      say('\nEvery place, with links into the practice:');
      for (const each of language === null ? translated : [language])
        say(`  ${addressOfText(each, key)}`);
    }
  },
};

function tellPlaces({ say, colors }: Context, places: readonly PlaceInWords[], most: number) {
  for (const { words, address } of places.slice(0, most))
    say(`  ${words}${address === null ? '' : `  ${colors.dim(address)}`}`);
  if (places.length > most) say(`  … and ${String(places.length - most)} more; --all shows all.`);
}

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
