/** Nobody in a room sees the finger of whoever shows: in the look for rooms, each press leaves a ring where it was. */
export function showPresses(practice: HTMLElement): void {
  practice.addEventListener('pointerdown', ({ clientX, clientY }) => {
    if (!isForRooms()) return;
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
  });
}

const isForRooms = (): boolean => document.documentElement.dataset['theme'] === 'projector';
