import { keepLinesApart } from '../search/pasted-lines.ts';
import { isMounting, mounted, showFailure } from './follow-case.ts';

/**
 * "What do you see?" before anybody answers: the search, and the entries that lead to the questions. The texts that can
 * be recognised are loaded with the first key.
 */
const root = document.querySelector<HTMLElement>('[data-check]');
const find = (selector: string) => root?.querySelector<HTMLElement>(selector) ?? null;

const box = find('[data-check-search]');
const input = root?.querySelector<HTMLInputElement>('#check-words') ?? null;
const found = find('[data-check-found]');
const best = find('[data-check-best]');
const note = find('[data-check-recognised]');
const doors = find('[data-check-doors]');
const several = find('[data-check-several]');
const groups = [...(root?.querySelectorAll<HTMLElement>('[data-check-group]') ?? [])];
/** Each with its place in the page; that of the first question lies in none of the groups. */
const entries = [...(root?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].map((element) => ({
  id: element.dataset['entry'] ?? '',
  element: element as HTMLDetailsElement,
  group: element.parentElement,
  // Without the messages that it shows: those are found as sentences, and their single words say nothing.
  text: element.dataset['words'] ?? '',
}));

type Find = (typeof import('../../search/find.ts'))['find'];
type Found = ReturnType<Find>;
type OwnWords = import('../../diagnosis/words/own-words.ts').OwnWords;
type OtherPages = import('../search/other-pages.ts').OtherPages;
let findInSite: Find | null = null;
let ownWords: OwnWords | null = null;
let otherPages: OtherPages | null = null;
let showRecognised: (typeof import('./recognised.ts'))['showRecognised'] | null = null;

/** All that only a search needs: whatever this file imports outright, every page that has it loads at once. */
async function loadSearch(): Promise<void> {
  const { loadOwnWords } = await import('../../diagnosis/words/load-own-words.ts');
  [{ find: findInSite }, { showRecognised }, ownWords] = await Promise.all([
    import('../../search/find.ts'),
    import('./recognised.ts'),
    loadOwnWords(document.documentElement.lang),
  ]);
}

/** What the other pages say comes when it is there: the entries are found without it, and are all there is without it. */
async function loadOtherPages(): Promise<void> {
  const place = find('[data-check-pages]');
  if (otherPages || !place) return;
  const { otherPagesIn } = await import('../search/other-pages.ts');
  otherPages = await otherPagesIn(place, new URL('../', location.href));
  show();
}

/** The entry that was opened for the reader, because nothing else fits. */
let alone: HTMLDetailsElement | null = null;

function openAlone(element: HTMLDetailsElement | null): void {
  if (alone === element) return;
  if (alone) {
    alone.open = false;
    delete alone.dataset['alone'];
  }
  alone = element?.open === false ? element : null;
  if (alone) {
    alone.open = true;
    alone.dataset['alone'] = '';
  }
}

/** What fits stands at the top, best first; an empty field puts everything back where it belongs. */
function show(): void {
  if (!input || !found || !best) return;
  if (!findInSite) {
    // What stands in the field by then is looked for.
    loadSearch().then(() => {
      showFailure(null);
      show();
    }, showFailure);
    return;
  }
  const query = input.value.trim();
  const { ids, text, programs, results } = findInSite(
    entries,
    otherPages?.pages ?? null,
    query,
    ownWords ?? undefined,
  );
  for (const { element, group } of entries) group?.append(element);
  for (const group of groups) group.hidden = query !== '' && ids.length > 0;
  const fitting = ids.flatMap((id) => entries.filter((entry) => entry.id === id));
  best.append(...fitting.map(({ element }) => element));
  openAlone(fitting.length === 1 ? (fitting[0]?.element ?? null) : null);
  void answerFor(programs, ids);
  if (several) several.hidden = fitting.length < 2;
  // A page that is called like the question is an answer to it, too.
  const fit = ids.length + (otherPages?.show(results) ?? 0);
  const isNothing = query !== '' && fit === 0;
  if (doors) doors.hidden = !isNothing;
  if (note) {
    showRecognised?.(note, text);
    // The answer comes before what is known of the message; the reader has just pasted it.
    if (alone) best.after(note);
    else best.before(note);
  }
  const { none = '', found: some = '[]' } = found.dataset;
  if (query === '') found.textContent = '';
  else found.textContent = isNothing ? none : (JSON.parse(some) as string[]).join(String(fit));
}

let wanted: Found['programs'] = [];

/** Puts the answer for the program that the words name in the place of the likeliest, where an entry depends on it. */
async function answerFor(programs: Found['programs'], ids: Found['ids']): Promise<void> {
  wanted = programs;
  const named = entries.map(({ id, element }) => {
    const asked = element.dataset['programs']?.split(' ') ?? [];
    const program = programs.find((each) => ids.includes(id) && asked.includes(each)) ?? null;
    return { element, program };
  });
  if (!root || (!isMounting() && named.every(({ program }) => program === null))) return;
  try {
    const { showProgram } = await mounted(root);
    // What was typed meanwhile decides.
    if (wanted !== programs) return;
    for (const { element, program } of named) showProgram(element, program);
  } catch (error) {
    showFailure(error);
  }
}

input?.addEventListener('input', () => {
  show();
  loadOtherPages().catch(() => undefined);
});
if (input) keepLinesApart(input, show);
// What is found has to be in sight while it is typed, above the keyboard of a phone.
input?.addEventListener('focus', () => {
  // Ahead of the first key; what fails is told when something is typed.
  loadSearch()
    .then(loadOtherPages)
    .catch(() => undefined);
  const top = box?.getBoundingClientRect().top ?? 0;
  if (top > innerHeight / 3) box?.scrollIntoView({ block: 'start' });
});
box?.removeAttribute('data-waits');

/** The opened entry is in the address, and opens again: in the other language, too, or for whom it is sent to. */
for (const { element } of entries)
  element.addEventListener('toggle', () => {
    const isOpen = element.open;
    // What was opened for the reader is found again by the words.
    if (element === alone && isOpen) return;
    if (isOpen || location.hash === `#${element.id}`)
      history.replaceState(
        null,
        '',
        isOpen ? `#${element.id}` : location.pathname + location.search,
      );
  });
const linked = entries.find(({ element }) => `#${element.id}` === location.hash);
if (linked) linked.element.open = true;

/** What is typed goes along to the other language, in this browser alone: it stays out of the address. */
const kept = 'app-password-lab:words';
document.addEventListener('click', ({ target }) => {
  try {
    if (input && (target as Element).closest('[data-language-menu] a'))
      sessionStorage.setItem(kept, input.value);
  } catch {
    // Storage refused: it is typed again.
  }
});
try {
  if (input) input.value ||= sessionStorage.getItem(kept) ?? '';
  sessionStorage.removeItem(kept);
} catch {
  // As above.
}
// What a browser kept in the field over a reload.
if (input?.value) show();
