import { languageCode } from '../../../src/translation/language-code.ts';
import { ownNameOf } from '../../../src/i18n/language-names.ts';
import {
  filesOfNewLanguage,
  languagesFile,
  pluralsInWords,
  withLanguage,
} from '../../../src/translation/new-language.ts';
import type { L10nCommand } from '../command.ts';
import { readProject, Refusal, textOfFile, writeWhole } from '../files.ts';

export const newLanguage: L10nCommand = {
  name: 'new',
  describe: (command) =>
    command
      .description('begin a language: its line in the code, its files, its plural forms')
      .argument('<language>', 'a code of BCP 47, such as ms or pt-BR')
      .addHelpText('after', howToRemove),
  run: ({ root, say, colors }, [given = '']) => {
    const known = languageCode(given);
    if (!known.isRight) throw new Refusal(`${known.message} ${known.fix}`);
    const { code, englishName } = known;
    const table = textOfFile(root, languagesFile);
    if (table === null) throw new Refusal(`${languagesFile} is not below ${root}.`);
    const project = readProject(root);
    if (
      project.files.some((file) => file.startsWith(`locales/${code}/`)) ||
      isInTable(table, code)
    ) {
      throw new Refusal(
        `${englishName} (${code}) is there already: npm run l10n -- status ${code}`,
      );
    }
    const changed = withLanguage(table, code);
    if (changed === null)
      throw new Refusal(`The list of languages was not found in ${languagesFile}.`);
    const files = filesOfNewLanguage(project, code);
    for (const [file, text] of Object.entries(files))
      writeWhole(root, file, text, textOfFile(root, file));
    // Last: as long as it is not there, the site knows nothing of the language.
    writeWhole(root, languagesFile, changed, table);

    say(`${colors.bold(`${englishName} (${code})`)}: ${ownNameOf(code)}`);
    say(
      `  Look at this name: it is the one of Unicode. If readers know another, change it in ${languagesFile}.`,
    );
    say(`  ${languagesFile}: one line`);
    for (const file of Object.keys(files)) say(`  ${file}`);
    say('\nPlural forms, and numbers that take them:');
    for (const line of pluralsInWords(code)) say(`  ${line}`);
    say(`\nThe site builds with it now, in English where nothing is translated.`);
    say(
      `The files in locales/${code}/ are empty: {}. Copy lines from the English file of the same name, and translate what\n` +
        'stands behind each colon. Keys may be left out; keep their nesting. What is left out is shown in English.\n' +
        `Or type into fields: npm run dev, then /${code}/translations/.`,
    );
    say(
      `Begin with locales/style/${code}.md, then locales/${code}/window.json: every guide and the coach name the windows\n` +
        'by its words.',
    );
    say(
      `A guide: copy content/en/guides/<name>.mdx to content/${code}/guides/<name>.mdx and translate it.\n` +
        'Tags, ids and keys stay as they are. Readers see it when it is translated.',
    );
    say(`Then: npm run l10n -- check ${code}, and npm run l10n -- accept ${code}.`);
  },
};

const howToRemove = `
To remove a language again, such as ms:
  its line in ${languagesFile}
  the folders locales/ms/ and content/ms/
  ms.json or ms.md in locales/glossary/, provenance/, style/ and source-hashes/; ms.txt in locales/words/
Then npm run l10n -- check names what is left of it.`;

const isInTable = (table: string, code: string): boolean =>
  new RegExp(`^\\s*'?${code}'?: \\{ name`, 'm').test(table);
