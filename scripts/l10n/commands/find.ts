import { nameForTranslators } from '../../../src/i18n/language-names.ts';
import { closestMatch } from '../../../src/translation/closest-match.ts';
import type { Match } from '../../../src/translation/find/match.ts';
import { isLikeKey, textsOfKey } from '../../../src/translation/find/keys.ts';
import { findOnPage, type OnPage } from '../../../src/translation/find/on-page.ts';
import { sentencesOf, type Sentence } from '../../../src/translation/find/sentences.ts';
import { beginningWith, exactScore, isSure, textOf } from '../../../src/translation/find/sure.ts';
import { translationOf, type Translation } from '../../../src/translation/find/translations-of.ts';
import { pluralFormOf } from '../../../src/translation/plural-forms.ts';
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
        'what is seen, in any language; a part of it and small typing errors are enough; or a key, such as portal.next',
      )
      .option('--language <code>', 'only in this language; of English words, their translation')
      .option('--all', 'every place that is like it, and not only the best')
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
    const ofKey = textsOfKey(asked, sentences, sourceLanguage);
    if (ofKey.length > 0) {
      const beside =
        language === undefined || language === sourceLanguage ? translated : [language];
      const hits = ofKey.map((sentence) =>
        hitOf({ sentence, score: exactScore }, project, sentences, beside),
      );
      if (json === true) context.sayJson(hits);
      else for (const hit of hits) tell(context, hit, `npm run l10n -- uses ${baseOf(hit.id)}`);
      return;
    }
    const own = findOnPage(asked, sentences, { language, most });
    const english = findOnPage(asked, sentences, { language: sourceLanguage, most });
    const isOfSource = language !== undefined && isRather(english, own);
    const found = isOfSource ? english : own;
    const beside = language === undefined || language === sourceLanguage ? translated : [language];
    const hits = found.matches.map((match) => hitOf(match, project, sentences, beside));
    if (json === true) context.sayJson(hits);
    else if (hits.length === 0) context.say(nothingLike(asked, project));
    else {
      if (isOfSource) {
        const name = nameForTranslators(language);
        context.say(`No text in ${name} says it. In English it is:\n`);
      }
      const told = all === true ? hits : bestOf(hits);
      for (const hit of told) tell(context, hit);
      const [best] = told;
      const isKnown = all !== true && best !== undefined && isSure(best.score);
      if (isKnown) tellLonger(context, asked, sentences, best.language);
      // Beside a sure place, how many are less like it tells nothing.
      if (found.total > told.length)
        context.say(
          isKnown
            ? 'What is less like it: --all'
            : `${String(found.total - told.length)} more: --all`,
        );
    }
    context.end(hits.length === 0 ? 1 : 0);
  },
};

/** Beside a place that is surely the one, others are in the way; so are those that are much less like it than the best. */
function bestOf<Hit extends { readonly score: number }>(hits: readonly Hit[]): readonly Hit[] {
  const best = Math.max(...hits.map(({ score }) => score));
  return hits.filter(({ score }) => (isSure(best) ? isSure(score) : score >= best * 0.8));
}

/** More pages than these are told by `uses`. */
const mostShown = 3;

function shortened(shown: readonly string[]): readonly string[] {
  const left = shown.length - mostShown - 1;
  return left > 0
    ? [...shown.slice(0, mostShown), `${String(left)} more`, ...shown.slice(-1)]
    : shown;
}

function nothingLike(asked: string, { locales }: Project): string {
  if (!isLikeKey(asked))
    return 'Nothing like it was found. Try fewer words, as they stand on the page.';
  const keys = locales.flatMap(({ texts }) => texts.map(({ key }) => key));
  const name = asked.trim().split('.').at(-1) ?? '';
  const alike = [...new Set(keys)].filter((key) => key.endsWith(`.${name}`)).slice(0, 3);
  const guess = closestMatch(asked, keys);
  const guesses = guess === null ? alike : [guess];
  return `No text has the key ${asked}.${guesses.length === 0 ? '' : ` Did you mean ${guesses.join(', ')}?`}`;
}

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

const baseOf = (key: string): string => pluralFormOf(key)?.base ?? key;

function tell({ say, colors }: Context, hit: ReturnType<typeof hitOf>, more?: string): void {
  const { file, line, id, text, shown, score, translations } = hit;
  const like = `${score === exactScore ? 'exact, ' : ''}${String(Math.round(score * 100))} %`;
  say(`${colors.bold(`${file}:${String(line)}`)}  ${id}  (${like})`);
  say(`  ${text}`);
  for (const each of translations) say(`  ${inWords(each)}`);
  say(
    colors.dim(
      `  Shown: ${shortened(shown).join('; ')}${more === undefined ? '' : `\n  Every use: ${more}`}\n`,
    ),
  );
}

/** More of them than these are what many texts begin with. */
const mostLonger = 3;

function tellLonger(
  { say }: Context,
  asked: string,
  sentences: readonly Sentence[],
  language: string,
): void {
  const ids = [...new Set(beginningWith(asked, sentences, language).map(({ id }) => id))];
  if (ids.length === 0) return;
  const more = ids.length > mostLonger ? `, and ${String(ids.length - mostLonger)} more` : '';
  say(`Also begins so: ${ids.slice(0, mostLonger).join(', ')}${more}`);
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
