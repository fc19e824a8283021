import { nameForTranslators } from '../../../src/i18n/language-names.ts';
import type { Match } from '../../../src/translation/find/match.ts';
import { findOnPage, type OnPage } from '../../../src/translation/find/on-page.ts';
import { sentencesOf, type Sentence } from '../../../src/translation/find/sentences.ts';
import { exactScore, isSure, textOf } from '../../../src/translation/find/sure.ts';
import { translationOf, type Translation } from '../../../src/translation/find/translations-of.ts';
import type { Project } from '../../../src/translation/project.ts';
import { addressOfText, placeOfKey, usesOf } from '../../../src/translation/shown-in.ts';
import type { L10nCommand } from '../command.ts';
import { languageIn, type Context } from '../context.ts';
import { translatedLanguages } from '../drift-files.ts';
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
      .option('--language <code>', 'only in this language; of English words, their translation')
      .option('--all', 'every place that is like it, and not only the first five')
      .option('--json', 'the same as JSON'),
  run: (context, words, { json, language: given, all }) => {
    const project = readProject(context.root);
    const { sourceLanguage } = project;
    const translated = translatedLanguages(project);
    const language =
      typeof given === 'string' ? languageIn([sourceLanguage, ...translated], given) : undefined;
    const sentences = sentencesOf(project);
    const most = all === true ? Infinity : 5;
    const asked = words.join(' ');
    const own = findOnPage(asked, sentences, { language, most });
    const english = findOnPage(asked, sentences, { language: sourceLanguage, most });
    const isOfSource = language !== undefined && isRather(english, own);
    const found = isOfSource ? english : own;
    const beside = language === undefined || language === sourceLanguage ? translated : [language];
    const hits = found.matches.map((match) => hitOf(match, project, sentences, beside));
    if (json === true) context.sayJson(hits);
    else if (hits.length === 0)
      context.say('Nothing like it was found. Try fewer words, as they stand on the page.');
    else {
      if (isOfSource) {
        const name = nameForTranslators(language);
        context.say(`No text in ${name} says it. In English it is:\n`);
      }
      for (const hit of hits) tell(context, hit);
      if (found.total > hits.length) {
        context.say(`${String(hits.length)} of ${String(found.total)}; --all shows all.`);
      }
    }
    context.end(hits.length === 0 ? 1 : 0);
  },
};

/** Words of the source, asked for in another language, are like some of its words by chance only. */
const isRather = ({ matches: [english] }: OnPage, { matches: [own] }: OnPage): boolean =>
  english !== undefined && (!own || (isSure(english.score) && !isSure(own.score)));

function hitOf(
  { sentence, score }: Match,
  project: Project,
  sentences: readonly Sentence[],
  languages: readonly string[],
) {
  const { file, line, language, id } = sentence;
  const isOfSource = language === project.sourceLanguage;
  return {
    file,
    line,
    id,
    language,
    text: textOf(sentence),
    // A translator reads the pages of the language that was asked for.
    shown: shownAt(id, languages.length === 1 ? (languages[0] ?? language) : language, project),
    score: Math.round(score * 1000) / 1000,
    translations: isOfSource
      ? languages.map((each) => translationOf(sentence, sentences, each))
      : [],
  };
}

function tell({ say, colors }: Context, hit: ReturnType<typeof hitOf>): void {
  const { file, line, id, text, shown, score, translations } = hit;
  const like = `${score === exactScore ? 'exact, ' : ''}${String(Math.round(score * 100))} %`;
  say(`${colors.bold(`${file}:${String(line)}`)}  ${id}  (${like})`);
  say(`  ${text}`);
  for (const each of translations) say(`  ${inWords(each)}`);
  say(colors.dim(`  Shown: ${shown.join('; ')}\n`));
}

const inWords = ({ language, file, line, text }: Translation): string =>
  text === null || line === null
    ? `${nameForTranslators(language)}: not translated yet; it goes into ${file}`
    : `${nameForTranslators(language)}: ${file}:${String(line)}  ${text}`;

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
