/** Frame and label stay at their text when the page moves; without one, or when the page has drawn it anew, there are none. */
export function drawFrame(
  frame: HTMLElement,
  label: HTMLElement,
  target: HTMLElement | undefined,
): void {
  const box = target?.isConnected === true ? target.getBoundingClientRect() : undefined;
  frame.hidden = label.hidden = !box;
  if (!box) return;
  const { left, top, width, height } = box;
  Object.assign(frame.style, {
    left: `${String(left)}px`,
    top: `${String(top)}px`,
    width: `${String(width)}px`,
    height: `${String(height)}px`,
  });
  const below = Math.min(top + height + 6, innerHeight - 32);
  Object.assign(label.style, {
    left: `${String(Math.max(8, Math.min(left, innerWidth - label.offsetWidth - 8)))}px`,
    top: `${String(Math.max(8, below))}px`,
  });
}
