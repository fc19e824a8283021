import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { languageCode } from '../../../src/translation/language-code.ts';
import { typographyFile } from '../../../src/i18n/typography.ts';
import { ownNameOf } from '../../../src/i18n/language-names.ts';
import {
  copyOfPage,
  filesOfNewLanguage,
  languagesFile,
  pluralsInWords,
  withLanguage,
} from '../../../src/translation/new-language.ts';
import type { Project } from '../../../src/translation/project.ts';
import type { L10nCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { addressOfPage, fileOfPage, pageIn, type PageName } from '../pages.ts';
import { listingCommand } from '../../../src/translation/missing-labels.ts';
import { readProject, Refusal, textOfFile, writeWhole } from '../files.ts';

export const newLanguage: L10nCommand = {
  name: 'new',
  describe: (command) =>
    command
      .description('begin a language: its line in the code, its files, its plural forms')
      .argument('<language>', 'a code of BCP 47, such as ms or pt-BR')
      .option(
        '--guide <name>',
        'copy this English guide or article into the language, which may be there already, with its links changed',
      )
      .addHelpText('after', howToRemove),
  run: (context, [given = ''], { guide }) => {
    const { root, say, colors } = context;
    const known = languageCode(given);
    if (!known.isRight) throw new Refusal(`${known.message} ${known.fix}`);
    const { code, englishName } = known;
    const table = textOfFile(root, languagesFile);
    if (table === null) throw new Refusal(`${languagesFile} is not below ${root}.`);
    const project = readProject(root);
    const isThere =
      project.files.some((file) => file.startsWith(`locales/${code}/`)) || isInTable(table, code);
    const name = typeof guide === 'string' ? pageIn(project, guide) : null;
    if (isThere && name !== null) {
      copyGuide(context, project, name, code);
      return;
    }
    if (isThere) {
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
    // Git keeps no empty folders, and nothing needs them: whoever looks where a guide goes finds the place.
    for (const kind of ['guides', 'articles'])
      mkdirSync(path.join(root, 'content', code, kind), { recursive: true });
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
    say(
      `\nNumbers in words: write those of ${englishName} into locales/number-words/${code}.json. Until then check compares digits\n` +
        'alone. locales/number-words/en.json is an example; docs/translating.md says what each name is.',
    );
    say(`\nThe site builds with it now, in English where nothing is translated.`);
    say(
      `The files in locales/${code}/ are empty: {}. Copy lines from the English file of the same name, and translate what\n` +
        'stands behind each colon. Keys may be left out; keep their nesting. What is left out is shown in English.\n' +
        `Or type into fields: npm run dev, then /${code}/translations/.`,
    );
    say(
      `locales/style/${code}.md is for people: how the language is written here. locales/style/${code}.json is for check: what no\n` +
        `sentence says, as [{ "find": "…", "use": "…", "why": "…" }]. Quotation marks and spaces before marks: ${typographyFile}.`,
    );
    say(
      `Begin with locales/style/${code}.md, then locales/${code}/window.json: every guide and the coach name the windows\n` +
        'by its words.',
    );
    say(
      `A guide or an article: npm run l10n -- new ${code} --guide <name> copies the English one to content/${code}/, with its\n` +
        `links changed to /${code}/. Translate it there; tags, ids and keys stay as they are. Readers see it when it is\n` +
        'translated; npm run dev shows it to you from the first step on.',
    );
    if (name !== null) copyGuide(context, project, name, code);
    say(`Then: npm run l10n -- check ${code}, and npm run l10n -- accept ${code}.`);
  },
};

function copyGuide({ root, say }: Context, project: Project, page: PageName, code: string): void {
  const file = fileOfPage(code, page);
  if (textOfFile(root, file) !== null)
    throw new Refusal(
      `${file} is there already, and stays as it is: npm run l10n -- status ${code}`,
    );
  const { sourceLanguage } = project;
  const english = textOfFile(root, fileOfPage(sourceLanguage, page)) ?? '';
  writeWhole(root, file, copyOfPage(english, sourceLanguage, code), null);
  say(`${file}: the English ${page.kind}, with its links changed to /${code}/.`);
  const where = `Translate it there or on its page: npm run dev, then /${code}/${addressOfPage(page)}/.`;
  // An article has no practice, and its labels are few.
  if (page.kind === 'article') say(where);
  else {
    say(`${where} Its labels that are still in English:\n${listingCommand(code, page.slug)}`);
  }
}

const howToRemove = `
To remove a language again, such as ms:
  its line in ${languagesFile}
  the folders locales/ms/ and content/ms/
  ms.json or ms.md in locales/glossary/, number-words/, provenance/, style/ and source-hashes/; ms.txt in locales/words/
Then npm run l10n -- check names what is left of it.`;

const isInTable = (table: string, code: string): boolean =>
  new RegExp(`^\\s*'?${code}'?: \\{ name`, 'm').test(table);
