/** Loads the editor when somebody asks for it, or comes back to the draft of this tab. */
const button = document.querySelector<HTMLButtonElement>('[data-editor-open]');
const message = document.querySelector<HTMLElement>('[data-editor-message]');
const root = document.querySelector<HTMLElement>('[data-editor]');
let again = '';

async function open(): Promise<void> {
  if (!button || !message || !root || button.ariaBusy) return;
  button.ariaBusy = 'true';
  message.hidden = true;
  const site = new URL('../../', location.href);
  // By its address, as in late.ts: a list of names would be in every page.
  const address = import.meta.env.DEV
    ? `${import.meta.env.BASE_URL}src/components/editor/editor.ts`
    : new URL('editor/editor.js', site).href;
  try {
    const part = (await import(
      /* @vite-ignore */ address + again
    )) as typeof import('../editor/editor.ts');
    await part.openEditor(root, site);
    button.hidden = true;
  } catch (error) {
    console.error(error);
    // Some browsers keep a failure for good; under another name of the same file it is tried again.
    again += '#';
    message.textContent = button.dataset['failed'] ?? '';
    message.hidden = false;
  }
  button.ariaBusy = null;
}

button?.addEventListener('click', () => void open());
try {
  if (sessionStorage.getItem('app-password-lab:draft') !== null) void open();
} catch {
  // Storage refused: there is no draft.
}
