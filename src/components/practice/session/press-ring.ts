/**
 * In a classroom nobody sees the finger of whoever demonstrates: with the projector theme, each press leaves a ring where
 * it was. Until the signal.
 */
export function showPresses(practice: HTMLElement, signal: AbortSignal): void {
  practice.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => {
      if (!isOnProjector()) return;
      const ring = document.createElement('span');
      ring.className = 'p-press';
      ring.ariaHidden = 'true';
      // Places on the screen are counted from its left side in every language.
      ring.dir = 'ltr';
      ring.style.translate = `${String(clientX)}px ${String(clientY)}px`;
      ring.addEventListener('animationend', () => {
        ring.remove();
      });
      practice.append(ring);
    },
    { signal },
  );
}

const isOnProjector = (): boolean => document.documentElement.dataset['theme'] === 'projector';
