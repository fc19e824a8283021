import { windowNamespaces } from '../../i18n/keys.ts';
import { change, choicesNow, isPractised, onChange } from './choices.ts';
import { isMode, readQuery } from './query.ts';
import { loadTranslator } from './strings.ts';

/** The four ways to use a guide. Loaded when one of them is chosen, or named in the address. */

/** Called with what stands on the pressed button. */
export function choose(mode: string | undefined): void {
  if (!isMode(mode)) return;
  change({ mode });
  // Whoever wants to watch or to try wants the practice; its own button starts it, and says when that fails.
  if (isPractised(choicesNow()) && document.body.dataset['practiceState'] === 'idle')
    document.querySelector<HTMLButtonElement>('[data-practice-start]')?.click();
}

const { strings } = readQuery(location.search);

/** With the texts of those windows that the steps speak of. */
const textsOf = (language: string) =>
  loadTranslator(
    language,
    strings,
    windowNamespaces.filter((window) => document.querySelector(`b[data-ui-key^="${window}."]`)),
  );

/** Shows on the page what is chosen. Done again when the page has become one of another language. */
export function showChoices(): void {
  const { mode } = choicesNow();
  document.body.dataset['mode'] = mode;
  for (const button of document.querySelectorAll<HTMLElement>('[data-mode-button]'))
    button.setAttribute('aria-pressed', String(button.dataset['modeButton'] === mode));
  void showLabels();
  void showOwnDevice();
}

/** Only who has screens in another language loads that language and what shows it. */
async function showLabels(): Promise<void> {
  const { ui } = choicesNow();
  const page = document.documentElement.lang;
  const wanted = ui === page ? null : ui;
  if (wanted === null && !document.querySelector('[data-other-language]')) return;
  const { showBothLanguages } = await import('./two-languages.ts');
  const screens = wanted === null ? null : await textsOf(wanted);
  // Chosen again, or another page, while the texts were on their way.
  if (choicesNow().ui === ui && document.documentElement.lang === page) showBothLanguages(screens);
}

const nothingToLeave = () => undefined;
let leaveOwnDevice: () => void = nothingToLeave;

async function showOwnDevice(): Promise<void> {
  leaveOwnDevice();
  leaveOwnDevice = nothingToLeave;
  const practice = document.querySelector<HTMLElement>('[data-practice]');
  if (choicesNow().mode !== 'own-device' || !practice) return;
  const language = document.documentElement.lang;
  const [{ enterOwnDevice }, translator] = await Promise.all([
    import('./own-device.ts'),
    textsOf(language),
  ]);
  if (choicesNow().mode !== 'own-device' || document.documentElement.lang !== language) return;
  leaveOwnDevice();
  leaveOwnDevice = enterOwnDevice(practice, translator);
}

onChange((now, before) => {
  if (now.mode !== before.mode) showChoices();
  else void showLabels();
});
showChoices();

// A link to another language leads to the same place in the same mode.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[hreflang]');
  if (link && link.origin === location.origin) link.search = location.search;
});
