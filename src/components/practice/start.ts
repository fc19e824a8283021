import type { createPracticeController, PracticeController } from './practice-controller.ts';

/** The page of a practice before anything of it is loaded: text, one button, and the modes of a guide. */
function prepare(practice: HTMLElement): void {
  const button = practice.querySelector<HTMLButtonElement>('[data-practice-start]');
  const message = practice.querySelector<HTMLElement>('[data-practice-message]');
  if (!button || !message) return;

  let controller: PracticeController | undefined;
  const controllerOf = (module: { createPracticeController: typeof createPracticeController }) =>
    (controller ??= module.createPracticeController(practice));
  const load = () => import('./practice-controller.ts').then(controllerOf);
  /** Tried until it can be loaded, as the page says meanwhile: what was pressed is not lost. */
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    const failed = message.dataset['loadFailed'] ?? '';
    message.hidden = true;
    for (;;) {
      try {
        await work();
        // The work itself may have something to say.
        if (message.textContent === failed) message.hidden = true;
        return;
      } catch (error) {
        console.error(error);
        // Once: who listens to the page would hear it each time.
        if (message.hidden) {
          message.className = '';
          message.hidden = false;
          message.textContent = failed;
        }
      }
      // A browser may say that it is online before it is, and says it once.
      await new Promise((resolve) => {
        addEventListener('online', resolve, { once: true });
        setTimeout(resolve, 5000);
      });
    }
  };

  button.onclick = async () => {
    if (button.ariaBusy) return;
    const label = button.textContent;
    button.ariaBusy = 'true';
    button.textContent = button.dataset['starting'] ?? '';
    await attempt(async () => {
      const session = await import('./session/practice-session.ts');
      await controllerOf(session).start(session.openPracticeSession);
    });
    button.ariaBusy = null;
    button.textContent = label;
  };

  // A practice that was begun goes on where it was, and its button tells. What a browser does not keep is not told.
  try {
    if (localStorage.getItem(`app-password-lab:begun:${practice.dataset['flow'] ?? ''}`))
      button.textContent = button.dataset['continue'] ?? '';
  } catch {
    // Storage refused.
  }

  document.addEventListener('click', ({ target }) => {
    const mode = (target as Element).closest<HTMLElement>('[data-mode-button]');
    if (mode) void attempt(async () => (await load()).choose(mode.dataset['modeButton']));
  });

  // Only a page whose address has one of these loads what can answer it.
  if (/[?&](strings|mode|ui|step|seed|case|era)=/.test(location.search)) void attempt(load);
}

const practice = document.querySelector<HTMLElement>('[data-practice]');
if (practice) prepare(practice);
