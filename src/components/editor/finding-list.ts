import type { CheckFinding } from '../../translation/check.ts';
import { sourceLanguage } from '../../i18n/languages.ts';
import { element } from '../search/element.ts';
import type { Surroundings } from './editor-texts.ts';

type Shown = Pick<CheckFinding, 'message' | 'fix' | 'severity'> & { readonly place?: string };

/** Findings as `npm run l10n -- check` words them, which is English in every language. */
export const findingItems = (findings: readonly Shown[]): HTMLElement[] =>
  findings.map(({ message, fix, severity, place }) =>
    element(
      'li',
      { lang: 'en', dir: 'ltr', 'data-severity': severity ?? 'error' },
      ...(place === undefined ? [] : [element('code', {}, place), ' ']),
      element('span', {}, message),
      ' ',
      element('span', { class: 'editor-fix' }, fix),
    ),
  );

/** Said once, where a page in another language has such messages. */
export const checksInEnglish = ({ say, translator }: Surroundings): HTMLElement[] =>
  translator.language === sourceLanguage
    ? []
    : [element('p', { class: 'editor-none' }, say('editor.checksInEnglish'))];
