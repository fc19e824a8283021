import { findSentence, type Match } from '../../../src/translation/find/match.ts';
import { sentencesOf } from '../../../src/translation/find/sentences.ts';
import type { Project } from '../../../src/translation/project.ts';
import { addressOfText, placeOfKey, usesOf } from '../../../src/translation/shown-in.ts';
import type { L10nCommand } from '../command.ts';
import { readProject } from '../files.ts';

export const find: L10nCommand = {
  name: 'find',
  describe: (command) =>
    command
      .description('where a sentence that is seen on a page is written')
      .argument(
        '<sentence...>',
        'what is seen, in any language; a part of it and small typing errors are enough',
      )
      .option('--language <code>', 'only in this language')
      .option('--json', 'the same as JSON'),
  run: (context, words, { json, language }) => {
    const project = readProject(context.root);
    const sentences = sentencesOf(project).filter(
      (each) => language === undefined || each.language === language,
    );
    const found = findSentence(words.join(' '), sentences);
    if (json === true) context.sayJson(found.map((match) => asJson(match, project)));
    else if (found.length === 0)
      context.say('Nothing like it was found. Try fewer words, as they stand on the page.');
    else {
      for (const match of found) {
        const { file, line, id, text, shown, score } = asJson(match, project);
        context.say(
          `${context.colors.bold(`${file}:${String(line)}`)}  ${id}  (${String(Math.round(score * 100))} %)`,
        );
        context.say(`  ${text}`);
        context.say(context.colors.dim(`  Shown: ${shown.join('; ')}\n`));
      }
    }
    context.end(found.length === 0 ? 1 : 0);
  },
};

function asJson({ sentence, score }: Match, project: Project) {
  const { file, line, language, id, pieces } = sentence;
  return {
    file,
    line,
    id,
    language,
    text: pieces
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim(),
    shown: shownAt(id, language, project),
    score: Math.round(score * 1000) / 1000,
  };
}

function shownAt(id: string, language: string, project: Project): string[] {
  if (!id.includes('/') && !id.includes('#')) {
    const pages = usesOf(project, id).pages.map(({ page, step }) =>
      step === null ? `/${language}/${page}/` : `/${language}/${page}/#step-${step}`,
    );
    return [placeOfKey(id), ...new Set(pages), addressOfText(language, id)];
  }
  const [page = '', part = ''] = id.replace(/^articles\//, '').split('#');
  const step = part.startsWith('step:') ? `#step-${part.slice('step:'.length)}` : '';
  return [`/${language}/${page}/${step}`];
}
