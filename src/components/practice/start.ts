/** Loads the practice on the reader's word only. Until then the page is text. */
const practice = document.querySelector<HTMLElement>('[data-practice]');
const button = practice?.querySelector<HTMLButtonElement>('[data-practice-start]');
const message = practice?.querySelector<HTMLElement>('[data-practice-message]');

async function start(): Promise<void> {
  if (!practice || !button || !message || button.ariaBusy) return;
  const label = button.textContent;
  button.ariaBusy = 'true';
  button.textContent = button.dataset['starting'] ?? label;
  message.hidden = true;
  try {
    await (await import('./boot.ts')).boot(practice);
  } catch (error) {
    console.error(error);
    message.hidden = false;
    message.textContent = message.dataset['loadFailed'] ?? '';
  }
  button.ariaBusy = null;
  button.textContent = label;
}

button?.addEventListener('click', () => void start());

// A practice that was begun goes on where it was, and says so. What a browser does not keep is not said.
try {
  const flow = practice?.dataset['flow'] ?? '';
  if (button && localStorage.getItem(`app-password-lab:begun:${flow}`))
    button.textContent = button.dataset['continue'] ?? '';
} catch {
  // Storage refused.
}

const ask = () => import('./on-demand-entry.ts');

document.addEventListener('click', ({ target }) => {
  const mode = (target as Element).closest<HTMLElement>('[data-mode-button]');
  if (mode) void ask().then((page) => page.choose(mode.dataset['modeButton']));
});

// Only a page of which the address asks something loads what can answer.
if (/[?&](strings|mode|ui)=/.test(location.search)) void ask();
