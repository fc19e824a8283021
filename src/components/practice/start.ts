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
    const { boot } = await import('./boot.ts');
    await boot(practice);
  } catch (error) {
    console.error(error);
    message.hidden = false;
    message.textContent = message.dataset['loadFailed'] ?? '';
  }
  button.ariaBusy = null;
  button.textContent = label;
}

button?.addEventListener('click', () => void start());

// Pseudo-languages are for translators and testers; nobody else loads them.
if (/[?&]strings=/.test(location.search)) {
  void import('./pseudo-page.ts').then((page) => {
    page.showPageInPseudoLanguage();
  });
}
