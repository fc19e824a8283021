import { unitsOf, type Unit } from '../../../src/translation/drift/units.ts';
import type { Project } from '../../../src/translation/project.ts';
import { accept as record } from '../accept.ts';
import type { L10nCommand } from '../command.ts';
import { languageIn } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
import { readProject, Refusal } from '../files.ts';

export const accept: L10nCommand = {
  name: 'accept',
  describe: (command) =>
    command
      .description('say that translations are up to date with the English text of today')
      .argument('[language]', 'all languages when it is left out')
      .argument(
        '[file or key]',
        'a file, a key or a step, such as portal.next; all when it is left out',
      )
      .option('--json', 'what was recorded as JSON'),
  run: (context, [given, place], { json }) => {
    const project = readProject(context.root);
    const all = translatedLanguages(project);
    const languages = given === undefined ? all : [languageIn(all, given)];
    const isMeant = (unit: Unit) => place === undefined || isIn(unit, place);
    refuseUnknown(project, languages, place);
    const done = languages.flatMap((language) =>
      record(context.root, language, { isMeant }).map(({ id }) => ({ language, id })),
    );
    if (json === true) {
      context.sayJson(done);
      return;
    }
    const inLanguages = given === undefined ? ` (${languages.join(', ')})` : '';
    context.say(
      `${String(done.length)} recorded as translated from today’s English text${inLanguages}.`,
    );
    const left = languages
      .flatMap((language) => unitsOf(project, language))
      .filter((unit) => unit.translation === null && isMeant(unit)).length;
    if (left > 0)
      context.say(`${String(left)} not translated yet, so nothing was recorded of them.`);
  },
};

/** @throws Refusal, when none of the languages has a text in the file or under the key `place` */
export function refuseUnknown(
  project: Project,
  languages: readonly string[],
  place: string | undefined,
): void {
  if (place === undefined) return;
  if (languages.some((each) => unitsOf(project, each).some((unit) => isIn(unit, place)))) return;
  throw new Refusal(
    `Nothing is called "${place}". Give a file or a key as npm run l10n -- status and diff print them.`,
  );
}

export const isIn = ({ id, file }: Unit, place: string): boolean =>
  file === place || id === place || id.startsWith(`${place}.`) || id.startsWith(`${place}#`);
