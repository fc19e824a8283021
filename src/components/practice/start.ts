import type { PracticeController } from './practice-controller.ts';
import type * as Session from './session/practice-session.ts';

/** The page of a practice before anything of it is loaded: text, one button, and the modes of a guide. */
function prepare(practice: HTMLElement): void {
  const button = practice.querySelector<HTMLButtonElement>('[data-practice-start]');
  const message = practice.querySelector<HTMLElement>('[data-practice-message]');
  if (!button || !message) return;

  let controller: PracticeController | undefined;
  const controllerOf = (session: typeof Session) =>
    (controller ??= session.createPracticeController(practice));
  /**
   * Tried until it can be loaded, as the page says meanwhile: what was pressed is not lost. One import, for the modes as well: the
   * build has both in one file.
   */
  const attempt = async (work: (session: typeof Session) => unknown): Promise<void> => {
    const failed = message.dataset['loadFailed'] ?? '';
    // By time: a browser says once that it is online, and may say so before it is.
    for (message.hidden = true; ; await new Promise((resolve) => setTimeout(resolve, 2000)))
      try {
        await work(await import('./session/practice-session.ts'));
        // The work itself may have something to say.
        message.hidden ||= message.textContent === failed;
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
  };

  button.onclick = async () => {
    if (button.ariaBusy) return;
    const label = button.textContent;
    button.ariaBusy = 'true';
    button.textContent = button.dataset['starting'] ?? '';
    await attempt((session) => controllerOf(session).start(session.openPracticeSession));
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
    if (mode) void attempt((session) => controllerOf(session).choose(mode.dataset['modeButton']));
  });

  // Only a page whose address has one of these loads what can answer it.
  if (/[?&](strings|mode|ui|step|seed|case|era)=/.test(location.search)) void attempt(controllerOf);
}

const practice = document.querySelector<HTMLElement>('[data-practice]');
if (practice) prepare(practice);
