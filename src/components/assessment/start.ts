import { nameOfTest } from './kept-test.ts';

/** The page of a test before anything of it is loaded: text and one button. */
function prepare(element: HTMLElement): void {
  const button = element.querySelector<HTMLButtonElement>('[data-practice-start]');
  const message = element.querySelector<HTMLElement>('[data-practice-message]');
  if (!button || !message) return;

  const open = async (): Promise<void> => {
    message.hidden = true;
    try {
      const { openOnSite } = await import('./open-on-site.ts');
      await openOnSite(element);
    } catch (error) {
      console.error(error);
      message.hidden = false;
      message.textContent = message.dataset['loadFailed'] ?? '';
      addEventListener('online', () => void open(), { once: true });
    }
  };

  button.onclick = async () => {
    if (button.ariaBusy) return;
    const label = button.textContent;
    button.ariaBusy = 'true';
    button.textContent = button.dataset['starting'] ?? '';
    await open();
    button.ariaBusy = null;
    button.textContent = label;
  };

  try {
    if (localStorage.getItem(nameOfTest(element.dataset['flow'] ?? '')))
      button.textContent = button.dataset['continue'] ?? '';
  } catch {
    // Storage refused: then nothing is kept.
  }
}

const element = document.querySelector<HTMLElement>('[data-assessment]');
if (element) prepare(element);
