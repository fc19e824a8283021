/**
 * "What do you see?" before anybody answers: the search, and the entries that lead to the questions. The rules are loaded when a
 * reader begins to answer, or comes by an address that has begun; the texts that can be recognised, with the first key.
 */
const root = document.querySelector<HTMLElement>('[data-check]');
const find = (selector: string) => root?.querySelector<HTMLElement>(selector) ?? null;

const box = find('[data-check-search]');
const input = root?.querySelector<HTMLInputElement>('#check-words') ?? null;
const found = find('[data-check-found]');
const best = find('[data-check-best]');
const note = find('[data-check-recognised]');
const doors = find('[data-check-doors]');
const groups = [...(root?.querySelectorAll<HTMLElement>('[data-check-group]') ?? [])];
const entries = groups.flatMap((group) =>
  [...group.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => ({
    id: element.id,
    element,
    group,
    text: `${element.dataset['words'] ?? ''} ${element.querySelector('summary')?.textContent ?? ''}`,
  })),
);

type Search = (typeof import('../../diagnosis/search.ts'))['search'];
let search: Search | null = null;
let showRecognised: (typeof import('./recognised.ts'))['showRecognised'] | null = null;

/** All that only a search needs: whatever this file imports outright, every page that has it loads at once. */
async function loadSearch(): Promise<void> {
  [{ search }, { showRecognised }] = await Promise.all([
    import('../../diagnosis/search.ts'),
    import('./recognised.ts'),
  ]);
}

/** Says that something could not be loaded; `null` when it is there. */
function showFailure(error: unknown): void {
  if (error !== null) console.error(error);
  const message = find('[data-check-message]');
  if (message) message.textContent = error === null ? '' : (message.dataset['failed'] ?? '');
}

/** What fits stands at the top, best first; an empty field puts everything back where it belongs. */
function show(): void {
  if (!input || !found || !best) return;
  if (!search) {
    // What stands in the field by then is looked for.
    loadSearch().then(() => {
      showFailure(null);
      show();
    }, showFailure);
    return;
  }
  const query = input.value.trim();
  const { ids, text } = search(entries, query);
  for (const { element, group } of entries) group.append(element);
  for (const group of groups) group.hidden = query !== '' && ids.length > 0;
  for (const id of ids) best.append(document.getElementById(id) ?? '');
  const isNothing = query !== '' && ids.length === 0;
  if (doors) doors.hidden = !isNothing;
  if (note) showRecognised?.(note, text);
  const { none = '', found: some = '' } = found.dataset;
  if (query === '') found.textContent = '';
  else found.textContent = isNothing ? none : some.replace('{{count}}', String(ids.length));
}

let mounting: Promise<(isArrival: boolean) => void> | null = null;

const hasCase = (): boolean => new URLSearchParams(location.search).has('row');

/** Shows what is in the address: a case, or the list of entries. */
async function follow(isArrival = false): Promise<void> {
  if (!root || (!hasCase() && !mounting)) return;
  try {
    mounting ??= import('./mount-diagnosis.tsx').then(({ mountDiagnosis }) => mountDiagnosis(root));
    (await mounting)(isArrival);
    showFailure(null);
  } catch (error) {
    mounting = null;
    showFailure(error);
  }
}

/** Every state of the answers is an address, so that it can be sent, and Back leads back. */
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('a[data-case]')
      : null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || event.button !== 0 || !isPlain) return;
  event.preventDefault();
  const address = new URL(link.href);
  const strings = new URLSearchParams(location.search).get('strings');
  if (strings !== null) address.searchParams.set('strings', strings);
  history.pushState(null, '', address);
  void follow();
});
addEventListener('popstate', () => void follow());
void follow(true);

input?.addEventListener('input', show);
// A field of one line drops the ends of lines, and with them the space between two words of a log.
input?.addEventListener('paste', (event) => {
  const pasted = event.clipboardData?.getData('text') ?? '';
  if (!/[\r\n]/.test(pasted)) return;
  event.preventDefault();
  const { selectionStart, selectionEnd, value } = input;
  const text = pasted.replace(/[\r\n]+/g, ' ');
  input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  show();
});
// What is found has to be in sight while it is typed, above the keyboard of a phone.
input?.addEventListener('focus', () => {
  // Ahead of the first key; what fails is told when something is typed.
  loadSearch().catch(() => undefined);
  const top = box?.getBoundingClientRect().top ?? 0;
  if (top > innerHeight / 3) box?.scrollIntoView({ block: 'start' });
});
if (box) box.hidden = false;

/** The opened entry is in the address, and opens again: in the other language, too, or for whom it is sent to. */
for (const { element } of entries)
  element.addEventListener('toggle', () => {
    const isOpen = (element as HTMLDetailsElement).open;
    if (isOpen || location.hash === `#${element.id}`)
      history.replaceState(
        null,
        '',
        isOpen ? `#${element.id}` : location.pathname + location.search,
      );
  });
const linked = entries.find(({ id }) => `#${id}` === location.hash);
if (linked) (linked.element as HTMLDetailsElement).open = true;

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

// Pseudo-languages are for translators and testers; nobody else loads them.
if (/[?&]strings=/.test(location.search)) {
  void import('../practice/lazy/pseudo-page.ts').then((page) => {
    page.showPageInPseudoLanguage();
  });
}
