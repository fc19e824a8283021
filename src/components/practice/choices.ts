import type { Language } from '../../i18n/languages.ts';
import { readQuery, type Mode } from './query.ts';

/** What the reader chose for this page. It says nothing about the run, which stays as it is whatever is chosen. */
export interface Choices {
  readonly mode: Mode;
  /** The language of the reader's screens; `null` while it is the page's. */
  readonly ui: Language | null;
}

const asked = readQuery(location.search);
let choices: Choices = { mode: asked.mode ?? 'read', ui: asked.ui };
const listeners = new Set<(now: Choices, before: Choices) => void>();

export const choicesNow = (): Choices => choices;

/** In these two the practice is on the screen. */
export const isPractised = ({ mode }: Choices): boolean => mode === 'watch' || mode === 'try';

export function change(part: Partial<Choices>): void {
  const before = choices;
  choices = { ...choices, ...part };
  writeAddress();
  for (const listener of listeners) listener(choices, before);
}

export function onChange(listener: (now: Choices, before: Choices) => void): void {
  listeners.add(listener);
}

/** A page is read before Start and practised after it without a word in the address; only the other two are named there. */
function writeAddress(): void {
  const { mode, ui } = choices;
  putInAddress('mode', mode === 'watch' || mode === 'own-device' ? mode : null);
  putInAddress('ui', ui);
}

export function putInAddress(name: string, value: string | null): void {
  const address = new URL(location.href);
  if (address.searchParams.get(name) === value) return;
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}
