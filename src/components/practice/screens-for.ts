import type { Translator } from '../../i18n/translator.ts';
import { choicesNow } from './choices.ts';

/** The texts of the reader's screens: those of the page, unless the reader's screens speak another language. */
export async function screensFor(
  page: Translator,
  load: (language: string) => Promise<Translator>,
): Promise<Translator> {
  const { ui } = choicesNow();
  return ui === null || ui === page.language ? page : load(ui);
}
