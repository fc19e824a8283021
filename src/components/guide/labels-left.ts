import { existsSync, readFileSync } from 'node:fs';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { simulatorNamespaces, lateNamespaces } from '../../i18n/keys.ts';
import { doNotTranslateFile } from '../../translation/do-not-translate.ts';
import { countOfGuide, missingLabels } from '../../translation/missing-labels.ts';
import { projectFrom } from '../../translation/read-project.ts';
import { scenesFile } from '../../translation/scenes/scenes.ts';
import { guidePath } from './guide-files.ts';

/** How many labels of a guide its language lacks; 0 where it has no such guide. For the development server alone. */
export function labelsLeft(language: Language, name: string): number {
  if (language === sourceLanguage || !existsSync(guidePath(language, 'guide', name))) return 0;
  const namespaces = new Set([...simulatorNamespaces, ...lateNamespaces, 'guide', 'site']);
  const locales = [...namespaces].flatMap((namespace) =>
    [sourceLanguage, language].map((code) => `locales/${code}/${namespace}.json`),
  );
  const files = [
    ...locales,
    guidePath(sourceLanguage, 'guide', name),
    doNotTranslateFile,
    scenesFile,
  ].filter((file) => existsSync(file));
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
  return countOfGuide(missingLabels(projectFrom(texts), language, name));
}
