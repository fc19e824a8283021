import { flowsOfGuides } from '../../flows/load-flow.ts';
import { isComplete } from '../../i18n/languages.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { Project } from '../project.ts';

export const pageMissing: Check = {
  id: 'page-missing',
  title:
    'Every procedure has its guide, and a language that promises to be complete has every page',
  why: 'A procedure without a guide is found by nobody, and a page that is missing in a language is shown in English.',
  severity: 'error',
  run: (project) => [...proceduresWithoutGuide(project), ...pagesWithoutTranslation(project)],
};

/** Only where the whole project was read: parts of it have no navigation. */
function proceduresWithoutGuide({ navigation, sourceLanguage, files }: Project): CheckFinding[] {
  if (!navigation) return [];
  return Object.keys(flowsOfGuides)
    .map((slug) => ({ slug, file: `content/${sourceLanguage}/guides/${slug}.mdx` }))
    .filter(({ file }) => !files.includes(file))
    .map(({ slug, file }) => ({
      file,
      line: 1,
      message: `The procedure ${slug} has no guide.`,
      fix: 'Write this file with a <Step> for each step of the procedure, or take its line out of src/flows/load-flow.ts.',
    }));
}

function pagesWithoutTranslation(project: Project): CheckFinding[] {
  const { guides, languages, sourceLanguage, files } = project;
  const sources = guides.filter(({ language }) => language === sourceLanguage);
  const placeIn = (language: string, { file }: (typeof sources)[number]) =>
    file.replace(`/${sourceLanguage}/`, `/${language}/`);
  const places = new Set(
    languages.flatMap((language) => sources.map((source) => placeIn(language, source))),
  );
  // A page in another folder, or under another name, is told by other checks. Each may be one that is missed here.
  const strays = files.filter((file) => /^content\/.*\.mdx?$/i.test(file) && !places.has(file));
  return languages
    .filter((language) => language !== sourceLanguage && isComplete(language))
    .flatMap((language) =>
      sources
        .map((source) => ({ source, file: placeIn(language, source) }))
        .filter(({ file }) => !files.includes(file)),
    )
    .slice(strays.length)
    .map(({ source, file }) => ({
      file,
      line: 1,
      message: 'The page is missing.',
      fix: `Copy ${source.file} to this name and translate it.`,
    }));
}
