import { nameOfTest } from './kept-test.ts';

/** The page of a test before anything of it is loaded: text and one button. */
function prepare(element: HTMLElement): void {
  const button = element.querySelector<HTMLButtonElement>('[data-practice-start]');
  const message = element.querySelector<HTMLElement>('[data-practice-message]');
  if (!button || !message) return;

  /** Does nothing while the test is being opened: a network that comes back and a press would begin two tests in one place. */
  const open = async (): Promise<void> => {
    if (button.ariaBusy) return;
    removeEventListener('online', again);
    const label = button.textContent;
    button.ariaBusy = 'true';
    button.textContent = button.dataset['starting'] ?? '';
    message.hidden = true;
    try {
      const { openOnSite } = await import('./open-on-site.ts');
      await openOnSite(element);
    } catch (error) {
      console.error(error);
      message.hidden = false;
      message.textContent = message.dataset['loadFailed'] ?? '';
      addEventListener('online', again);
    }
    button.ariaBusy = null;
    button.textContent = label;
  };
  const again = () => void open();
  button.onclick = again;

  try {
    if (localStorage.getItem(nameOfTest(element.dataset['flow'] ?? '')))
      button.textContent = button.dataset['continue'] ?? '';
  } catch {
    // Storage refused: then nothing is kept.
  }
}

const element = document.querySelector<HTMLElement>('[data-assessment]');
if (element) prepare(element);
