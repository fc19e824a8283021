import { isLanguage, type Language } from '../../i18n/languages.ts';
import { readPseudoLanguage, type PseudoLanguage } from '../../i18n/pseudo.ts';
import { readSeed } from '../../simulation/random.ts';

/** How a guide is used: as text, watching the coach, practising, or beside the reader's own screen. */
export const modes = ['read', 'watch', 'try', 'own-device'] as const;

export type Mode = (typeof modes)[number];

/** In which modes the practice is on the screen, and which have to be in the address: the others follow from Start. */
export const modeTraits = {
  read: { isPractised: false, isInAddress: false },
  watch: { isPractised: true, isInAddress: true },
  try: { isPractised: true, isInAddress: false },
  'own-device': { isPractised: false, isInAddress: true },
} as const satisfies Record<Mode, object>;

export const isMode = (text: unknown): text is Mode => modes.some((mode) => mode === text);

/** The public parameters of a guide's address. What is not valid is left out, never guessed. See docs/url-parameters.md. */
export interface UrlParameters {
  readonly seed: string | null;
  readonly strings: PseudoLanguage | null;
  readonly mode: Mode | null;
  /** The language of the reader's screens, where it is not the page's. */
  readonly ui: Language | null;
  /** Where the practice begins; whether the flow has such a step is for the flow to say. */
  readonly step: string | null;
  /** Simulator only: a case of "What do you see?", and the day on which the rules are read. */
  readonly case: string | null;
  readonly era: string | null;
}

/** Reads `location.search`, or any other text of that form. */
export function readUrlParameters(search: string): UrlParameters {
  const parameters = new URLSearchParams(search);
  const mode = parameters.get('mode');
  const ui = parameters.get('ui') ?? '';
  return {
    seed: readSeed(parameters.get('seed')),
    strings: readPseudoLanguage(parameters.get('strings')),
    mode: isMode(mode) ? mode : null,
    ui: isLanguage(ui) ? ui : null,
    step: parameters.get('step'),
    case: parameters.get('case'),
    era: parameters.get('era'),
  };
}

/** Writes one parameter into the address of the page, without an entry in the history; `null` removes it. */
export function setUrlParameter(name: keyof UrlParameters, value: string | null): void {
  const address = new URL(location.href);
  if (address.searchParams.get(name) === value) return;
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}
