/** A case whose answers stand in the address: the rules are loaded when a reader begins to answer, or comes by such an address. */
const root = document.querySelector<HTMLElement>('[data-check]');

/** Says that something could not be loaded; `null` when it is there. */
export function showFailure(error: unknown): void {
  if (error !== null) console.error(error);
  const message = root?.querySelector<HTMLElement>('[data-check-message]');
  if (message) message.textContent = error === null ? '' : (message.dataset['failed'] ?? '');
}

type Mounted = Awaited<ReturnType<(typeof import('./mount-diagnosis.tsx'))['mountDiagnosis']>>;

let mounting: Promise<Mounted> | null = null;

/** The rules and their texts, loaded once; what fails is tried again the next time. */
export async function mounted(place: HTMLElement): Promise<Mounted> {
  mounting ??= import('./mount-diagnosis.tsx').then(({ mountDiagnosis }) => mountDiagnosis(place));
  try {
    const loaded = await mounting;
    showFailure(null);
    return loaded;
  } catch (error) {
    mounting = null;
    throw error;
  }
}

/** Whether the rules have been asked for. */
export const isMounting = (): boolean => mounting !== null;

const hasCase = (): boolean => new URLSearchParams(location.search).has('row');

/** Shows what is in the address: a case, or the list of entries. */
async function follow(isArrival = false): Promise<void> {
  if (!root || (!hasCase() && !mounting)) return;
  try {
    (await mounted(root)).follow(isArrival);
  } catch (error) {
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
