import { languageCodes } from '../i18n/languages.ts';
import { readGuide } from './guide-file.ts';
import { inOrder, projectOfLocales } from './locale-project.ts';
import { navigationFile, readNavigation } from './navigation.ts';
import { factsFile, type Project } from './project.ts';
import { readScenes, scenesFile } from './scenes/scenes.ts';

const guidePath = /^content\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/guides\/([^/]+)\.mdx$/;
const articlePath = /^content\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/articles\/((?:[^/]+\/)?[^/]+)\.mdx$/;

/** @param files text by path, the path written with `/` and starting at the root of the project */
export function projectFrom(
  files: Readonly<Record<string, string>>,
  languages: readonly string[] = languageCodes,
): Project {
  const guides = inOrder(files).flatMap(([file, text]) => {
    const kind = guidePath.test(file) ? 'guide' : 'article';
    const [, language, slug] = guidePath.exec(file) ?? articlePath.exec(file) ?? [];
    return language && slug ? [readGuide({ file, kind, language, slug, text })] : [];
  });
  const { [navigationFile]: navigation, [factsFile]: facts, [scenesFile]: scenes } = files;
  return {
    ...projectOfLocales(files, languages),
    guides,
    navigation: navigation === undefined ? null : readNavigation(navigation),
    factRows:
      facts === undefined
        ? null
        : new Set([...facts.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(([, row = '']) => row)),
    scenes: scenes === undefined ? null : readScenes(scenes),
    files: Object.keys(files)
      .filter((file) => file !== factsFile && file !== scenesFile)
      .sort(),
  };
}
