import { showPageInPseudoLanguage } from './pseudo-page.ts';

/** What a page can be asked for before Start, by its address or by a press on a mode. */
export { choose } from './modes.ts';

showPageInPseudoLanguage();
