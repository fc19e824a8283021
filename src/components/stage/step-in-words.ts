import type { Translator } from '../../i18n/translator.ts';
import { stepName } from '../../stage/demonstrations/index.ts';

/** @param number counted from 1 */
export const stepInWords = (texts: Translator, id: string, number: number): string =>
  `${texts.t('stage.steps.step', { number })}: ${texts.t(stepName(id))}`;
